import type { Wish } from '@/types/story';
import { post } from './http';

interface Answer {
  choices: { message: { content: string } }[];
}

const RULES = '你给三到六岁的孩子讲睡前故事。语气温和，没有惊吓和伤害，结尾让主人公安心睡着。第一行是标题。';

export async function tell({ child, words, minutes }: Wish) {
  const { choices } = await post<Answer>(
    '/v1/chat/completions',
    {
      model: 'Qwen2.5-7B-Instruct',
      temperature: 0.8,
      max_tokens: minutes * 220,
      messages: [
        { role: 'system', content: RULES },
        { role: 'user', content: `主人公叫${child}，故事里要有：${words.join('、')}。` },
      ],
    },
    90000,
  );
  const [title, ...lines] = choices[0].message.content.trim().split('\n');
  return { title: title.replace(/[《》#]/g, '').trim(), text: lines.join('\n').trim() };
}
