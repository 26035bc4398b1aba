// A reviewer's desk: j and k walk the findings and the code follows, y and n judge, a letter chooses, Ctrl+Enter decides.
import {onKey, stepper} from './keys.js';

const findings = () => [...document.querySelectorAll('.desk .finding')];

const showLine = (finding) => {
  const line = document.querySelector(`#code li[value="${CSS.escape(finding.dataset.line || '')}"]`);
  line?.scrollIntoView({block: 'center', inline: 'nearest'});
};

const open = (finding, all) => {
  all.forEach((one) => one.classList.toggle('open', one === finding));
  finding.focus({preventScroll: true});
  finding.scrollIntoView({block: 'nearest'});
  const shown = document.querySelector('#code .code')?.getAttribute('aria-label');
  if (finding.dataset.path && finding.dataset.path !== shown) {
    finding.querySelector('a.place').click();
  } else {
    showLine(finding);
  }
};

// Words from what was found, in both languages; whoever typed their own keeps them.
const lines = (items, language) => items.map((item, i) =>
  `${items.length > 1 ? `${i + 1}. ` : ''}${item.dataset.place ? `${item.dataset.place} ` : ''}${item.dataset[language]}`).join('\n');

const grounds = (form, outcome) => {
  const judged = (finding) => finding.querySelector('input:checked')?.value;
  switch (outcome) {
    case 'REJECT':
      return findings().filter((one) => one.dataset.zh && (judged(one) === 'CONFIRMED' || one.dataset.blocking === 'true' && judged(one) !== 'FALSE_POSITIVE'));
    case 'ASK':
      return [...form.querySelectorAll('#questions p')];
    case 'REQUEST_EVIDENCE':
      return [...form.querySelectorAll('#demanded p')];
    default:
      return [];
  }
};

const prewrite = (form, choice) => {
  const text = form.elements.comment;
  if (text.value.trim() && text.value !== text.dataset.written) {
    return;
  }
  const [zh, en] = choice.dataset.words.split('|');
  const found = grounds(form, choice.value);
  text.value = [zh, lines(found, 'zh'), '', en, lines(found, 'en')].join('\n').trim();
  text.dataset.written = text.value;
};

const noteChanges = (form) => {
  const note = () => globalThis.htmx.trigger(form, 'noted');
  form.addEventListener('input', note);
  form.addEventListener('change', (event) => {
    const chosen = form.querySelector('[name=outcome]:checked');
    if (chosen && /^(outcome$|verdict\.)/.test(event.target.name)) {
      prewrite(form, chosen);
    }
    note();
  });
};

const press = (element) => () => {
  element.click();
  if (element.matches('summary')) {
    element.closest('details').querySelector('input')?.focus();
  } else if (element.name === 'outcome') {
    element.form.querySelector('#send').focus();
  }
};

// Who judges before walking judges the first.
const marked = (walk) => {
  if (!walk.current()) {
    walk.j();
  }
  return walk.current();
};

/** Prepares the desk where the page has one. */
export const prepareDesk = () => {
  const form = document.querySelector('[data-desk]');
  if (!form) {
    return;
  }
  const walk = stepper(findings, open);
  noteChanges(form);
  onKey((key) => {
    if (walk[key]) {
      return walk[key];
    }
    const place = ['y', 'n'].includes(key) ? marked(walk) : document;
    const bound = place?.querySelector(`[data-key="${CSS.escape(key)}"]`);
    return bound && press(bound);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.matches('input:not([type=radio]):not([type=checkbox])')) {
      event.preventDefault();
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      form.requestSubmit(form.querySelector('#send'));
    }
  });
  document.body.addEventListener('htmx:afterSettle', (event) => {
    if (event.detail.target.id === 'code' && walk.current()) {
      showLine(walk.current());
    }
    if (event.detail.target.id === 'code') {
      document.querySelector('#code').scrollIntoView({block: 'nearest'});
    }
  });
};

// The numbers beside the reasons are renewed with the list; what somebody chose meanwhile stays chosen.
const keepChoice = () => {
  let chosen;
  document.body.addEventListener('htmx:oobBeforeSwap', ({detail}) => {
    chosen = detail.target.value;
  });
  document.body.addEventListener('htmx:oobAfterSwap', ({detail: {target}}) => {
    if ([...target.options].some((option) => option.value === chosen)) {
      target.value = chosen;
    }
  });
};

/** j and k in the list of cases; Enter opens by itself. */
export const prepareList = () => {
  const cases = () => [...document.querySelectorAll('#list a.case')];
  if (document.querySelector('#list')) {
    const walk = stepper(cases, (link) => link.focus());
    onKey((key) => walk[key]);
    keepChoice();
  }
};
