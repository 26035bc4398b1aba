const { prompt } = require('../../utils/prompt');
const { call } = require('../../utils/cloud');

Page({
  data: { nick: '' },
  onShow() {
    const { user } = getApp().globalData;
    this.setData({ nick: user ? user.nick : '花友' });
  },
  async rename() {
    const nick = await prompt('修改昵称', '两到十个字');
    if (nick) {
      await call('user', 'modify', { nick });
      this.setData({ nick });
    }
  },
  orders() {
    wx.navigateTo({ url: '/pkgOrder/orders/orders' });
  },
});
