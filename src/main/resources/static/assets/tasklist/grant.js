// What a reviewer of evidence adds to a grant: its last day and what the holder still owes.
import {element, field, section} from './dom.js';
import {say} from './words.js';

/** Shows the two fields; {@code terms} gathers them, or nothing where both are empty. */
export const grant = (kept) => {
  const until = element('input', {class: 'form-control input-sm', type: 'date', name: 'until', value: kept.grant?.until || ''});
  const condition = element('input', {class: 'form-control input-sm', name: 'condition', maxlength: '500', value: kept.grant?.condition || ''});
  return {
    shown: section(say('grant'), element('p', {class: 'help-block'}, say('grantHint')),
      element('div', {class: 'guanka-row guanka-grant'}, field(say('until'), until), field(say('condition'), condition))),
    terms: () => {
      const said = {until: until.value || null, condition: condition.value.trim() || null};
      return said.until || said.condition ? said : undefined;
    }
  };
};
