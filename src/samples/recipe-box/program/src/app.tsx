import { PropsWithChildren } from 'react';
import { useLaunch } from '@tarojs/taro';
import { migrate } from '@/utils/storage';
import './app.scss';

function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    migrate();
  });
  return children;
}

export default App;
