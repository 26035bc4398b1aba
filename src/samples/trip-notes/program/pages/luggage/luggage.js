const { read, write } = require('../../utils/store');

const BASIC = ['身份证', '充电器', '雨伞', '常用药', '换洗衣物'];

Page({
  data: { items: [] },
  onShow() {
    const saved = read('luggage');
    this.setData({ items: saved.length ? saved : BASIC.map((name) => ({ name, packed: false })) });
  },
  toggle({ currentTarget }) {
    const { i } = currentTarget.dataset;
    this.setData({ [`items[${i}].packed`]: !this.data.items[i].packed });
    write('luggage', this.data.items);
  },
});
