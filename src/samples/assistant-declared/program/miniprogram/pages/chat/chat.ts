import { report, send, Turn } from '../../services/chat';

const app = getApp<{ globalData: { token: string } }>();

Page({
  data: { turns: [] as Turn[], draft: '', busy: false },

  onShow() {
    const ask = wx.getStorageSync('ask');
    if (ask) {
      wx.removeStorageSync('ask');
      this.setData({ draft: ask });
    }
  },

  input({ detail }: WechatMiniprogram.Input) {
    this.setData({ draft: detail.value });
  },

  async submit() {
    const content = this.data.draft.trim();
    if (!content || this.data.busy) return;
    const turns: Turn[] = [...this.data.turns, { role: 'user', content }];
    const at = turns.length;
    this.setData({ turns: [...turns, { role: 'assistant', content: '' }], draft: '', busy: true });
    let answer = '';
    try {
      await send(turns, app.globalData.token, (text) => {
        answer += text;
        this.setData({ [`turns[${at}].content`]: answer });
      });
    } catch (error) {
      this.setData({ [`turns[${at}].content`]: '网络有点慢，请再试一次' });
    } finally {
      this.setData({ busy: false });
    }
  },

  report({ detail }: WechatMiniprogram.CustomEvent<{ content: string }>) {
    wx.showActionSheet({
      itemList: ['内容不实', '违法违规', '其他'],
      success: ({ tapIndex }) => {
        report(detail.content, ['untrue', 'illegal', 'other'][tapIndex], app.globalData.token);
        wx.showToast({ title: '已收到' });
      },
    });
  },
});
