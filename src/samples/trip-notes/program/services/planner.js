const KEY = 'sk-placeholder';

function plan(city, days) {
  return new Promise((resolve, reject) => {
    wx.request({
      url: 'https://api.deepseek.com/chat/completions',
      method: 'POST',
      header: { authorization: `Bearer ${KEY}` },
      data: {
        model: 'deepseek-chat',
        messages: [
          { role: 'system', content: '你是旅行规划师，按天列出行程，每天不超过四个地点。' },
          { role: 'user', content: `${city}，${days} 天` },
        ],
      },
      success: ({ data }) => resolve(data.choices[0].message.content),
      fail: reject,
    });
  });
}

module.exports = { plan };
