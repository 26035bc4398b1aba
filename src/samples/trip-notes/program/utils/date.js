const pad = (n) => `${n}`.padStart(2, '0');

module.exports = {
  today() {
    const d = new Date();
    return `${d.getFullYear()}-${pad(d.getMonth() + 1)}-${pad(d.getDate())}`;
  },
};
