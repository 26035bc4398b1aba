const { request } = require('../utils/request');

const cache = new Map();

async function listByHall(hallId, page = 1) {
  const { list, total } = await request('/exhibits', { data: { hallId, page, size: 20 } });
  return { list, total, hasMore: page * 20 < total };
}

async function find(id) {
  if (!cache.has(id)) {
    cache.set(id, await request(`/exhibits/${id}`));
  }
  return cache.get(id);
}

function search(keyword) {
  return request('/exhibits/search', { data: { keyword } });
}

module.exports = { listByHall, find, search };
