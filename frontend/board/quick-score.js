import { outbox } from './outbox.js';
import { make } from './part.js';

/**
 * On a phone: the levels of the question's scale and the way to the note, under the thumb. What is pressed here is
 * chosen in the scale above, which says the whole anchors.
 */
class QuickScore extends HTMLElement {
  #levels = make('span', 'pb-quick-levels');
  #observer;
  #changed = () => this.#draw();

  connectedCallback() {
    if (!this.firstChild) {
      const note = make('button', 'pb-plain', 'Note', { type: 'button' });
      note.addEventListener('click', () => this.#stage().querySelector('pb-evidence.pb-note')?.edit());
      this.setAttribute('role', 'group');
      this.setAttribute('aria-label', 'Score quickly');
      this.append(this.#levels, note);
    }
    outbox.addEventListener('changed', this.#changed);
    this.#observer = new MutationObserver(this.#changed);
    // The server puts the scale into the page in the same breath, but maybe after this element.
    setTimeout(() => {
      const scale = this.isConnected && this.#stage()?.querySelector('pb-scale');
      if (scale) {
        this.#observer.observe(scale, { subtree: true, childList: true, attributes: true, attributeFilter: ['class', 'disabled'] });
        this.#draw();
      }
    });
  }

  disconnectedCallback() {
    outbox.removeEventListener('changed', this.#changed);
    this.#observer.disconnect();
  }

  #stage() {
    return this.closest('.pb-layout').querySelector('.pb-stage');
  }

  #draw() {
    const inputs = [...(this.#stage()?.querySelectorAll('pb-scale input') ?? [])];
    while (this.#levels.childElementCount > inputs.length) {
      this.#levels.lastElementChild.remove();
    }
    inputs.forEach((input, i) => {
      const button = this.#levels.children[i] ?? this.#levels.appendChild(this.#button(i));
      const name = document.getElementById(`${input.id}-n`)?.textContent ?? '';
      const text = /^\s*(\d)/.exec(name)?.[1] ?? '–';
      if (button.textContent !== text) {
        button.textContent = text;
      }
      button.setAttribute('aria-label', name.trim());
      button.setAttribute('aria-pressed', String(input.checked));
      button.disabled = input.disabled;
    });
  }

  #button(i) {
    const button = make('button', '', '', { type: 'button' });
    button.addEventListener('click', () => this.#stage().querySelectorAll('pb-scale input')[i]?.click());
    return button;
  }
}

customElements.define('pb-quick-score', QuickScore);
