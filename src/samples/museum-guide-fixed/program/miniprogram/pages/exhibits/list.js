const exhibits = require('../../services/exhibits');
const halls = require('../../data/halls');

Page({
  data: { halls, hallId: halls[0].id, list: [], page: 1, hasMore: true, keyword: '' },

  onShow() {
    const hallId = wx.getStorageSync('hall');
    if (hallId) {
      wx.removeStorageSync('hall');
      this.setData({ hallId });
    }
    this.reload();
  },

  reload() {
    this.setData({ list: [], page: 1, hasMore: true });
    return this.loadMore();
  },

  async loadMore() {
    if (!this.data.hasMore || this.loading) return;
    this.loading = true;
    try {
      const { list, hasMore } = await exhibits.listByHall(this.data.hallId, this.data.page);
      this.setData({ list: this.data.list.concat(list), hasMore, page: this.data.page + 1 });
    } finally {
      this.loading = false;
    }
  },

  onReachBottom() {
    this.loadMore();
  },

  pickHall({ currentTarget }) {
    this.setData({ hallId: currentTarget.dataset.id });
    this.reload();
  },

  async search({ detail }) {
    const keyword = detail.value.trim();
    if (!keyword) return this.reload();
    const list = await exhibits.search(keyword);
    this.setData({ list, hasMore: false, keyword });
  },

  openExhibit({ detail }) {
    wx.navigateTo({ url: `/packages/hall/detail/detail?id=${detail.id}` });
  },
});
