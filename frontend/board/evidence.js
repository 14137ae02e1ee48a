import { outbox } from './outbox.js';
import { isDurable } from './storage.js';
import { leaveField } from './keys.js';
import { announce } from './live.js';
import { Part, make, newId, say } from './part.js';

/** A pause in typing after which the text is sent, in milliseconds. */
const PAUSE = 400;
/** So long after the last key a text that comes from elsewhere must wait, in milliseconds. */
const HANDS_OFF = 3000;
/** From this part of the longest text on the field says how long its text is. */
const NEARLY_FULL = 0.9;
/** So long after the last key somebody whose cursor is in the field still counts as typing, in milliseconds. */
const TYPING = 30_000;

/**
 * A text field whose words are safe from the first pause on: kept on the device, sent, and called saved only when the
 * server has them. A newer text from another tab is shown unless this one is being edited.
 */
class Evidence extends Part {
  #view;
  #area;
  #label;
  #state;
  #length;
  #unsaved;
  #moved;
  /** The text that the server and this field last agreed on. */
  #base = '';
  #typedAt = 0;
  /** What was refused of this field when it was looked at last. */
  #lastRefused;
  #debounce;
  #later;
  #typing = false;
  #pause;
  #changed = () => this.#refresh();

  connectedCallback() {
    super.connectedCallback();
    outbox.addEventListener('changed', this.#changed);
  }

  disconnectedCallback() {
    this.#flush();
    clearTimeout(this.#later);
    clearTimeout(this.#pause);
    outbox.removeEventListener('changed', this.#changed);
  }

  draw(view) {
    this.#build();
    const before = this.#view;
    const another = !before || before.kind !== view.kind || before.question !== view.question;
    if (before && another) {
      this.#leave(before, view);
    } else if (before && view.readOnly) {
      this.#flush();
    }
    this.#view = view;
    if (another) {
      this.#lastRefused = undefined;
    }
    say(this.#label, view.label);
    this.#area.readOnly = view.readOnly;
    this.#area.placeholder = view.readOnly ? '' : view.hint;
    if (another) {
      outbox.shown(view.kind, view.question);
      this.#base = view.value;
      this.#area.value = outbox.entered(view.kind, view.question) ?? this.#refused()?.value ?? view.value;
    } else if (before.value !== view.value) {
      outbox.shown(view.kind, view.question);
      this.#follow();
    }
    this.#refresh();
  }

  /** What was refused of this field, while it can still be mended here. */
  #refused() {
    return this.#view.readOnly ? undefined : outbox.refused(this.#view.kind, this.#view.question);
  }

  /** Offers the way back from a refused text, and shows one that the card does not take any more. */
  #offer() {
    const { kind, question, readOnly, value } = this.#view;
    const refused = outbox.refused(kind, question);
    const shown = refused ? `${readOnly}:${refused.value}` : '';
    if (this.#unsaved.dataset.shown === shown) {
      return;
    }
    this.#unsaved.dataset.shown = shown;
    this.#unsaved.replaceChildren();
    if (!refused) {
      return;
    }
    if (readOnly) {
      this.#unsaved.append(make('p', '', `Not saved: ${refused.sentence} What you wrote:`), make('blockquote', '', refused.value, { dir: 'auto' }));
    }
    const discard = make('button', 'pb-link', readOnly ? 'Discard it' : 'Discard, and show what is saved', { type: 'button' });
    discard.addEventListener('click', () => {
      this.#area.value = value;
      this.#base = value;
      outbox.discard(kind, question);
      this.#area.focus();
    });
    this.#unsaved.append(discard);
  }

  /** Puts the cursor at the end of the text. */
  edit() {
    this.#area?.focus();
    this.#area?.setSelectionRange(this.#area.value.length, this.#area.value.length);
  }

  #build() {
    if (this.#area) {
      return;
    }
    const id = newId('pb-text');
    const head = make('div', 'pb-field-head');
    this.#label = make('label', 'pb-field-label', '', { for: id });
    this.#state = make('span', 'pb-state', '', { id: `${id}-state` });
    this.#length = make('span', 'pb-length', '', { id: `${id}-length` });
    head.append(this.#label, this.#state, this.#length);
    this.#area = make('textarea', 'pb-text', undefined, { id, rows: '4', dir: 'auto', 'aria-describedby': `${id}-state ${id}-length` });
    this.#area.addEventListener('input', () => this.#typed());
    this.#area.addEventListener('focus', () => this.#types(true));
    this.#area.addEventListener('blur', () => {
      this.#flush();
      this.#types(false);
    });
    this.#area.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        this.#area.blur();
      }
    });
    this.#moved = make('p', 'pb-moved', undefined, { role: 'status' });
    this.#unsaved = make('div', 'pb-unsaved');
    this.append(head, this.#area, this.#moved, this.#unsaved);
  }

  /** Tells the page's server whether somebody types here: then the page stays on its question when the panel moves. */
  #types(typing) {
    clearTimeout(this.#pause);
    if (typing) {
      this.#pause = setTimeout(() => this.#types(false), TYPING);
    }
    if (typing !== this.#typing) {
      this.#typing = typing;
      this.dispatchEvent(new CustomEvent('pb-typing', { bubbles: true, detail: typing }));
    }
  }

  #typed() {
    this.#typedAt = Date.now();
    this.#types(true);
    this.#moved.replaceChildren();
    clearTimeout(this.#debounce);
    this.#debounce = setTimeout(() => this.#flush(), PAUSE);
    this.#refresh();
  }

  #flush() {
    clearTimeout(this.#debounce);
    this.#debounce = undefined;
    if (!this.#view || this.#view.readOnly) {
      return;
    }
    const { kind, question } = this.#view;
    const text = this.#area.value;
    if (text === this.#base && outbox.refused(kind, question)) {
      outbox.discard(kind, question);
    } else if (text !== (outbox.entered(kind, question) ?? this.#base) && text !== outbox.refused(kind, question)?.value) {
      outbox.put(kind, question, text);
    }
  }

  /** The page shows another question: the words stay with theirs, and the keys that follow do nothing. */
  #leave(before, view) {
    const typing = document.activeElement === this.#area;
    this.#flush();
    this.#moved.replaceChildren();
    if (typing) {
      leaveField(true);
      if (before.kind === view.kind && Date.now() - this.#typedAt < HANDS_OFF) {
        const back = make('button', 'pb-link', `Go back to ${before.title}`, { type: 'button' });
        back.addEventListener('click', () =>
          this.dispatchEvent(new CustomEvent('pb-look', { bubbles: true, detail: before.question })),
        );
        this.#moved.append('What you typed is kept with its question. ', back);
      }
    }
  }

  /** Takes over the server's text unless this one is being edited. */
  #follow() {
    clearTimeout(this.#later);
    const { kind, question, value } = this.#view;
    const quiet = this.#typedAt + HANDS_OFF - Date.now();
    if (quiet > 0 && document.activeElement === this.#area) {
      this.#later = setTimeout(() => this.#follow(), quiet);
    } else if (this.#area.value === this.#base && outbox.entered(kind, question) === undefined) {
      this.#area.value = value;
      this.#base = value;
    }
    this.#refresh();
  }

  #refresh() {
    if (!this.#view) {
      return;
    }
    const { kind, question, readOnly, value } = this.#view;
    const entered = outbox.entered(kind, question);
    const state = outbox.state(kind, question);
    if (state === 'saved') {
      this.#base = entered;
    }
    if (readOnly) {
      this.#area.value = value;
    } else if (entered !== undefined && !this.#debounce && document.activeElement !== this.#area) {
      this.#area.value = entered;
    }
    const refused = outbox.refused(kind, question);
    if (this.#lastRefused !== undefined && !refused && entered === undefined && this.#area.value === this.#lastRefused) {
      // Another tab discarded it, or sent it in a shorter form.
      this.#area.value = this.#base;
    }
    this.#lastRefused = refused?.value;
    if (refused && !readOnly && !this.#debounce && this.#area.value === this.#base && document.activeElement !== this.#area) {
      // The page was opened again: what was refused before is still there to be mended.
      this.#area.value = refused.value;
    }
    const where = isDurable() ? 'kept on this device' : 'keep this page open';
    let text = this.#base === '' || readOnly ? '' : 'Saved';
    if (this.#debounce || state === 'waiting') {
      text = 'Saving…';
    } else if (state === 'kept') {
      text = `Not saved yet – ${where}`;
    } else if (refused) {
      text = `Refused: ${refused.sentence}`;
    }
    this.#state.dataset.state = this.#debounce ? 'waiting' : state || 'saved';
    if (refused && text !== this.#state.textContent && text.startsWith('Refused')) {
      announce(`${this.#view.label}: ${text}`);
    }
    say(this.#state, text);
    const long = this.#area.value.length;
    const { most } = this.#view;
    this.#length.classList.toggle('pb-too-long', long > most);
    say(this.#length, !readOnly && long > most * NEARLY_FULL ? `${long.toLocaleString('en')} of ${most.toLocaleString('en')} characters` : '');
    this.#offer();
  }
}

customElements.define('pb-evidence', Evidence);
