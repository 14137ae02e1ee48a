import { outbox } from './outbox.js';
import { make } from './part.js';

/** What a refused text belongs to, for its author. */
const WHAT = { note: 'Evidence', summarise: 'Summary' };

/**
 * Shows, once the scorecards are revealed, the words that were still being typed then and that no card takes any more:
 * their author can copy them, and lets go of them on purpose.
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
    const revealed = this.closest('.pb-layout')?.classList.contains('pb-debriefing');
    const texts = revealed ? outbox.refusals().filter(({ kind, value }) => WHAT[kind] && value) : [];
    const shown = JSON.stringify(texts);
    if (shown === this.#shown) {
      return;
    }
    this.#shown = shown;
    this.replaceChildren(...texts.map((text) => this.#note(text)));
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
