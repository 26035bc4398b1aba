const diaries = require('../../services/diaries');
const { today } = require('../../utils/date');

Page({
  data: { id: '', title: '', date: today(), place: '', text: '', photos: [] },
  onLoad({ id }) {
    if (id) this.setData(diaries.find(id));
  },
  input({ currentTarget, detail }) {
    this.setData({ [currentTarget.dataset.key]: detail.value });
  },
  async where() {
    const { name } = await wx.chooseLocation();
    this.setData({ place: name });
  },
  async photo() {
    const { tempFiles } = await wx.chooseMedia({ count: 9, mediaType: ['image'] });
    this.setData({ photos: this.data.photos.concat(tempFiles.map((file) => file.tempFilePath)) });
  },
  save() {
    const { id, title, date, place, text, photos } = this.data;
    if (!title) {
      wx.showToast({ title: '起个标题吧', icon: 'none' });
      return;
    }
    diaries.save({ id, title, date, place, text, photos });
    wx.navigateBack();
  },
});
