import { outbox } from './outbox.js';
import { leaveField, questionChanged } from './keys.js';
import { Part, make, newId, say, sayWithCode } from './part.js';

/**
 * A radio group whose options carry their anchors, always readable. What is chosen shows at once and is kept in the
 * outbox until the server has it. Choosing the chosen one again changes nothing; clearing has a button of its own.
 */
class Scale extends Part {
  #view;
  #rows = [];
  #name = newId('pb-scale');
  #group;
  #clear;
  #state;
  #changed = () => this.#refresh();

  connectedCallback() {
    super.connectedCallback();
    outbox.addEventListener('changed', this.#changed);
  }

  disconnectedCallback() {
    outbox.removeEventListener('changed', this.#changed);
  }

  draw(view) {
    const before = this.#view;
    this.#view = view;
    this.#build();
    if (before && before.question !== view.question) {
      questionChanged();
      if (this.contains(document.activeElement)) {
        leaveField(false);
      }
    }
    if (!before || before.question !== view.question || before.value !== view.value) {
      outbox.shown(view.kind, view.question);
    }
    view.options.forEach((option, i) => this.#rows[i].show(option));
    this.#refresh();
  }

  /** Chooses by key, as from the keyboard; false if there is no such option or nothing may be chosen now. */
  choose(key) {
    if (!this.#view || this.#view.readOnly || !this.#view.options.some((option) => option.key === key)) {
      return false;
    }
    this.#put(key);
    return true;
  }

  #build() {
    if (!this.#group) {
      const head = make('div', 'pb-field-head');
      const label = make('span', 'pb-field-label', this.#view.name, { id: `${this.#name}-label` });
      this.#state = make('span', 'pb-state', '', { role: 'status' });
      this.#clear = make('button', 'pb-clear', 'Clear', { type: 'button', 'aria-label': `Clear ${this.#view.name.toLowerCase()}` });
      this.#clear.addEventListener('click', () => {
        this.#put('');
        this.#rows[0]?.input.focus();
      });
      head.append(label, this.#state, this.#clear);
      this.#group = make('div', 'pb-levels', undefined, { role: 'radiogroup', 'aria-labelledby': label.id });
      this.append(head, this.#group);
    }
    while (this.#rows.length > this.#view.options.length) {
      this.#rows.pop().label.remove();
    }
    while (this.#rows.length < this.#view.options.length) {
      this.#rows.push(this.#row());
    }
  }

  #row() {
    const row = new Row(this.#name);
    row.input.addEventListener('change', () => this.#put(row.input.value));
    this.#group.append(row.label);
    return row;
  }

  #put(value) {
    const { kind, question } = this.#view;
    if (value !== this.#value()) {
      outbox.put(kind, question, value);
    }
  }

  #value() {
    return outbox.entered(this.#view.kind, this.#view.question) ?? this.#view.value;
  }

  #refresh() {
    if (!this.#view) {
      return;
    }
    const { kind, question, readOnly, clearable } = this.#view;
    const value = this.#value();
    this.#rows.forEach((row) => row.mark(value, readOnly));
    this.#clear.hidden = readOnly || !clearable || value === '';
    const state = outbox.state(kind, question);
    this.#state.dataset.state = state;
    say(this.#state, { kept: 'Not saved yet', refused: `Refused: ${outbox.refused(kind, question)?.sentence}` }[state] ?? '');
  }
}

/** One option: a native radio button with its number, name and anchor. */
class Row {
  constructor(name) {
    this.label = make('label', 'pb-level');
    const id = newId('pb-level');
    this.input = make('input', '', undefined, { type: 'radio', name, id, 'aria-labelledby': `${id}-n`, 'aria-describedby': `${id}-a` });
    this.words = make('span', 'pb-level-name', '', { id: `${id}-n` });
    this.number = make('b');
    this.text = make('span');
    this.words.append(this.number, ' ', this.text);
    this.anchor = make('span', 'pb-anchor', '', { id: `${id}-a`, dir: 'auto' });
    this.label.append(this.input, this.words, this.anchor);
  }

  show(option) {
    this.input.value = option.key;
    say(this.number, option.number);
    this.number.hidden = option.number === '';
    say(this.text, option.label);
    sayWithCode(this.anchor, option.anchor);
    this.anchor.hidden = option.anchor === '';
    this.label.classList.toggle('pb-apart', option.apart);
  }

  mark(value, readOnly) {
    const chosen = this.input.value === value;
    this.input.checked = chosen;
    this.input.disabled = readOnly;
    this.label.classList.toggle('pb-chosen', chosen);
  }
}

customElements.define('pb-scale', Scale);
