// Fetches a library when a page first needs it; null where it does not come.
const coming = new Map();

const fetched = (path, name) => new Promise((done) => {
  const script = document.createElement('script');
  script.src = new URL(`../../${path}`, import.meta.url);
  script.addEventListener('load', () => done(globalThis[name]));
  script.addEventListener('error', () => done(null));
  document.head.append(script);
});

/** The library in a file of the service's own, by the name that it gives itself. */
export const library = (path, name) => {
  coming.has(path) || coming.set(path, fetched(path, name));
  return coming.get(path);
};
