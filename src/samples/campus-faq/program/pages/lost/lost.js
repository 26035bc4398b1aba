const { post } = require('../../utils/http');

Page({
  data: { name: '', phone: '', thing: '' },

  input({ currentTarget, detail }) {
    this.setData({ [currentTarget.dataset.key]: detail.value });
  },

  async submit() {
    const { name, phone, thing } = this.data;
    if (!name || !phone || !thing) {
      wx.showToast({ title: '请填写完整', icon: 'none' });
      return;
    }
    await post('/lost', { name, phone, thing });
    wx.showModal({ title: '已登记', content: '保卫处找到后会电话联系您。', showCancel: false });
  },
});
