// Files by drag and drop, with progress. Without script the same form has a file input.
const drop = (zone) => {
  const input = zone.querySelector('input[type=file]');
  const output = zone.querySelector('output');
  const tell = () => {
    const file = input.files[0];
    zone.classList.toggle('filled', Boolean(file));
    output.textContent = file ? `${file.name} · ${Math.max(1, Math.round(file.size / 1024))} KB` : output.dataset.drop;
  };
  const over = (is) => (event) => {
    event.preventDefault();
    zone.classList.toggle('over', is);
  };
  zone.addEventListener('dragover', over(true));
  zone.addEventListener('dragleave', over(false));
  zone.addEventListener('drop', (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      tell();
    }
  });
  input.addEventListener('change', tell);
  tell();
};

const progress = (form) => {
  const bar = form.querySelector('progress');
  form.addEventListener('htmx:beforeRequest', () => {
    bar.hidden = false;
    bar.value = 0;
  });
  form.addEventListener('htmx:xhr:progress', (event) => {
    if (event.detail.lengthComputable && event.detail.total) {
      bar.value = (event.detail.loaded / event.detail.total) * 100;
    }
  });
  form.addEventListener('htmx:afterRequest', () => {
    bar.hidden = true;
  });
};

/** Prepares the upload forms of a part of the page, each once. */
export const prepareUploads = (part) => {
  part.querySelectorAll('form[data-upload]:not([data-ready])').forEach((form) => {
    form.dataset.ready = '';
    form.querySelectorAll('.drop').forEach(drop);
    progress(form);
  });
};
