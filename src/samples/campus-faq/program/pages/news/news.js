const news = require('../../data/news');

Page({
  data: { item: null },
  onLoad({ id }) {
    this.setData({ item: news.find((one) => one.id === id) });
  },
});
