Page({
  data: { ok: false, code: '' },

  onLoad({ ok, code }) {
    this.setData({ ok: ok === 'true', code });
  },

  home() {
    wx.switchTab({ url: '/pages/index/index' });
  },
});
