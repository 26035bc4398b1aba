module.exports = {
  version: '2.4.0',
  cloudEnv: 'yuezhou-museum-8gk2f1d3',
  apiBase: 'https://guide.yuezhou-museum.cn/api/v2',
  assetBase: 'https://static.yuezhou-museum.cn',
  location: { latitude: 30.0023, longitude: 120.5821, name: '越州青瓷馆' },
};
