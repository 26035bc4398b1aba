import { Text, View } from '@tarojs/components';
import './index.scss';

export default function StepList({ steps }: { steps: string[] }) {
  return (
    <View className='steps'>
      {steps.map((step, at) => (
        <View className='steps__one' key={at}>
          <Text className='steps__no'>{at + 1}</Text>
          <Text>{step}</Text>
        </View>
      ))}
    </View>
  );
}
