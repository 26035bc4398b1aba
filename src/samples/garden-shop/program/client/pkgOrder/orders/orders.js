const { call } = require('../../utils/cloud');

Page({
  data: { orders: [] },
  async onShow() {
    const { items } = await call('shop', 'orders');
    this.setData({ orders: items });
  },
});
