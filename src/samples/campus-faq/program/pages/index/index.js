const news = require('../../data/news');

Page({
  data: { news: news.slice(0, 2) },
  onShareAppMessage() {
    return { title: '青梧校园手册', path: '/pages/index/index' };
  },
});
