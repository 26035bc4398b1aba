const { explain } = require('../services/docent');

Page({
  data: {
    name: '',
    turns: [],
    draft: '',
    busy: false,
    anchor: '',
    starters: ['它是怎么烧成的？', '当时的人拿它做什么用？', '釉色为什么偏青？'],
  },

  onLoad({ name }) {
    this.setData({
      name: decodeURIComponent(name || '本馆展品'),
      turns: [{ mine: false, text: '您好，这件展品想听哪一段？' }],
    });
  },

  type({ detail }) {
    this.setData({ draft: detail.value });
  },

  ask({ currentTarget }) {
    const text = (currentTarget.dataset.text || this.data.draft).trim();
    if (!text || this.data.busy) return;
    const turns = this.data.turns.concat({ mine: true, text });
    this.setData({ turns, draft: '', busy: true });
    this.answer(turns);
  },

  async answer(turns) {
    const at = turns.length;
    this.setData({ [`turns[${at}]`]: { mine: false, text: '…' }, anchor: `t${at}` });
    try {
      await explain(this.data.name, turns, (text) => this.setData({ [`turns[${at}].text`]: text }));
    } catch (error) {
      console.error('docent', error);
      this.setData({ [`turns[${at}].text`]: '讲解员暂时走开了，请稍后再问。' });
    } finally {
      this.setData({ busy: false, anchor: `t${at}` });
    }
  },
});
