import { Text, View } from '@tarojs/components';

export default function Blank({ text }: { text: string }) {
  return (
    <View style={{ padding: '120rpx 0', textAlign: 'center' }}>
      <Text className='hint'>{text}</Text>
    </View>
  );
}
