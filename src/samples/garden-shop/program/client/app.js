App({
  globalData: { user: null },
  onLaunch() {
    wx.cloud.init({ env: 'garden-7gx2p4c5', traceUser: true });
    wx.cloud
      .callFunction({ name: 'user', data: { action: 'me' } })
      .then(({ result }) => {
        this.globalData.user = result;
      })
      .catch((error) => console.warn('me', error));
  },
});
