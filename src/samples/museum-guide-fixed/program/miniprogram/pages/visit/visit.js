const config = require('../../config');

Page({
  data: {
    hours: '周二至周日 9:00—17:00（16:30 停止入馆），周一闭馆',
    rules: ['请勿触摸展品，拍照时关闭闪光灯。', '展厅内请保持安静，讲解请佩戴耳机。', '饮料、自拍杆请寄存于一层服务台。'],
    faq: [
      { q: '需要预约吗？', a: '散客可当日入馆，十人以上团队请提前一日预约。' },
      { q: '可以租讲解器吗？', a: '一层服务台可租，押金一百元。' },
      { q: '有无障碍设施吗？', a: '有，轮椅与婴儿车免费借用。' },
    ],
  },

  openMap() {
    wx.openLocation({ ...config.location, scale: 17 });
  },

  book() {
    wx.navigateTo({ url: '/packages/booking/form/form' });
  },
});
