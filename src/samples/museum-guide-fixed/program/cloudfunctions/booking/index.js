const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();

const SEATS_PER_SLOT = 60;

async function create({ date, slot, people, contact }, openid) {
  const bookings = db.collection('bookings');
  const { list } = await bookings
    .aggregate()
    .match({ date, slot, cancelled: false })
    .group({ _id: null, taken: db.command.aggregate.sum('$people') })
    .end();
  const taken = list.length ? list[0].taken : 0;
  if (taken + people > SEATS_PER_SLOT) {
    return { ok: false };
  }
  const code = Math.random().toString(36).slice(2, 8).toUpperCase();
  await bookings.add({
    data: { date, slot, people, contact, code, openid, cancelled: false, createdAt: db.serverDate() },
  });
  return { ok: true, code };
}

exports.main = async (event) => {
  const { OPENID } = cloud.getWXContext();
  switch (event.action) {
    case 'create':
      return create(event, OPENID);
    default:
      return { ok: false, message: `unknown action ${event.action}` };
  }
};
