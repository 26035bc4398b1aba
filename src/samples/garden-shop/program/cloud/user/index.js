const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const users = cloud.database().collection('users');

exports.main = async ({ action, nick }) => {
  const { OPENID } = cloud.getWXContext();
  if (action === 'modify') {
    await users.doc(OPENID).set({ data: { nick } });
  }
  const { data } = await users.where({ _id: OPENID }).get();
  return data[0] || { nick: '花友' };
};
