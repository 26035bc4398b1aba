const exhibits = require('../../../services/exhibits');
const favourites = require('../../../services/favourites');

Page({
  data: { exhibit: null, liked: false },

  async onLoad({ id }) {
    wx.showLoading({ title: '加载中' });
    try {
      const exhibit = await exhibits.find(id);
      this.setData({ exhibit, liked: favourites.has(id) });
      wx.setNavigationBarTitle({ title: exhibit.name });
    } catch (error) {
      wx.showToast({ title: '展品不存在', icon: 'none' });
    } finally {
      wx.hideLoading();
    }
  },

  like() {
    this.setData({ liked: favourites.toggle(this.data.exhibit) });
  },

  preview({ currentTarget }) {
    wx.previewImage({ urls: this.data.exhibit.photos, current: currentTarget.dataset.url });
  },

  onShareAppMessage() {
    const { id, name, cover } = this.data.exhibit;
    return { title: name, imageUrl: cover, path: `/packages/hall/detail/detail?id=${id}` };
  },
});
