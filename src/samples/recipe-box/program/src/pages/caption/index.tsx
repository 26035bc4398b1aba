import { useState } from 'react';
import { Button, Input, Text, View } from '@tarojs/components';
import Taro, { useLoad } from '@tarojs/taro';
import { caption, CaptionWish } from '@/services/writer';
import './index.scss';

const MOODS = ['松弛', '得意', '想家', '犒劳自己', '招待朋友'];
const LENGTHS: CaptionWish['length'][] = ['一句话', '一小段'];

export default function Caption() {
  const [dish, setDish] = useState('');
  const [mood, setMood] = useState(MOODS[0]);
  const [length, setLength] = useState(LENGTHS[0]);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);

  useLoad((query) => setDish(decodeURIComponent(query.dish || '')));

  const write = async () => {
    if (!dish.trim()) {
      Taro.showToast({ title: '先写上菜名', icon: 'none' });
      return;
    }
    setBusy(true);
    try {
      setText(await caption({ dish, mood, length }));
    } catch (e) {
      Taro.showToast({ title: '没想出来，再试一次', icon: 'none' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <View className='page caption'>
      <Input className='caption__dish' value={dish} placeholder='今天做了什么' onInput={(e) => setDish(e.detail.value)} />
      <View className='caption__chips'>
        {MOODS.map((one) => (
          <Text key={one} className={one === mood ? 'chip on' : 'chip'} onClick={() => setMood(one)}>
            {one}
          </Text>
        ))}
      </View>
      <View className='caption__chips'>
        {LENGTHS.map((one) => (
          <Text key={one} className={one === length ? 'chip on' : 'chip'} onClick={() => setLength(one)}>
            {one}
          </Text>
        ))}
      </View>
      <Button className='btn-main' loading={busy} disabled={busy} onClick={write}>
        {text ? '换一段' : '帮我写一段'}
      </Button>
      {text && (
        <View className='caption__text' onClick={() => Taro.setClipboardData({ data: text })}>
          <Text userSelect>{text}</Text>
          <Text className='hint'>点一下复制</Text>
        </View>
      )}
    </View>
  );
}
