module.exports = {
  env: { NODE_ENV: '"production"', API_BASE: '"https://api.chufang-xiaoji.cn"' },
  defineConstants: {},
  mini: {},
};
