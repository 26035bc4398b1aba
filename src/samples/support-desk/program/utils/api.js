const HOST = 'https://service.chengquan-water.com/api';
let token = '';

function send(method, path, data) {
  return new Promise((resolve, reject) => {
    wx.request({
      url: HOST + path,
      method,
      data,
      header: { 'x-token': token },
      success: ({ statusCode, data: body }) => {
        if (statusCode === 200 && body.code === 0) resolve(body.data);
        else reject(new Error(body.msg || '服务暂不可用'));
      },
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}

function login() {
  return new Promise((resolve, reject) => {
    wx.login({ success: ({ code }) => send('POST', '/login', { code }).then((data) => {
      token = data.token;
      resolve();
    }, reject), fail: reject });
  });
}

module.exports = { login, get: (path, data) => send('GET', path, data), post: (path, data) => send('POST', path, data) };
