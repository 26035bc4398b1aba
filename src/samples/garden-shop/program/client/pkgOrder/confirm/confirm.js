const { call } = require('../../utils/cloud');
const { sum, yuan } = require('../../utils/money');
const cart = require('../../store/cart');

Page({
  data: { items: [], total: '', address: null },
  onLoad() {
    const items = cart.load().filter((item) => item.checked);
    this.setData({ items, total: yuan(sum(items)) });
  },
  async address() {
    this.setData({ address: await wx.chooseAddress() });
  },
  async pay() {
    const { items, address } = this.data;
    if (!address) {
      wx.showToast({ title: '请选择收货地址', icon: 'none' });
      return;
    }
    const order = await call('shop', 'order', { items: items.map(({ id, count }) => ({ id, count })), address });
    await wx.requestPayment(order.payment);
    cart.clear();
    wx.redirectTo({ url: '/pkgOrder/orders/orders' });
  },
});
