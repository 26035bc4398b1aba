const { call } = require('../../utils/cloud');

Page({
  data: { photo: '', results: [], busy: false },

  async shoot() {
    const { tempFiles } = await wx.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] });
    this.setData({ photo: tempFiles[0].tempFilePath, results: [] });
    this.identify();
  },

  async identify() {
    this.setData({ busy: true });
    try {
      const cloudPath = `plants/${Date.now()}.jpg`;
      const { fileID } = await wx.cloud.uploadFile({ cloudPath, filePath: this.data.photo });
      const { results } = await call('plant', 'identify', { fileID });
      this.setData({ results: results.map((one) => ({ ...one, percent: Math.round(one.score * 100) })) });
    } catch (error) {
      wx.showToast({ title: '没有认出来，换个角度再拍一张', icon: 'none' });
    } finally {
      this.setData({ busy: false });
    }
  },

  care({ currentTarget }) {
    wx.navigateTo({ url: `/pkgPlant/care/care?name=${encodeURIComponent(currentTarget.dataset.name)}` });
  },
});
