import { isCutOff } from './outbox.js';

/** What asks the server when it is pressed. Fields do not: what is entered there waits in the outbox. */
const ASKS = 'vaadin-button, .pb-rail-button';

/** Long enough for a screen reader to notice that something was there no more, in milliseconds. */
const PAUSE = 100;

/**
 * Answers buttons while the server cannot be reached. A press must not wait as a field's value does: minutes later it
 * could reveal or skip what nobody means any more. So it is not done, and the page says so.
 */
export class Presses {
  /** Why the last press has no effect to be seen, or empty. */
  trouble = '';

  #tell;
  #unanswered = false;
  #pressed = (event) => {
    if (!event.composedPath().some((part) => part instanceof Element && part.matches(ASKS))) {
      return;
    }
    if (isCutOff()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#refuse();
    } else {
      this.#unanswered = true;
    }
  };

  constructor(tell) {
    this.#tell = tell;
  }

  /** Said anew each time: a screen reader speaks only what changes, and a second press is no more done than the first. */
  #refuse() {
    this.#say('');
    setTimeout(() => {
      if (isCutOff()) {
        this.#say('That was not done: the server does not answer. Press it again when it is back.');
      }
    }, PAUSE);
  }

  #say(trouble) {
    this.trouble = trouble;
    this.#tell();
  }

  watch() {
    // Before anything else hears of it, dialogs' buttons included.
    window.addEventListener('click', this.#pressed, true);
  }

  unwatch() {
    window.removeEventListener('click', this.#pressed, true);
  }

  /** Vaadin's client knows something new about the connection. */
  connection(state) {
    if (state === 'connected') {
      this.#unanswered = false;
      this.trouble = '';
    } else if (this.#unanswered && isCutOff()) {
      this.#unanswered = false;
      this.trouble = 'What you pressed last may not have been done: the server does not answer. Look again when it is back.';
    }
  }
}
