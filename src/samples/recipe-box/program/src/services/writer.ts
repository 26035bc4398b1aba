import { request } from './request';

export interface CaptionWish {
  dish: string;
  mood: string;
  length: '一句话' | '一小段';
}

interface Completion {
  choices: { message: { role: string; content: string } }[];
}

const HOUSE_STYLE = '你替家常菜写朋友圈配文：口语、有画面、不夸张，不用感叹号，不带话题标签。';

export async function caption({ dish, mood, length }: CaptionWish): Promise<string> {
  const { choices } = await request<Completion>('/qwen-proxy/chat/completions', {
    method: 'POST',
    timeout: 30000,
    data: {
      model: 'qwen-plus',
      temperature: 0.9,
      messages: [
        { role: 'system', content: HOUSE_STYLE },
        { role: 'user', content: `菜名：${dish}；心情：${mood}；篇幅：${length}。` },
      ],
    },
  });
  return choices[0].message.content.trim();
}
