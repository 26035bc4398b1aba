// Camunda's webapps have a login view of their own; there is one login for all, so lead there.
const isLoginView = (address) => /#\/log(in|out)/.test(String(address));

const lead = (address) => {
  if (isLoginView(address)) {
    location.replace('/login');
  }
};

for (const name of ['pushState', 'replaceState']) {
  const original = history[name].bind(history);
  history[name] = (state, title, address) => {
    original(state, title, address);
    lead(address);
  };
}

addEventListener('hashchange', () => lead(location.hash));
lead(location.hash);
