const two = (n) => String(n).padStart(2, '0');

function short(time) {
  const d = new Date(time);
  return `${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}`;
}

module.exports = { short };
