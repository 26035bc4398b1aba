const { read, write } = require('../utils/store');

const all = () => read('diaries').sort((a, b) => b.date.localeCompare(a.date));
const find = (id) => read('diaries').find((one) => one.id === id);

function save(diary) {
  const rest = read('diaries').filter((one) => one.id !== diary.id);
  write('diaries', rest.concat({ ...diary, id: diary.id || `${Date.now()}` }));
}

function remove(id) {
  write('diaries', read('diaries').filter((one) => one.id !== id));
}

module.exports = { all, find, save, remove };
