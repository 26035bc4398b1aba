const { request } = require('../../utils/request');
const halls = require('../../data/halls');

Page({
  data: { halls, banners: [], picks: [], notice: '' },

  onLoad() {
    this.load();
  },

  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },

  async load() {
    try {
      const { banners, picks, notice } = await request('/home');
      this.setData({ banners, picks, notice });
    } catch (error) {
      wx.showToast({ title: error.message, icon: 'none' });
    }
  },

  openHall({ currentTarget }) {
    wx.setStorageSync('hall', currentTarget.dataset.id);
    wx.switchTab({ url: '/pages/exhibits/list' });
  },

  openExhibit({ detail }) {
    wx.navigateTo({ url: `/packages/hall/detail/detail?id=${detail.id}` });
  },

  scan() {
    wx.scanCode({
      onlyFromCamera: true,
      success: ({ result }) => {
        const id = (result.match(/[?&]e=(\w+)/) || [])[1];
        if (id) {
          wx.navigateTo({ url: `/packages/hall/detail/detail?id=${id}` });
        } else {
          wx.showToast({ title: '请扫描展柜上的编号码', icon: 'none' });
        }
      },
    });
  },

  onShareAppMessage() {
    return { title: '到越州看一抹千峰翠色', path: '/pages/index/index' };
  },
});
