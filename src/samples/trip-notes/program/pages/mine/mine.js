const diaries = require('../../services/diaries');

Page({
  data: { count: 0 },
  onShow() {
    this.setData({ count: diaries.all().length });
  },
});
