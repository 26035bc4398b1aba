const config = require('./config');

App({
  globalData: {
    fontSize: 'normal',
    lastExhibit: null,
  },

  onLaunch() {
    if (!wx.cloud) {
      wx.showModal({ title: '提示', content: '当前微信版本过低，请升级后使用。', showCancel: false });
      return;
    }
    wx.cloud.init({ env: config.cloudEnv, traceUser: true });
    this.globalData.fontSize = wx.getStorageSync('fontSize') || 'normal';
    this.checkUpdate();
  },

  checkUpdate() {
    const manager = wx.getUpdateManager();
    manager.onUpdateReady(() => {
      wx.showModal({
        title: '更新提示',
        content: '新版本已经准备好，是否重启应用？',
        success: ({ confirm }) => confirm && manager.applyUpdate(),
      });
    });
  },
});
