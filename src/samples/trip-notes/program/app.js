const { migrate } = require('./utils/store');

App({
  onLaunch() {
    migrate();
  },
});
