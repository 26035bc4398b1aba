const steps = ['关闭进水阀并放空余水', '逆时针旋下旧滤瓶', '装入新滤芯，对准卡口', '打开进水阀，冲洗五分钟'];

Page({
  data: { steps, done: 0 },
  next() {
    this.setData({ done: Math.min(steps.length, this.data.done + 1) });
  },
});
