const api = require('../../utils/api');

Page({
  data: { branches: [] },
  async onLoad() {
    const { latitude, longitude } = await wx.getLocation({ type: 'gcj02' });
    this.setData({ branches: await api.get('/branches', { latitude, longitude }) });
  },
  open({ currentTarget }) {
    wx.openLocation(this.data.branches[currentTarget.dataset.i]);
  },
});
