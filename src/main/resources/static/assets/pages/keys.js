// One key, one step. Keys are silent while somebody types.
const typing = (target) => target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])');

const plain = (event) => !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);

/** Calls what is bound to a key; {@code bound} may answer a function or nothing. */
export const onKey = (bound) => document.addEventListener('keydown', (event) => {
  const step = plain(event) && bound(event.key);
  if (step) {
    event.preventDefault();
    step();
  }
});

/** Moves a mark up and down a list by j and k. */
export const stepper = (all, move) => {
  let at = -1;
  const to = (next) => () => {
    const items = all();
    if (items.length) {
      at = Math.max(0, Math.min(items.length - 1, next(at)));
      move(items[at], items);
    }
  };
  return {j: to((i) => i + 1), k: to((i) => i - 1), current: () => all()[at]};
};
