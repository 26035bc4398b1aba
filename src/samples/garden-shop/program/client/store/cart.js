const KEY = 'cart';
const load = () => wx.getStorageSync(KEY) || [];
const save = (items) => wx.setStorageSync(KEY, items);

function add(goods, count = 1) {
  const items = load();
  const same = items.find((item) => item.id === goods.id);
  if (same) {
    same.count += count;
  } else {
    items.push({ id: goods.id, name: goods.name, cover: goods.cover, price: goods.price, count, checked: true });
  }
  save(items);
}

function modify(id, change) {
  const items = load().map((item) => (item.id === id ? { ...item, ...change } : item));
  save(items.filter((item) => item.count > 0));
  return load();
}

module.exports = { load, add, modify, clear: () => save([]) };
