function call(name, action, data = {}) {
  return wx.cloud.callFunction({ name, data: { action, ...data } }).then(({ result }) => {
    if (result && result.error) {
      throw new Error(result.error);
    }
    return result;
  });
}

module.exports = { call };
