// A reviewer's form: shows the case, keeps the draft with us, then lets Tasklist complete the task.
import {caseOf, keepDraft} from './api.js';
import {show} from './case.js';
import {element} from './dom.js';
import {say} from './words.js';

const complain = (form, problem) => {
  const place = form.querySelector('.guanka-trouble');
  place.textContent = problem ? say('failed') + problem.message : '';
  place.hidden = !problem;
  if (problem) {
    place.scrollIntoView({block: 'nearest'});
  }
};

// Tasklist shows what went wrong as markup, so the words may open no tag.
const inert = (problem) => new Error(problem.message.replaceAll('<', '‹'));

const label = (form) => form.querySelectorAll('[data-say]').forEach((word) => {
  word.textContent = say(word.dataset.say);
});

const submitAfterDraft = (camForm, form, draft) => {
  const submit = camForm.submit.bind(camForm);
  camForm.submit = async (done) => {
    try {
      complain(form, null);
      await keepDraft(camForm.taskId, draft());
    } catch (problem) {
      complain(form, problem);
      done(inert(problem));
      return;
    }
    submit((problem, result) => {
      complain(form, problem);
      done(problem, result);
    });
  };
};

/** Opens the form of one desk; {@code offers} says what beside the outcome is asked there. */
export const open = async (camForm, $scope, offers) => {
  const form = camForm.formElement[0];
  const place = form.querySelector('.guanka-case');
  label(form);
  place.replaceChildren(element('p', {}, say('loading')));
  try {
    const file = await caseOf(camForm.taskId);
    const draft = show(file, place, offers);
    submitAfterDraft(camForm, form, draft);
    $scope.$applyAsync(() => {
      $scope.outcomes = file.outcomes.map((code) => ({code, label: say(code)}));
    });
  } catch (problem) {
    place.replaceChildren();
    complain(form, problem);
  }
};
