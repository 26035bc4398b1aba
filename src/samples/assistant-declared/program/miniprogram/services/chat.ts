import { API, MAX_TURNS, MODEL } from '../config';
import { SseParser } from '../utils/sse';

export interface Turn {
  role: 'user' | 'assistant';
  content: string;
}

const SYSTEM = '你是留学顾问小灯，只回答与留学、院校、语言考试、签证有关的问题；涉及政策时请提示以官方公布为准。';

export function send(turns: Turn[], token: string, onText: (text: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const parser = new SseParser((event) => {
      if (event === '[DONE]') return;
      const text = JSON.parse(event).choices[0].delta.content;
      if (text) onText(text);
    });
    const task = wx.request({
      url: `${API}/v1/chat/completions`,
      method: 'POST',
      enableChunked: true,
      timeout: 60000,
      header: { authorization: `Bearer ${token}` },
      data: {
        model: MODEL,
        stream: true,
        messages: [{ role: 'system', content: SYSTEM }, ...turns.slice(-MAX_TURNS)],
      },
      success: () => resolve(),
      fail: (error) => reject(new Error(error.errMsg)),
    });
    task.onChunkReceived(({ data }) => parser.feed(data));
  });
}

export function report(content: string, reason: string, token: string) {
  wx.request({ url: `${API}/v1/reports`, method: 'POST', header: { authorization: `Bearer ${token}` }, data: { content, reason } });
}
