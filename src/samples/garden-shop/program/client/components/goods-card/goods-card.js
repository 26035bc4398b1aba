const { yuan } = require('../../utils/money');

Component({
  properties: {
    goods: {
      type: Object,
      observer(goods) {
        this.setData({ price: yuan(goods.price) });
      },
    },
  },
  data: { price: '' },
  methods: {
    open() {
      wx.navigateTo({ url: `/pkgOrder/goods/goods?id=${this.data.goods.id}` });
    },
  },
});
