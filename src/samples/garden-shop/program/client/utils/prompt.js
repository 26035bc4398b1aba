function prompt(title, placeholder) {
  return new Promise((resolve) => {
    wx.showModal({
      title,
      editable: true,
      placeholderText: placeholder,
      success: ({ confirm, content }) => resolve(confirm ? content : null),
    });
  });
}

module.exports = { prompt };
