// Loaded by the pages before the sign-in, whose forms are posted as they are: a field that is empty is named before
// anything is sent, and after a mistake the address does not have to be typed again.
const ADDRESS = 'panelboard.sign-in-address';

const kept = (() => {
  try {
    const address = sessionStorage.getItem(ADDRESS);
    sessionStorage.removeItem(ADDRESS);
    return /[?&](error|wait|away)\b/.test(location.search) ? address : null;
  } catch {
    return null; // storage is switched off in this browser
  }
})();

/** Fills the address in once the server has put the form into the page. */
const fill = async () => {
  await customElements.whenDefined('vaadin-password-field');
  const email = document.querySelector('vaadin-email-field[name="username"]');
  if (email?.inputElement) {
    email.value = kept;
    document.querySelector('vaadin-password-field')?.focus();
    return true;
  }
  return false;
};

if (kept) {
  const looking = setInterval(async () => {
    if (await fill()) {
      clearInterval(looking);
    }
  }, 50);
  setTimeout(() => clearInterval(looking), 10_000);
}

document.addEventListener('submit', (event) => {
  const fields = [...event.target.querySelectorAll('[required][name]')];
  const empty = fields.filter((field) => field.value?.trim() === '');
  empty.forEach((field) => {
    field.errorMessage = `${field.label} is needed.`;
    field.invalid = true;
  });
  if (empty.length > 0) {
    event.preventDefault();
    empty[0].focus();
    return;
  }
  const email = event.target.querySelector('[name="username"]');
  try {
    if (email) {
      sessionStorage.setItem(ADDRESS, email.value);
    }
  } catch {
    // Then it has to be typed again.
  }
});
