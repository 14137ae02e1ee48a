import { Part, make, say } from '../board/part.js';

/** A little longer than a field waits before it sends what is typed, in milliseconds. */
const PAUSE = 500;
/** How often the page tells that it is alive, in milliseconds. */
const HEARTBEAT = 8000;
/** How often what could not be saved is tried again, in milliseconds. */
const RETRY = 3000;
/** An answer that takes this long is worth a word, in milliseconds. */
const LATE = 5000;

/** Says whether everything is saved, and keeps whoever leaves from losing what is not. */
class SaveState extends Part {
  #line;
  #unsaved = '';
  #typed = 0;
  #settled = 0;
  #late = false;
  #pause;
  #beat;
  #retry;
  #input = (event) => this.#changed(event);
  #out = (event) => this.#left(event);
  #leave = (event) => this.#leaving(event);
  #awake = () => {
    if (document.visibilityState === 'visible') {
      this.$server?.alive?.();
    }
  };

  connectedCallback() {
    super.connectedCallback();
    this.#line ??= this.appendChild(make('span', 'pb-edit-saved', 'Saved', { role: 'status' }));
    document.addEventListener('input', this.#input);
    document.addEventListener('focusout', this.#out);
    document.addEventListener('visibilitychange', this.#awake);
    window.addEventListener('beforeunload', this.#leave);
    this.#beat = setInterval(() => this.$server?.alive?.(), HEARTBEAT);
    this.#retry = setInterval(() => this.#again(), RETRY);
  }

  disconnectedCallback() {
    document.removeEventListener('input', this.#input);
    document.removeEventListener('focusout', this.#out);
    document.removeEventListener('visibilitychange', this.#awake);
    window.removeEventListener('beforeunload', this.#leave);
    clearInterval(this.#beat);
    clearInterval(this.#retry);
    clearTimeout(this.#pause);
  }

  draw(view) {
    this.#unsaved = view.unsaved;
    this.#show();
  }

  #isTyped(event) {
    const editor = this.closest('pb-editor');
    const target = event.target;
    return editor?.contains(target) && target.closest('.pb-edit-form') && !target.closest('vaadin-combo-box, vaadin-multi-select-combo-box');
  }

  #changed(event) {
    if (this.#isTyped(event)) {
      this.#typed += 1;
      this.#show();
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#settle(), PAUSE);
    }
  }

  #left(event) {
    if (this.#typed !== this.#settled && this.#isTyped(event)) {
      clearTimeout(this.#pause);
      // After the field itself has sent what was typed.
      this.#pause = setTimeout(() => this.#settle());
    }
  }

  async #settle() {
    const typed = this.#typed;
    const late = setTimeout(() => {
      this.#late = true;
      this.#show();
    }, LATE);
    try {
      await this.$server.settle();
      this.#settled = Math.max(this.#settled, typed);
    } finally {
      clearTimeout(late);
      this.#late = false;
      this.#show();
    }
  }

  #again() {
    if (this.#unsaved && this.#typed === this.#settled) {
      this.$server?.settle?.();
    }
  }

  #leaving(event) {
    if (this.#unsaved || this.#typed !== this.#settled) {
      event.preventDefault();
    }
  }

  #show() {
    if (!this.#line) {
      return;
    }
    const saving = this.#typed !== this.#settled;
    const text = this.#late
      ? 'Not saved yet: the server does not answer. Keep this page open.'
      : saving
        ? 'Saving …'
        : this.#unsaved
          ? `Not saved: ${this.#unsaved}`
          : 'Saved';
    this.classList.toggle('pb-edit-unsaved', this.#late || (!saving && Boolean(this.#unsaved)));
    this.classList.toggle('pb-edit-saving', saving);
    say(this.#line, text);
  }
}

customElements.define('pb-edit-state', SaveState);
