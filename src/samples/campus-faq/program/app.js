App({
  globalData: { name: '', grade: '' },
  onLaunch() {
    Object.assign(this.globalData, wx.getStorageSync('profile') || {});
  },
});
