// Builds elements. Whatever comes from a package or a person goes in as text, never as markup.
export const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  children.flat(Infinity).filter((child) => child !== null && child !== undefined).forEach((child) => made.append(child));
  return made;
};

export const list = (items, tag = 'ul') =>
  items && items.length ? element(tag, {}, items.map((item) => element('li', {}, item))) : null;

export const section = (title, ...content) =>
  element('section', {class: 'guanka-section'}, element('h4', {}, title), ...content);

export const facts = (pairs) =>
  element('dl', {}, pairs.filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]));

export const choice = (label, options) => {
  const select = element('select', {class: 'form-control input-sm', 'aria-label': label},
    options.map(([value, text]) => element('option', {value}, text)));
  return select;
};

export const field = (label, input) =>
  element('label', {class: 'guanka-field'}, element('span', {}, label), input);
