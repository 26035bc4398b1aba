// The queue tells that it changed; what shows it asks again. Nobody's place, focus or typing moves.
export const followQueue = () => {
  if (!document.querySelector('[data-live]')) {
    return;
  }
  const stream = new EventSource(new URL('../../inbox/stream', import.meta.url));
  stream.addEventListener('inbox', () => {
    document.querySelectorAll('[data-live]').forEach((part) => globalThis.htmx.trigger(part, 'inbox-changed'));
  });
  addEventListener('pagehide', () => stream.close());
};
