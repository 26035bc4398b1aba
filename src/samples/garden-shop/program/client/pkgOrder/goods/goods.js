const { call } = require('../../utils/cloud');
const { yuan } = require('../../utils/money');
const cart = require('../../store/cart');

Page({
  data: { goods: null, price: '' },
  async onLoad({ id }) {
    const goods = await call('shop', 'get', { id });
    this.setData({ goods, price: yuan(goods.price) });
  },
  add() {
    cart.add(this.data.goods);
    wx.showToast({ title: '已加入购物车' });
  },
});
