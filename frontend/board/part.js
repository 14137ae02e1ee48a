/** An element that draws the record which the server puts into its property `view`, as JSON. */
export class Part extends HTMLElement {
  #json;

  connectedCallback() {
    // The server may have set the property before this class was loaded; then it hides the accessor below.
    if (Object.hasOwn(this, 'view')) {
      const early = this.view;
      delete this.view;
      this.view = early;
    }
  }

  get view() {
    return this.#json;
  }

  set view(json) {
    this.#json = json;
    if (json) {
      this.draw(JSON.parse(json));
    }
  }

  /** Shows the record. Called again with the next one; what did not change should stay as it is. */
  draw() {}
}

/** A new element with classes, text and attributes. */
export function make(tag, className, text, attributes = {}) {
  const element = document.createElement(tag);
  if (className) {
    element.className = className;
  }
  if (text !== undefined) {
    element.textContent = text;
  }
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  return element;
}

/** Changes a text only if it differs, so that selections and screen readers are left alone. */
export function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** As {@link say}, with `code` between backticks set as code. */
export function sayWithCode(element, text) {
  if (element.dataset.text !== text) {
    element.dataset.text = text;
    element.replaceChildren(...text.split('`').map((piece, i) => (i % 2 === 1 ? make('code', '', piece) : piece)));
  }
}

let ids = 0;

/** An id that no other element of this page has. */
export function newId(prefix) {
  ids += 1;
  return `${prefix}-${ids}`;
}
