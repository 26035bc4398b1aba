// Our own API, asked with the session that Tasklist is signed in with.
import {language} from './words.js';

const headers = {'Accept-Language': language === 'zh' ? 'zh-CN' : 'en', Accept: 'application/json'};

const ask = async (path, options = {}) => {
  const answer = await fetch(path, {...options, credentials: 'same-origin', headers: {...headers, ...options.headers}});
  if (answer.ok) {
    return answer.status === 204 ? null : answer.json().catch(() => null);
  }
  const problem = await answer.json().catch(() => ({}));
  throw new Error(problem.detail || problem.message || `HTTP ${answer.status}`);
};

export const caseOf = (taskId) => ask(`/api/inbox/${encodeURIComponent(taskId)}`);

export const keepDraft = async (taskId, draft) => {
  const csrf = await ask('/api/csrf');
  await ask(`/api/inbox/${encodeURIComponent(taskId)}/draft`, {
    method: 'PUT',
    headers: {'Content-Type': 'application/json', [csrf.header]: csrf.token},
    body: JSON.stringify(draft)
  });
};
