const favourites = require('../../services/favourites');
const app = getApp();

Page({
  data: { list: [], fontSize: 'normal' },

  onShow() {
    this.setData({ list: favourites.all(), fontSize: app.globalData.fontSize });
  },

  openExhibit({ detail }) {
    wx.navigateTo({ url: `/packages/hall/detail/detail?id=${detail.id}` });
  },

  switchFont({ detail }) {
    const fontSize = detail.value ? 'large' : 'normal';
    app.globalData.fontSize = fontSize;
    wx.setStorageSync('fontSize', fontSize);
    this.setData({ fontSize });
  },
});
