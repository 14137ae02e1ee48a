import { keys, read, remove, write } from './board/storage.js';
import { make } from './board/part.js';

/** Tells this page's drafts that one of them is stored on the server now. */
const DONE = 'pb-draft-done';

/**
 * Keeps what is typed into the field inside it on this device until the server has it, under the person's prefix, so
 * that it goes when they sign out. A page that opens again brings it back, after a restart or an ended sign-in.
 */
class Draft extends HTMLElement {
  #typed = () => this.#keep();
  #note;

  connectedCallback() {
    this.addEventListener('input', this.#typed);
    this.addEventListener('change', this.#typed);
    requestAnimationFrame(() => this.#restore());
  }

  disconnectedCallback() {
    this.removeEventListener('input', this.#typed);
    this.removeEventListener('change', this.#typed);
  }

  get #field() {
    return this.querySelector('vaadin-text-area');
  }

  get #key() {
    return this.getAttribute('key');
  }

  #keep() {
    const value = this.#field?.value;
    if (value) {
      write(this.#key, value);
    } else {
      remove(this.#key);
      this.#note?.remove();
    }
  }

  /** What an earlier version kept under another key moves to today's. */
  #move() {
    const former = this.getAttribute('former');
    const kept = former && read(former);
    if (kept && !read(this.#key)) {
      write(this.#key, kept);
    }
    if (kept) {
      remove(former);
    }
  }

  /** What is kept of a state that was changed since does not come back over it. */
  #dropOthers() {
    const one = this.getAttribute('one-of');
    if (one) {
      keys(one)
        .filter((key) => key !== this.#key && (key === one || key.startsWith(`${one}:`)))
        .forEach(remove);
    }
  }

  #restore() {
    if (!this.isConnected) {
      return;
    }
    this.#move();
    this.#dropOthers();
    const kept = read(this.#key);
    if (!kept || !this.#field || this.#field.value) {
      return;
    }
    this.#set(kept);
    const discard = make('button', 'pb-link', 'Discard it', { type: 'button' });
    discard.addEventListener('click', () => {
      this.#set('');
      this.#field.focus();
    });
    this.#note = make('p', 'pb-hint', 'What you had typed here is back. ', { role: 'status' });
    this.#note.append(discard);
    this.append(this.#note);
  }

  /** The server reads the value with the field's own event. */
  #set(value) {
    this.#field.value = value;
    this.#field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

if (!customElements.get('pb-draft')) {
  customElements.define('pb-draft', Draft);
  window.addEventListener(DONE, (event) => remove(event.detail));
}
