import { useState } from 'react';
import { Button, Checkbox, Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import Blank from '@/components/Blank';
import { all, clearDone, ShoppingItem, toggle } from '@/services/shopping';

export default function List() {
  const [items, setItems] = useState<ShoppingItem[]>([]);

  useDidShow(() => setItems(all()));

  if (!items.length) return <Blank text='清单是空的，去菜谱里挑一道菜吧' />;
  return (
    <View className='page'>
      {items.map((item, at) => (
        <View key={at} onClick={() => setItems([...toggle(at)])}>
          <Checkbox value={item.name} checked={item.done} color='#d9622b' />
          <Text>
            {item.name} {item.amount}
          </Text>
        </View>
      ))}
      <Button onClick={() => setItems(clearDone())}>清掉已买的</Button>
    </View>
  );
}
