// What every page has: trouble and a lost connection are told in place, files can be dropped, code has colours.
import {colour} from './code.js';
import {watchConnection} from './connection.js';
import {prepareDesk, prepareList} from './desk.js';
import {followLinksIntoDetails} from './details.js';
import {followQueue} from './live.js';
import {followStanding} from './standing.js';
import {prepareUploads} from './upload.js';

// The diagram opens at the place that is lit.
const showPlace = (part) => part.querySelectorAll('.diagram .here').forEach((here) => {
  const frame = here.closest('.diagram');
  const [node, around] = [here.getBoundingClientRect(), frame.getBoundingClientRect()];
  frame.scrollTo(frame.scrollLeft + node.x - around.x - around.width / 2, frame.scrollTop + node.y - around.y - around.height / 2);
});

const prepare = (part) => {
  colour(part);
  showPlace(part);
  prepareUploads(part);
};

watchConnection();
followLinksIntoDetails();
prepareDesk();
prepareList();
followQueue();
prepare(document);
document.body.addEventListener('htmx:afterSettle', () => {
  prepare(document);
  followStanding();
});
