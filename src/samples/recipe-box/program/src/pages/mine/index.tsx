import { useState } from 'react';
import { Button, Text, View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import dayjs from 'dayjs';
import { all } from '@/services/shopping';

export default function Mine() {
  const [count, setCount] = useState(0);

  useDidShow(() => setCount(all().length));

  return (
    <View className='page'>
      <View>今天是 {dayjs().format('M 月 D 日')}</View>
      <View>清单里有 {count} 样东西</View>
      <Button onClick={() => Taro.navigateTo({ url: '/pages/caption/index' })}>写配文</Button>
      <Button openType='contact'>联系客服</Button>
      <Button openType='feedback'>意见反馈</Button>
      <Text className='hint'>厨房小记 1.8.2</Text>
    </View>
  );
}
