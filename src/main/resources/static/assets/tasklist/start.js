// The start form: says what is wrong with the file or the declaration before anything is sent.
import {say} from './words.js';

const MOST_BYTES = 14 * 1024 * 1024;

const example = {
  appId: 'wx0123456789abcdef',
  appName: '示例小程序',
  version: '1.0.0',
  subject: {type: 'ENTERPRISE', name: '示例有限公司'},
  categories: ['工具/信息查询'],
  aiServices: []
};

const fault = (form) => {
  const file = form.querySelector('input[type=file]').files[0];
  if (!file) {
    return say('chooseFile');
  }
  if (file.size > MOST_BYTES) {
    return say('tooLarge');
  }
  try {
    JSON.parse(form.querySelector('textarea').value);
    return null;
  } catch (problem) {
    return say('badJson') + problem.message;
  }
};

const complain = (form, words) => {
  const place = form.querySelector('.guanka-trouble');
  place.textContent = words || '';
  place.hidden = !words;
};

/** Opens the form. */
export const open = (camForm) => {
  const form = camForm.formElement[0];
  form.querySelectorAll('[data-say]').forEach((word) => {
    word.textContent = say(word.dataset.say);
  });
  const declaration = form.querySelector('textarea');
  const prefill = () => {
    declaration.value = declaration.value || JSON.stringify(example, null, 2);
    declaration.dispatchEvent(new Event('input', {bubbles: true}));
  };
  camForm.on('variables-applied', prefill);
  prefill();
  const submit = camForm.submit.bind(camForm);
  camForm.submit = (done) => {
    const wrong = fault(form);
    complain(form, wrong);
    if (wrong) {
      done(new Error(wrong.replaceAll('<', '‹')));
      return;
    }
    submit((problem, result) => {
      complain(form, problem && say('failed') + problem.message);
      done(problem, result);
    });
  };
};
