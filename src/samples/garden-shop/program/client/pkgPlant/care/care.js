const { call } = require('../../utils/cloud');

Page({
  data: { sheet: null, goods: [] },
  async onLoad({ name }) {
    const { sheet, goods } = await call('plant', 'care', { name: decodeURIComponent(name) });
    this.setData({ sheet, goods });
  },
});
