Component({
  properties: { turn: { type: Object, value: {} } },
  methods: {
    copy() {
      wx.setClipboardData({ data: `${this.data.turn.content}\n（内容由AI生成）` });
    },
    report() {
      this.triggerEvent('report', { content: this.data.turn.content });
    },
  },
});
