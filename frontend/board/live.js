import { Part, make } from './part.js';

/** At least this long between two announcements, in milliseconds. */
const PAUSE = 2500;

/** The page's live regions; there is one while the page is a board or an editor. */
const regions = new Set();

/** Reads this sentence out politely, after what is being read. */
export function announce(sentence) {
  regions.forEach((region) => region.draw({ text: sentence }));
}

/** Reads others' changes out politely: what happens in quick succession is said in one go. */
class Live extends Part {
  #line;
  #waiting = [];
  #timer;

  connectedCallback() {
    this.#line ??= this.appendChild(make('p', 'pb-sr', '', { 'aria-live': 'polite', 'aria-atomic': 'true' }));
    regions.add(this);
    super.connectedCallback();
  }

  disconnectedCallback() {
    regions.delete(this);
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
