import { list, School } from '../../services/schools';

Page({
  data: { schools: [] as School[] },
  async onLoad({ country }: { country?: string }) {
    this.setData({ schools: await list(country || '英国') });
  },
});
