const api = require('./utils/api');

App({
  globalData: { devices: [] },
  onLaunch() {
    api.login().then(() => api.get('/devices')).then((devices) => {
      this.globalData.devices = devices;
    }).catch(() => {});
  },
});
