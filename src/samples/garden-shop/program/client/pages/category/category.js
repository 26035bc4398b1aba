const { call } = require('../../utils/cloud');

Page({
  data: { groups: ['多肉', '观叶', '开花', '水培', '盆土肥', '工具'], group: '多肉', goods: [] },
  onShow() {
    this.load(this.data.group);
  },
  pick({ currentTarget }) {
    this.load(currentTarget.dataset.group);
  },
  async load(group) {
    const { items } = await call('shop', 'list', { group, page: 0 });
    this.setData({ group, goods: items });
  },
});
