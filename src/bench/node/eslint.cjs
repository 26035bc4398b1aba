// What linting a folder's scripts with one trivial rule costs, warm, on this thread alone.
// node eslint.cjs FOLDER_WITH_ESLINT FOLDER_OF_SCRIPTS WARM_UP MEASURED
const fs = require('fs');
const path = require('path');
const [home, folder, warmUp, measured] = process.argv.slice(2);
const eslint = path.join(home, 'node_modules', 'eslint');
const { Linter } = require(eslint);
const { FlatConfigArray } = require(path.join(eslint, 'lib/config/flat-config-array.js'));

const linter = new Linter();
const config = new FlatConfigArray([{
  languageOptions: {
    ecmaVersion: 'latest',
    sourceType: 'module',
    parserOptions: { ecmaFeatures: { jsx: true } },
  },
  linterOptions: { reportUnusedDisableDirectives: 'off' },
  rules: { 'no-debugger': 'error' },
}], { basePath: '/' });
config.normalizeSync();
const lint = (script) => linter.verify(script.text, config, { filename: '/script.js', allowInlineConfig: false });
const cpu = () => Number(fs.readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'ascii').split(' ')[0]) / 1e9;

const scripts = fs.readdirSync(folder)
  .map((name) => ({ name, text: fs.readFileSync(path.join(folder, name), 'utf8') }))
  .filter((script) => !lint(script).some((message) => message.fatal));
const rounds = [];
for (let i = -warmUp; i < measured; i++) {
  const before = cpu();
  scripts.forEach(lint);
  if (i >= 0) rounds.push(cpu() - before);
}
rounds.sort((a, b) => a - b);
console.log(rounds[rounds.length >> 1]);
scripts.forEach((script) => console.log(script.name));
