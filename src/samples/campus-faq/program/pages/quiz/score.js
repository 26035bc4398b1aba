const COMMENTS = ['再读读题库吧', '还不错，继续加油', '你就是校园 AI 达人'];

Page({
  data: { right: 0, total: 0, comment: '' },
  onLoad({ right, total }) {
    const rate = right / total;
    this.setData({ right, total, comment: COMMENTS[rate < 0.5 ? 0 : rate < 0.9 ? 1 : 2] });
  },
});
