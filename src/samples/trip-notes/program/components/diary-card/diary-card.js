Component({
  properties: { diary: { type: Object, value: {} } },
  methods: {
    open() {
      wx.navigateTo({ url: `/pages/diary/view?id=${this.data.diary.id}` });
    },
  },
});
