// A submission that moved on: the page follows, unless somebody is filling something in.
const filled = (field) => {
  if (field.type === 'file') {
    return field.files.length > 0;
  }
  if (['checkbox', 'radio'].includes(field.type)) {
    return field.checked !== field.defaultChecked;
  }
  return field.matches('input:not([type=hidden]), textarea') && field.value !== field.defaultValue;
};

/** Shows the page anew where it says that it is old and nothing would be lost. */
export const followStanding = () => {
  const old = document.querySelector('[data-moved]');
  if (old && ![...document.querySelectorAll('main input, main textarea')].some(filled)) {
    location.reload();
  }
};
