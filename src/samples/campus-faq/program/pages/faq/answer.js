const groups = require('../../data/faq');

Page({
  data: { item: null },
  onLoad({ id }) {
    const all = groups.reduce((list, group) => list.concat(group.items), []);
    this.setData({ item: all.find((one) => one.id === id) });
  },
  copy() {
    wx.setClipboardData({ data: this.data.item.a });
  },
});
