const { call } = require('../../utils/cloud');
const notices = require('../../data/notices');

Page({
  data: { notices, goods: [], page: 0, end: false },

  onLoad() {
    this.more();
  },

  async more() {
    if (this.data.end) return;
    const { items } = await call('shop', 'list', { page: this.data.page });
    this.setData({ goods: this.data.goods.concat(items), page: this.data.page + 1, end: items.length < 20 });
  },

  onReachBottom() {
    this.more();
  },

  identify() {
    wx.navigateTo({ url: '/pkgPlant/identify/identify' });
  },
});
