const { plan } = require('../../services/planner');

Page({
  data: { city: '', days: 3, text: '', busy: false },
  input({ currentTarget, detail }) {
    this.setData({ [currentTarget.dataset.key]: detail.value });
  },
  async make() {
    this.setData({ busy: true });
    try {
      this.setData({ text: await plan(this.data.city, this.data.days) });
    } finally {
      this.setData({ busy: false });
    }
  },
});
