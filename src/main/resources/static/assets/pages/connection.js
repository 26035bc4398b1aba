// A request that reaches nobody is told on the page; nothing that was typed is lost.
const told = () => document.getElementById('offline');

export const watchConnection = () => {
  const show = (lost) => {
    told().hidden = !lost;
  };
  document.body.addEventListener('htmx:sendError', () => show(true));
  document.body.addEventListener('htmx:timeout', () => show(true));
  document.body.addEventListener('htmx:beforeOnLoad', () => show(false));
  addEventListener('offline', () => show(true));
  addEventListener('online', () => show(false));
};
