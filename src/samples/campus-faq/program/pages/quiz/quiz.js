const questions = require('../../data/quiz');

Page({
  data: { at: 0, total: questions.length, current: questions[0], picked: -1, right: 0 },

  onShow() {
    this.setData({ at: 0, current: questions[0], picked: -1, right: 0 });
  },

  pick({ currentTarget }) {
    if (this.data.picked >= 0) return;
    const picked = currentTarget.dataset.i;
    const right = this.data.right + (picked === this.data.current.right ? 1 : 0);
    this.setData({ picked, right });
    setTimeout(() => this.next(), 800);
  },

  next() {
    const at = this.data.at + 1;
    if (at >= questions.length) {
      wx.navigateTo({ url: `/pages/quiz/score?right=${this.data.right}&total=${questions.length}` });
      return;
    }
    this.setData({ at, current: questions[at], picked: -1 });
  },
});
