const yuan = (cents) => (cents / 100).toFixed(2);
const sum = (items) => items.reduce((all, item) => all + item.price * item.count, 0);

module.exports = { yuan, sum };
