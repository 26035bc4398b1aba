import { API } from '../config';

export function restore(): Promise<string> {
  const token = wx.getStorageSync('token');
  return token ? Promise.resolve(token) : login();
}

function login(): Promise<string> {
  return new Promise((resolve, reject) => {
    wx.login({
      success: ({ code }) =>
        wx.request<{ token: string }>({
          url: `${API}/v1/session`,
          method: 'POST',
          data: { code },
          success: ({ data }) => {
            wx.setStorageSync('token', data.token);
            resolve(data.token);
          },
          fail: reject,
        }),
      fail: reject,
    });
  });
}
