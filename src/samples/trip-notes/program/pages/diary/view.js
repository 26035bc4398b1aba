const diaries = require('../../services/diaries');

Page({
  data: { diary: null },
  onLoad({ id }) {
    this.id = id;
  },
  onShow() {
    this.setData({ diary: diaries.find(this.id) });
  },
  edit() {
    wx.navigateTo({ url: `/pages/diary/edit?id=${this.id}` });
  },
  async remove() {
    const { confirm } = await wx.showModal({ title: '删除这篇游记？' });
    if (confirm) {
      diaries.remove(this.id);
      wx.navigateBack();
    }
  },
});
