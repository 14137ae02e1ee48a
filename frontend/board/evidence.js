import { outbox } from './outbox.js';
import { isDurable } from './storage.js';
import { leaveField } from './keys.js';
import { Part, make, newId, say } from './part.js';

/** A pause in typing after which the text is sent, in milliseconds. */
const PAUSE = 400;
/** So long after the last key a text that comes from elsewhere must wait, in milliseconds. */
const HANDS_OFF = 3000;

/**
 * A text field whose words are safe from the first pause on: kept on the device, sent, and called saved only when the
 * server has them. A newer text from another tab is shown unless this one is being edited.
 */
class Evidence extends Part {
  #view;
  #area;
  #label;
  #state;
  #moved;
  /** The text that the server and this field last agreed on. */
  #base = '';
  #typedAt = 0;
  #debounce;
  #later;
  #changed = () => this.#refresh();

  connectedCallback() {
    super.connectedCallback();
    outbox.addEventListener('changed', this.#changed);
  }

  disconnectedCallback() {
    this.#flush();
    clearTimeout(this.#later);
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
    say(this.#label, view.label);
    this.#area.readOnly = view.readOnly;
    this.#area.placeholder = view.readOnly ? '' : view.hint;
    if (another) {
      outbox.shown(view.kind, view.question);
      this.#base = view.value;
      const refused = view.readOnly ? undefined : outbox.refused(view.kind, view.question)?.value;
      this.#area.value = outbox.entered(view.kind, view.question) ?? refused ?? view.value;
    } else if (before.value !== view.value) {
      outbox.shown(view.kind, view.question);
      this.#follow();
    }
    this.#refresh();
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
    head.append(this.#label, this.#state);
    this.#area = make('textarea', 'pb-text', undefined, { id, rows: '4', 'aria-describedby': `${id}-state` });
    this.#area.addEventListener('input', () => this.#typed());
    this.#area.addEventListener('blur', () => this.#flush());
    this.#area.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        this.#area.blur();
      }
    });
    this.#moved = make('p', 'pb-moved', undefined, { role: 'status' });
    this.append(head, this.#area, this.#moved);
  }

  #typed() {
    this.#typedAt = Date.now();
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
    if (text !== (outbox.entered(kind, question) ?? this.#base) && text !== outbox.refused(kind, question)?.value) {
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
    say(this.#state, text);
  }
}

customElements.define('pb-evidence', Evidence);
