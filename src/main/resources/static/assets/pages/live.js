// The queue tells that it changed; what shows it asks again. Nobody's place, focus or typing moves.
const inUse = (part) => part.querySelector('details[open]');

export const followQueue = () => {
  if (!document.querySelector('[data-live]')) {
    return;
  }
  const stream = new EventSource(new URL('../../inbox/stream', import.meta.url));
  const renew = () => {
    const idle = [...document.querySelectorAll('[data-live]')].filter((part) => !inUse(part));
    idle.forEach((part) => globalThis.htmx.trigger(part, 'inbox-changed'));
  };
  document.addEventListener('htmx:beforeSwap', ({target, detail}) => {
    // it may have come into use since it asked
    detail.shouldSwap &&= !(detail.requestConfig?.triggeringEvent?.type === 'inbox-changed' && inUse(target));
  });
  let before = false;
  stream.addEventListener('inbox', renew);
  stream.addEventListener('open', () => {
    // what changed while the stream was cut off was told to nobody
    before && renew();
    before = true;
    document.documentElement.dataset.live = 'on';
  });
  stream.addEventListener('error', () => {
    document.documentElement.dataset.live = 'off';
  });
  addEventListener('pagehide', () => stream.close());
};
