// A link to something folded away unfolds it.
const unfold = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target && target.closest('details');
  if (folded) {
    folded.open = true;
    target.scrollIntoView();
  }
};

export const followLinksIntoDetails = () => {
  addEventListener('hashchange', unfold);
  document.addEventListener('click', (event) => {
    if (event.target.closest('a[href^="#"]')) {
      setTimeout(unfold);
    }
  });
  unfold();
};
