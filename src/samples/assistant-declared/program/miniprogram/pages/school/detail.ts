import { find, School } from '../../services/schools';

Page({
  data: { school: null as School | null },
  async onLoad({ id }: { id?: string }) {
    this.setData({ school: await find(id || '') });
  },
});
