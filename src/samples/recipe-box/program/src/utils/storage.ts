import Taro from '@tarojs/taro';

const VERSION = 3;

export function read<T>(key: string, fallback: T): T {
  const value = Taro.getStorageSync(key);
  return value === '' || value == null ? fallback : value;
}

export function write<T>(key: string, value: T) {
  Taro.setStorageSync(key, value);
}

export function migrate() {
  if (read('version', 0) < VERSION) {
    Taro.removeStorageSync('search-history');
    write('version', VERSION);
  }
}
