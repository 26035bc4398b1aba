const diaries = require('../../services/diaries');

Page({
  data: { list: [] },
  onShow() {
    this.setData({ list: diaries.all() });
  },
  create() {
    wx.navigateTo({ url: '/pages/diary/edit' });
  },
});
