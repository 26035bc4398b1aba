// Colours code line by line. The server sends plain text; what a package says never becomes markup.
import {library} from './library.js';

const LANGUAGES = {js: 'javascript', wxs: 'javascript', mjs: 'javascript', ts: 'typescript', json: 'json', wxml: 'xml', html: 'xml', vue: 'xml',
  xml: 'xml', wxss: 'css', css: 'css', scss: 'scss', less: 'less', md: 'markdown', yml: 'yaml', yaml: 'yaml', py: 'python'};
const LONGEST = 200_000;

const load = () => library('webjars/highlightjs/highlight.min.js', 'hljs');

// A span may run over line ends: close what is open there and open it again on the next line.
const byLine = (html) => {
  const open = [];
  return html.split('\n').map((line) => {
    const before = open.join('');
    for (const tag of line.match(/<span[^>]*>|<\/span>/g) || []) {
      tag === '</span>' ? open.pop() : open.push(tag);
    }
    return before + line + '</span>'.repeat(open.length);
  });
};

const paint = (hljs, block) => {
  const lines = [...block.querySelectorAll('li:not(.gap) > code')];
  const text = lines.map((line) => line.textContent.replace(/\n/g, ' ')).join('\n');
  const language = LANGUAGES[block.dataset.kind];
  if (!language || text.length > LONGEST || !hljs.getLanguage(language)) {
    return;
  }
  byLine(hljs.highlight(text, {language, ignoreIllegals: true}).value).forEach((html, i) => {
    lines[i].innerHTML = html;
  });
};

/** Colours the blocks of a part of the page, each once. */
export const colour = async (part) => {
  const blocks = [...part.querySelectorAll('.code[data-kind]:not([data-done])')];
  blocks.forEach((block) => block.setAttribute('data-done', ''));
  const hljs = blocks.length ? await load() : null;
  if (hljs) {
    blocks.forEach((block) => paint(hljs, block));
  }
};
