import Taro from '@tarojs/taro';

interface Options {
  method?: 'GET' | 'POST';
  data?: unknown;
  timeout?: number;
}

export async function request<T>(path: string, options: Options = {}): Promise<T> {
  const res = await Taro.request({
    url: process.env.API_BASE + path,
    method: options.method || 'GET',
    data: options.data as any,
    timeout: options.timeout || 10000,
    header: { 'content-type': 'application/json', 'x-client': 'recipe-box/1.8.2' },
  });
  if (res.statusCode !== 200) {
    throw new Error(res.data?.message || '网络开小差了');
  }
  return res.data as T;
}
