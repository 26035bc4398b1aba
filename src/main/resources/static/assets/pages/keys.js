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

/** Moves a mark up and down a list by j and k; it stays with what it marks when the list changes. */
export const stepper = (all, move) => {
  let marked;
  let at = -1;
  const to = (next) => () => {
    const items = all();
    const found = items.findIndex((item) => item === marked || item.id && item.id === marked?.id);
    if (items.length) {
      const gone = found < 0 && at >= 0;
      at = Math.max(0, Math.min(items.length - 1, next(gone || at < 0 ? at : found, gone)));
      marked = items[at];
      move(marked, items);
    }
  };
  return {j: to((i, gone) => (gone ? i : i + 1)), k: to((i) => i - 1), current: () => marked};
};
