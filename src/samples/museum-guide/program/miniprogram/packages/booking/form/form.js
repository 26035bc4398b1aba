const { day } = require('../../../utils/format');

Page({
  data: {
    from: day(new Date(Date.now() + 86400000)),
    date: '',
    people: 10,
    contact: '',
    slots: ['上午 9:30', '上午 10:30', '下午 14:00', '下午 15:00'],
    slot: 0,
  },

  input({ currentTarget, detail }) {
    this.setData({ [currentTarget.dataset.key]: detail.value });
  },

  async submit() {
    const { date, people, contact, slots, slot } = this.data;
    if (!date || !contact) {
      wx.showToast({ title: '请填写日期与联系人', icon: 'none' });
      return;
    }
    wx.showLoading({ title: '提交中', mask: true });
    const { result } = await wx.cloud.callFunction({
      name: 'booking',
      data: { action: 'create', date, people: Number(people), contact, slot: slots[slot] },
    });
    wx.hideLoading();
    wx.redirectTo({ url: `/packages/booking/result/result?code=${result.code || ''}&ok=${result.ok}` });
  },
});
