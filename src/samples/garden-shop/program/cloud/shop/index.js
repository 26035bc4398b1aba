const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
const goods = db.collection('goods');

async function list({ group, page }) {
  const query = group ? goods.where({ group, online: true }) : goods.where({ online: true });
  const { data } = await query.skip(page * 20).limit(20).get();
  return { items: data };
}

async function get({ id }) {
  const { data } = await goods.doc(id).get();
  return data;
}

async function order({ items, address }, openid) {
  const found = await Promise.all(items.map(({ id }) => get({ id })));
  const total = found.reduce((all, one, i) => all + one.price * items[i].count, 0);
  const no = `${Date.now()}${Math.floor(Math.random() * 900 + 100)}`;
  await db.collection('orders').add({ data: { no, openid, items, address, total, status: '待付款' } });
  const { payment } = await cloud.cloudPay.unifiedOrder({
    body: '半亩花圃', outTradeNo: no, spbillCreateIp: '127.0.0.1', subMchId: process.env.MCH_ID, totalFee: total,
    envId: cloud.DYNAMIC_CURRENT_ENV, functionName: 'shop',
  });
  return { no, payment };
}

async function orders(event, openid) {
  const { data } = await db.collection('orders').where({ openid }).orderBy('no', 'desc').limit(50).get();
  return { items: data };
}

const ACTIONS = { list, get, order, orders };

exports.main = (event) => ACTIONS[event.action](event, cloud.getWXContext().OPENID);
