const KEY = 'favourites';

function all() {
  return wx.getStorageSync(KEY) || [];
}

function toggle(exhibit) {
  const list = all();
  const at = list.findIndex((item) => item.id === exhibit.id);
  if (at >= 0) {
    list.splice(at, 1);
  } else {
    list.unshift({ id: exhibit.id, name: exhibit.name, cover: exhibit.cover });
  }
  wx.setStorageSync(KEY, list);
  return at < 0;
}

function has(id) {
  return all().some((item) => item.id === id);
}

module.exports = { all, toggle, has };
