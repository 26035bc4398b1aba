// Whose time runs, until when, and when it stood still.
import {element, list, section} from './dom.js';
import {say, when} from './words.js';

const pause = (stop) => `${stop.text} (${when(stop.from)} – ${stop.to ? when(stop.to) : '…'})`;

const face = (clock) => element('span', {'data-clock': clock.whose},
  element('strong', {}, say(`clock_${clock.whose}`)), ' ',
  element('span', {class: `label ${clock.state === 'PAUSED' ? 'label-warning' : 'label-info'}`}, say(`clock_${clock.state}`)), ' ',
  [clock.category, clock.dueAt && `${say('due')} ${when(clock.dueAt)}`].filter(Boolean).join(' · '),
  list((clock.pauses || []).map(pause)));

export const clocks = (file) => (file.clocks || []).length
  ? section(say('clocks'), list(file.clocks.map(face)))
  : null;
