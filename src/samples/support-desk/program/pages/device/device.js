const api = require('../../utils/api');

Page({
  data: { devices: [] },
  onShow() {
    this.setData({ devices: getApp().globalData.devices });
  },
  bind() {
    wx.scanCode({
      success: ({ result }) =>
        api.post('/devices', { serial: result }).then((devices) => {
          getApp().globalData.devices = devices;
          this.setData({ devices });
        }),
    });
  },
});
