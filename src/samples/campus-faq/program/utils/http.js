const BASE = 'https://handbook.qingwu.edu.cn/api';

function post(path, data) {
  return new Promise((resolve, reject) => {
    wx.request({ url: BASE + path, method: 'POST', data, success: (res) => resolve(res.data), fail: reject });
  });
}

module.exports = { post };
