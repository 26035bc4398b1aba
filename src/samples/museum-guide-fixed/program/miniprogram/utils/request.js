const config = require('../config');

function request(path, options = {}) {
  return new Promise((resolve, reject) => {
    wx.request({
      url: config.apiBase + path,
      method: options.method || 'GET',
      data: options.data,
      timeout: 8000,
      header: { 'content-type': 'application/json', 'x-guide-version': config.version },
      success: ({ statusCode, data }) => {
        if (statusCode >= 200 && statusCode < 300) {
          resolve(data);
        } else {
          reject(new Error((data && data.message) || `请求失败（${statusCode}）`));
        }
      },
      fail: (error) => reject(new Error(error.errMsg)),
    });
  });
}

module.exports = { request };
