const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async () => {
  const { OPENID } = cloud.getWXContext();
  const day = new Date().toISOString().slice(0, 10);
  const { total } = await cloud.database().collection('usage').where({ openid: OPENID, day }).count();
  return { left: Math.max(0, 3 - total) };
};
