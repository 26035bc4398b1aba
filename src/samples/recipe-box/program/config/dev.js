module.exports = {
  env: { NODE_ENV: '"development"', API_BASE: '"http://192.168.31.20:7001"' },
  defineConstants: {},
  mini: {},
};
