import { useState } from 'react';
import { Input, View } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import Blank from '@/components/Blank';
import RecipeCard from '@/components/RecipeCard';
import { latest, search } from '@/services/recipes';
import { RecipeBrief } from '@/types/recipe';
import './index.scss';

export default function Index() {
  const [items, setItems] = useState<RecipeBrief[]>([]);
  const [page, setPage] = useState(1);
  const [more, setMore] = useState(true);

  const load = async (at: number) => {
    const res = await latest(at);
    setItems((old) => (at === 1 ? res.items : old.concat(res.items)));
    setMore(res.more);
    setPage(at + 1);
  };

  const find = async (keyword: string) => {
    if (!keyword.trim()) return load(1);
    const res = await search(keyword.trim());
    setItems(res.items);
    setMore(false);
  };

  useLoad(() => load(1));
  useReachBottom(() => more && load(page));
  usePullDownRefresh(async () => {
    await load(1);
    Taro.stopPullDownRefresh();
  });

  return (
    <View className='page'>
      <Input className='search' placeholder='搜菜名或食材' confirmType='search' onConfirm={(e) => find(e.detail.value)} />
      {items.map((recipe) => (
        <RecipeCard key={recipe.id} recipe={recipe} />
      ))}
      {!items.length && <Blank text='没有找到相关菜谱' />}
    </View>
  );
}
