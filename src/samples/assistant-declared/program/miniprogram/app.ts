import { restore } from './services/session';

App<{ globalData: { token: string } }>({
  globalData: { token: '' },
  async onLaunch() {
    this.globalData.token = await restore();
  },
});
