Page({
  clear() {
    wx.showModal({ title: '清空对话记录？', success: ({ confirm }) => confirm && wx.removeStorageSync('turns') });
  },
});
