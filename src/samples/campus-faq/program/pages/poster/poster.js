const app = getApp();

Page({
  data: { name: '', path: '', busy: false },

  onLoad({ right }) {
    this.right = right;
    this.setData({ name: app.globalData.name });
  },

  input({ detail }) {
    this.setData({ name: detail.value });
  },

  generate() {
    this.setData({ busy: true });
    wx.createSelectorQuery()
      .select('#poster')
      .fields({ node: true, size: true })
      .exec(([{ node: canvas }]) => this.draw(canvas));
  },

  draw(canvas) {
    const ctx = canvas.getContext('2d');
    canvas.width = 600;
    canvas.height = 900;
    ctx.fillStyle = '#2c6e49';
    ctx.fillRect(0, 0, 600, 900);
    ctx.fillStyle = '#ffffff';
    ctx.font = '48px sans-serif';
    ctx.fillText('你好，青梧', 60, 160);
    ctx.font = '32px sans-serif';
    ctx.fillText(`我是新同学 ${this.data.name}`, 60, 240);
    if (this.right) {
      ctx.fillText(`知识竞答答对 ${this.right} 题`, 60, 300);
    }
    wx.canvasToTempFilePath({
      canvas,
      success: ({ tempFilePath }) => this.setData({ path: tempFilePath, busy: false }),
    });
  },

  save() {
    wx.saveImageToPhotosAlbum({ filePath: this.data.path });
  },
});
