import { useState } from 'react';
import { Button, Image, Text, View } from '@tarojs/components';
import Taro, { useLoad, useShareAppMessage } from '@tarojs/taro';
import StepList from '@/components/StepList';
import { find } from '@/services/recipes';
import { add } from '@/services/shopping';
import { Recipe } from '@/types/recipe';
import './index.scss';

export default function Detail() {
  const [recipe, setRecipe] = useState<Recipe>();

  useLoad(async ({ id }) => setRecipe(await find(id)));
  useShareAppMessage(() => ({ title: recipe?.title, imageUrl: recipe?.cover }));

  if (!recipe) return null;

  const buy = () => {
    add(recipe.ingredients);
    Taro.showToast({ title: '已加入清单' });
  };
  const share = () => Taro.navigateTo({ url: `/pages/caption/index?dish=${encodeURIComponent(recipe.title)}` });

  return (
    <View className='page'>
      <Image className='cover' src={recipe.cover} mode='aspectFill' />
      <Text className='name'>{recipe.title}</Text>
      {recipe.ingredients.map((one) => (
        <View className='ingredient' key={one.name}>
          <Text>{one.name}</Text>
          <Text className='hint'>{one.amount}</Text>
        </View>
      ))}
      <StepList steps={recipe.steps} />
      <View className='bar'>
        <Button onClick={buy}>加入清单</Button>
        <Button className='btn-main' onClick={share}>
          做好了，晒一下
        </Button>
      </View>
    </View>
  );
}
