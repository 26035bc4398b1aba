import { Image, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { RecipeBrief } from '@/types/recipe';
import { minutesText } from '@/utils/minutes';
import './index.scss';

interface Props {
  recipe: RecipeBrief;
}

export default function RecipeCard({ recipe }: Props) {
  const open = () => Taro.navigateTo({ url: `/pages/detail/index?id=${recipe.id}` });
  return (
    <View className='recipe-card' onClick={open}>
      <Image className='recipe-card__cover' src={recipe.cover} mode='aspectFill' lazyLoad />
      <View className='recipe-card__body'>
        <Text className='recipe-card__title'>{recipe.title}</Text>
        <Text className='hint'>
          {minutesText(recipe.minutes)} · {recipe.level}
        </Text>
      </View>
    </View>
  );
}
