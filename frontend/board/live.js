import { Part, make } from './part.js';

/** At least this long between two announcements, in milliseconds. */
const PAUSE = 2500;

/** Reads others' changes out politely: what happens in quick succession is said in one go. */
class Live extends Part {
  #line;
  #waiting = [];
  #timer;

  connectedCallback() {
    this.#line ??= this.appendChild(make('p', 'pb-sr', '', { 'aria-live': 'polite', 'aria-atomic': 'true' }));
    super.connectedCallback();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  draw(view) {
    this.#waiting.push(view.text);
    if (this.#line && !this.#timer) {
      this.#speak();
    }
  }

  #speak() {
    this.#timer = undefined;
    if (this.#waiting.length > 0) {
      this.#line.textContent = this.#waiting.splice(0).join(' ');
      this.#timer = setTimeout(() => this.#speak(), PAUSE);
    }
  }
}

customElements.define('pb-live', Live);
