const KEYS = { diaries: 'diaries', luggage: 'luggage' };

const read = (key) => wx.getStorageSync(KEYS[key]) || [];
const write = (key, list) => wx.setStorageSync(KEYS[key], list);

function migrate() {
  wx.removeStorage({ key: 'plans' });
}

module.exports = { read, write, migrate };
