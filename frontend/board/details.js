/** Wraps an explanation that this person keeps open or closed from question to question and from day to day. */
class Details extends HTMLElement {
  connectedCallback() {
    // The server puts the explanation into this element a moment after the element itself.
    setTimeout(() => this.#restore());
  }

  #restore() {
    const details = this.querySelector('details');
    if (!details || this.#key in details.dataset) {
      return;
    }
    const key = `panelboard.${this.getAttribute('name')}`;
    details.dataset[this.#key] = '';
    try {
      details.open = localStorage.getItem(key) === 'open';
    } catch {
      // Without storage every explanation starts closed.
    }
    details.addEventListener('toggle', () => {
      try {
        localStorage.setItem(key, details.open ? 'open' : 'closed');
      } catch {
        // Without storage the choice lasts as long as the page.
      }
    });
  }

  #key = 'pbRemembered';
}

customElements.define('pb-details', Details);
