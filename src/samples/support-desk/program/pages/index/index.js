const api = require('../../utils/api');

Page({
  data: {
    entries: [
      { text: '报修', url: '/pages/repair/repair' },
      { text: '报修记录', url: '/pages/repair/list' },
      { text: '滤芯更换', url: '/pages/filter/filter' },
      { text: '服务网点', url: '/pages/branch/branch' },
    ],
    notice: '',
  },
  onLoad() {
    api.get('/notice').then(({ text }) => this.setData({ notice: text })).catch(() => {});
  },
  call() {
    wx.makePhoneCall({ phoneNumber: '4008001234' });
  },
});
