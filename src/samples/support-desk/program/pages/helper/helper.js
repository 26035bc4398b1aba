const api = require('../../utils/api');
const { short } = require('../../utils/date');

Page({
  data: {
    messages: [{ from: 'desk', text: '您好，请描述您遇到的问题，例如“出水慢”“红灯亮”。', at: '' }],
    text: '',
    waiting: false,
    last: '',
  },

  input({ detail }) {
    this.setData({ text: detail.value });
  },

  async send() {
    const text = this.data.text.trim();
    if (!text || this.data.waiting) return;
    this.push('me', text);
    this.setData({ text: '', waiting: true });
    try {
      const { reply } = await api.post('/assistant/reply', { text, session: this.session });
      this.push('desk', reply);
    } catch (error) {
      this.push('desk', '网络不太好，您可以拨打服务热线 400-800-1234。');
    } finally {
      this.setData({ waiting: false });
    }
  },

  onLoad() {
    this.session = `${Date.now()}`;
  },

  push(from, text) {
    const messages = this.data.messages.concat({ from, text, at: short(Date.now()) });
    this.setData({ messages, last: `m${messages.length - 1}` });
  },
});
