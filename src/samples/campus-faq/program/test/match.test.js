const assert = require('assert');
const { search } = require('../utils/match');
const groups = require('../data/faq');

assert.strictEqual(search('宿舍几点熄灯', groups)[0].id, 'f02');
assert.deepStrictEqual(search('xyz', groups), []);
