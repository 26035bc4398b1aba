Component({
  properties: { text: String, url: String, tab: Boolean },
  methods: {
    go() {
      const open = this.data.tab ? wx.switchTab : wx.navigateTo;
      open({ url: this.data.url });
    },
  },
});
