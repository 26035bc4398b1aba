function score(text, item) {
  let hit = 0;
  for (const char of new Set(text)) {
    if (item.q.includes(char)) hit += 1;
    if (item.a.includes(char)) hit += 0.3;
  }
  return hit / Math.max(4, text.length);
}

function search(text, groups) {
  return groups
    .reduce((all, group) => all.concat(group.items), [])
    .map((item) => ({ item, score: score(text, item) }))
    .filter((one) => one.score > 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map((one) => one.item);
}

module.exports = { search };
