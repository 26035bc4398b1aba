export function post<T>(path: string, data: object, timeout = 20000): Promise<T> {
  return new Promise((resolve, reject) => {
    uni.request({
      url: import.meta.env.VITE_API + path,
      method: 'POST',
      data,
      timeout,
      success: ({ statusCode, data: body }) => (statusCode === 200 ? resolve(body as T) : reject(new Error('小灯打了个盹，请再试一次'))),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}
