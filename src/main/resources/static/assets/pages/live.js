// The queue tells that it changed; what shows it asks again. Nobody's place, focus or typing moves.
const inUse = (part) => part.querySelector('details[open]');

export const followQueue = () => {
  if (!document.querySelector('[data-live]')) {
    return;
  }
  const stream = new EventSource(new URL('../../inbox/stream', import.meta.url));
  stream.addEventListener('inbox', () => {
    const idle = [...document.querySelectorAll('[data-live]')].filter((part) => !inUse(part));
    idle.forEach((part) => globalThis.htmx.trigger(part, 'inbox-changed'));
  });
  addEventListener('pagehide', () => stream.close());
};
