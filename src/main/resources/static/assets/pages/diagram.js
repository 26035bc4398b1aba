// Draws the models that a submission runs on, with the nodes lit where it stands. Where that fails, the words stay.
import {library} from './library.js';

const MARGIN = 12;

// A node inside a folded sub-process is told on what it is folded into.
const shown = (viewer, id) => {
  const [canvas, nodes] = [viewer.get('canvas'), viewer.get('elementRegistry')];
  const node = nodes.get(id);
  const root = node && canvas.findRoot(node);
  return !node || root === canvas.getRootElement() ? node : shown(viewer, root.id.replace(/_plane$/, ''));
};

const mark = (viewer, ids, sign) => ids.split(' ').map((id) => shown(viewer, id)).filter(Boolean)
  .forEach((node) => viewer.get('canvas').addMarker(node, sign));

// The whole drawing scales with its frame, on paper too.
const fit = (viewer, picture) => {
  const {x, y, width, height} = viewer.get('canvas').viewbox().inner;
  picture.setAttribute('viewBox', [x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN].join(' '));
};

const describe = (frame, picture) => {
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-labelledby', frame.querySelector('figcaption').id);
};

// It opens at the place that is lit.
const showPlace = (picture) => picture.querySelectorAll('.here').forEach((here) => {
  const frame = picture.parentElement;
  const [node, around] = [here.getBoundingClientRect(), frame.getBoundingClientRect()];
  frame.scrollTo(frame.scrollLeft + node.x - around.x - around.width / 2, frame.scrollTop + node.y - around.y - around.height / 2);
});

const model = async (frame) => {
  const answer = await fetch(frame.dataset.model);
  if (!answer.ok) {
    throw new Error(`${answer.status} ${frame.dataset.model}`);
  }
  return answer.text();
};

const draw = async (frame) => {
  const [Viewer, xml] = await Promise.all([library('assets/bpmn-js/bpmn-viewer.production.min.js', 'BpmnJS'), model(frame)]);
  const viewer = new Viewer({container: frame});
  await viewer.importXML(xml);
  const picture = frame.querySelector('.djs-container > svg');
  fit(viewer, picture);
  describe(frame, picture);
  mark(viewer, frame.dataset.been, 'been');
  mark(viewer, frame.dataset.here, 'here');
  showPlace(picture);
};

const drawOrSay = async (frame) => {
  const undrawn = frame.querySelector('.undrawn');
  undrawn.hidden = true;
  try {
    await draw(frame);
  } catch {
    frame.querySelector('.bjs-container')?.remove();
    undrawn.hidden = false;
  }
};

/** Draws the diagrams of a part of the page, each once. */
export const drawDiagrams = (part) => part.querySelectorAll('.diagram[data-model]:not([data-done])').forEach((frame) => {
  frame.setAttribute('data-done', '');
  drawOrSay(frame);
});
