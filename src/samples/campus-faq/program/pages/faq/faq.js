const groups = require('../../data/faq');
const { search } = require('../../utils/match');

Page({
  data: { groups, question: '', found: null },

  input({ detail }) {
    this.setData({ question: detail.value, found: detail.value ? this.data.found : null });
  },

  ask() {
    const question = this.data.question.trim();
    if (!question) {
      wx.showToast({ title: '请输入您的问题', icon: 'none' });
      return;
    }
    this.setData({ found: search(question, groups) });
  },

  open({ currentTarget }) {
    wx.navigateTo({ url: `/pages/faq/answer?id=${currentTarget.dataset.id}` });
  },
});
