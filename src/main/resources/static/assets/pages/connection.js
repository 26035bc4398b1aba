// A request that reaches nobody, or whose session has ended, is told on the page; nothing that was typed is lost.
const place = () => document.getElementById('trouble');
const offline = () => document.getElementById('offline');

const tell = (words) => {
  const line = document.createElement('p');
  line.className = 'trouble';
  line.setAttribute('role', 'alert');
  line.textContent = words;
  place().replaceChildren(line);
  line.scrollIntoView({block: 'nearest'});
};

// Forms carry a token of the session; after signing in anew in another window they need the new one.
const renewTokens = async () => {
  const answer = await fetch(new URL('../../api/csrf', import.meta.url), {headers: {Accept: 'application/json'}}).catch(() => null);
  if (answer?.ok) {
    const {token} = await answer.json();
    document.querySelectorAll('input[name=_csrf]').forEach((field) => {
      field.value = token;
    });
  }
  return Boolean(answer?.ok);
};

export const watchConnection = () => {
  const lost = (is) => () => {
    offline().hidden = !is;
  };
  const body = document.body;
  body.addEventListener('htmx:sendError', lost(true));
  body.addEventListener('htmx:timeout', lost(true));
  body.addEventListener('htmx:beforeOnLoad', lost(false));
  body.addEventListener('htmx:beforeRequest', (event) => {
    if (event.detail.requestConfig.verb !== 'get') {
      place().replaceChildren();
    }
  });
  body.addEventListener('htmx:responseError', async (event) => {
    if ([401, 403].includes(event.detail.xhr.status)) {
      const renewed = await renewTokens();
      tell(renewed ? place().dataset.again : place().dataset.signedOut);
    } else if (event.detail.xhr.status >= 500) {
      tell(place().dataset.failed);
    }
  });
  addEventListener('offline', lost(true));
  addEventListener('online', lost(false));
};
