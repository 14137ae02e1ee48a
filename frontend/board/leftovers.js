import { outbox } from './outbox.js';
import { make } from './part.js';

/** What a refused text belongs to, for its author. */
const WHAT = { note: 'Evidence', summarise: 'Summary' };

/**
 * Shows the words that have no field any more: those that were still being typed when the scorecards were revealed, and
 * those for a question that a changed plan took off the board. Their author can copy them, and lets go of them on
 * purpose.
 */
class Leftovers extends HTMLElement {
  #shown = '';
  #changed = () => this.#draw();
  #watch = new MutationObserver(this.#changed);

  connectedCallback() {
    outbox.addEventListener('changed', this.#changed);
    this.#watch.observe(this.closest('.pb-layout'), { attributeFilter: ['class'] });
    this.#draw();
  }

  disconnectedCallback() {
    outbox.removeEventListener('changed', this.#changed);
    this.#watch.disconnect();
  }

  #draw() {
    const texts = outbox
      .refusals()
      .filter(({ kind, question, value }) => WHAT[kind] && value && !this.#hasField(question));
    const shown = JSON.stringify(texts);
    if (shown === this.#shown) {
      return;
    }
    this.#shown = shown;
    this.replaceChildren(...texts.map((text) => this.#note(text)));
  }

  #hasField(question) {
    const layout = this.closest('.pb-layout');
    if (!layout || layout.classList.contains('pb-debriefing')) {
      return !layout;
    }
    return !question || [...layout.querySelectorAll('pb-rail-item')].some((item) => item.question === question);
  }

  #note({ kind, question, value, sentence }) {
    const discard = make('button', 'pb-link', 'Discard it', { type: 'button' });
    discard.addEventListener('click', () => outbox.discard(kind, question));
    const note = make('section', 'pb-leftover', undefined, { 'aria-label': 'Not saved' });
    note.append(
      make('p', '', `${WHAT[kind]} that was not saved: ${sentence} What you wrote:`),
      make('blockquote', '', value, { dir: 'auto' }),
      discard,
    );
    return note;
  }
}

customElements.define('pb-leftovers', Leftovers);
