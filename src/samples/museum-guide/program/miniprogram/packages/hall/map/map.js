const config = require('../../../config');

Page({
  data: { floor: 1, plan: '' },

  onLoad() {
    this.show(1);
  },

  pick({ currentTarget }) {
    this.show(currentTarget.dataset.floor);
  },

  show(floor) {
    this.setData({ floor, plan: `${config.assetBase}/plan/f${floor}.png` });
  },
});
