const cart = require('../../store/cart');
const { sum, yuan } = require('../../utils/money');

Page({
  data: { items: [], total: '0.00' },
  onShow() {
    this.show(cart.load());
  },
  show(items) {
    this.setData({ items, total: yuan(sum(items.filter((item) => item.checked))) });
  },
  change({ currentTarget }) {
    const { id, count } = currentTarget.dataset;
    this.show(cart.modify(id, { count }));
  },
  check({ currentTarget }) {
    const { id, checked } = currentTarget.dataset;
    this.show(cart.modify(id, { checked: !checked }));
  },
  buy() {
    wx.navigateTo({ url: '/pkgOrder/confirm/confirm' });
  },
});
