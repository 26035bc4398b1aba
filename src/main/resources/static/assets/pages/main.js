// What every page has: a lost connection is told in place, and code gets its colours.
import {colour} from './code.js';
import {watchConnection} from './connection.js';

watchConnection();
colour(document);
document.body.addEventListener('htmx:afterSwap', (event) => colour(event.detail.target));
