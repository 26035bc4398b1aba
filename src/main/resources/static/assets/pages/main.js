// What every page has: trouble and a lost connection are told in place, files can be dropped, code has colours.
import {colour} from './code.js';
import {watchConnection} from './connection.js';
import {prepareDesk, prepareList} from './desk.js';
import {followLinksIntoDetails} from './details.js';
import {drawDiagrams} from './diagram.js';
import {followQueue} from './live.js';
import {followStanding} from './standing.js';
import {prepareUploads} from './upload.js';

const prepare = (part) => {
  colour(part);
  drawDiagrams(part);
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
