Page({
  data: {
    countries: ['英国', '澳大利亚', '新加坡', '日本', '德国'],
    hot: ['雅思 6.5 能申请哪些学校？', '签证材料怎么准备？', '奖学金什么时候申请？'],
  },
  openCountry({ currentTarget }: WechatMiniprogram.BaseEvent) {
    wx.navigateTo({ url: `/pages/school/list?country=${currentTarget.dataset.name}` });
  },
  ask({ currentTarget }: WechatMiniprogram.BaseEvent) {
    wx.setStorageSync('ask', currentTarget.dataset.text);
    wx.switchTab({ url: '/pages/chat/chat' });
  },
});
