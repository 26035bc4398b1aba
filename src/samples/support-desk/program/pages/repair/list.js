const api = require('../../utils/api');
const { short } = require('../../utils/date');

Page({
  data: { items: [] },
  async onShow() {
    const items = await api.get('/repairs');
    this.setData({ items: items.map((item) => ({ ...item, at: short(item.time) })) });
  },
});
