const api = require('../../utils/api');

Page({
  data: { devices: [], at: 0, text: '', photos: [], name: '', phone: '' },
  onLoad() {
    this.setData({ devices: getApp().globalData.devices });
  },
  pick({ detail }) {
    this.setData({ at: Number(detail.value) });
  },
  input({ currentTarget, detail }) {
    this.setData({ [currentTarget.dataset.key]: detail.value });
  },
  async photo() {
    const { tempFiles } = await wx.chooseMedia({ count: 3, mediaType: ['image'] });
    this.setData({ photos: tempFiles.map((file) => file.tempFilePath) });
  },
  async submit() {
    const { devices, at, text, name, phone } = this.data;
    if (!devices.length || !text || !phone) {
      wx.showToast({ title: '请填写完整', icon: 'none' });
      return;
    }
    await api.post('/repairs', { serial: devices[at].serial, text, name, phone });
    wx.redirectTo({ url: '/pages/repair/list' });
  },
});
