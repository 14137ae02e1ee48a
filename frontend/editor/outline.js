import { Part, make, say } from '../board/part.js';
import { Drag } from './drag.js';

/** The sections and questions of a set: chosen by click, moved by hand and by keyboard. */
class Outline extends Part {
  #selected = '';
  #people = {};
  #lines = new Map();
  #set;
  #list;
  #archive;
  #addSection;
  #drag = new Drag(this);

  connectedCallback() {
    for (const name of ['selected', 'people']) {
      // The server may have set the property before this class was loaded.
      if (Object.hasOwn(this, name)) {
        const early = this[name];
        delete this[name];
        this[name] = early;
      }
    }
    super.connectedCallback();
    this.addEventListener('keydown', (event) => this.#pressed(event));
    this.#drag.start();
  }

  set selected(id) {
    this.#selected = id ?? '';
    this.#mark();
  }

  get selected() {
    return this.#selected;
  }

  set people(json) {
    this.#people = JSON.parse(json || '{}');
    this.#mark();
  }

  focusSelected() {
    const line = this.querySelector('[aria-current]');
    line?.focus();
    line?.scrollIntoView({ block: 'nearest' });
  }

  draw(view) {
    this.#frame();
    const focused = document.activeElement?.dataset?.id;
    const kept = new Set();
    this.#arrange(
      this.#list,
      view.sections.map((section) => this.#section(section, kept)),
    );
    this.#archive.hidden = view.archived.length === 0;
    say(this.#archive.firstChild, `Archive (${view.archived.length})`);
    this.#arrange(
      this.#archive.lastChild,
      view.archived.map((line) => this.#question(line, kept)),
    );
    for (const id of this.#lines.keys()) {
      if (!kept.has(id)) {
        this.#lines.delete(id);
      }
    }
    this.#mark();
    if (focused && document.activeElement?.dataset?.id !== focused) {
      this.querySelector(`button[data-id="${focused}"]`)?.focus();
    }
  }

  #frame() {
    if (this.#list) {
      return;
    }
    this.#set = make('button', 'pb-edit-line pb-edit-line-set', 'About this set', { type: 'button', 'data-id': '' });
    this.#set.addEventListener('click', () => this.$server.chooseSet());
    this.#list = make('ol', 'pb-edit-sections');
    this.#addSection = make('button', 'pb-edit-add', '+ Add section', { type: 'button' });
    this.#addSection.addEventListener('click', () => this.$server.addSection());
    this.#archive = make('details', 'pb-edit-archive');
    this.#archive.append(make('summary', ''), make('ol', 'pb-edit-questions'));
    const hint = make('p', 'pb-edit-hint', 'Drag to reorder, or press Alt+Up and Alt+Down on a line.');
    this.append(this.#set, this.#list, this.#addSection, hint, this.#archive);
  }

  #section(section, kept) {
    const item = this.#line(section.id, kept, () => {
      const made = make('li', 'pb-edit-section', undefined, { 'data-section': section.id });
      const head = make('button', 'pb-edit-line pb-edit-line-section', undefined, {
        type: 'button',
        draggable: 'true',
        'data-id': section.id,
        'data-kind': 'section',
      });
      head.append(make('span', 'pb-edit-title'), make('span', 'pb-edit-facts-line'));
      head.addEventListener('click', () => this.$server.chooseSection(section.id));
      const add = make('button', 'pb-edit-add', '+ Add question', { type: 'button' });
      add.addEventListener('click', () => this.$server.addQuestion(section.id));
      made.append(head, make('ol', 'pb-edit-questions'), add);
      return made;
    });
    const [head, list, add] = item.children;
    say(head.children[0], section.title);
    say(head.children[1], section.facts);
    add.setAttribute('aria-label', `Add question to ${section.title}`);
    this.#arrange(
      list,
      section.lines.map((line) => this.#question(line, kept)),
    );
    return item;
  }

  #question(line, kept) {
    const item = this.#line(line.id, kept, () => {
      const made = make('li', 'pb-edit-question', undefined, { 'data-question': line.id });
      const button = make('button', 'pb-edit-line', undefined, {
        type: 'button',
        draggable: 'true',
        'data-id': line.id,
        'data-kind': 'question',
      });
      button.append(
        make('span', 'pb-edit-number'),
        make('span', 'pb-edit-title'),
        make('span', 'pb-edit-facts-line'),
        make('span', 'pb-edit-warnings'),
        make('span', 'pb-edit-who'),
      );
      button.addEventListener('click', () => this.$server.chooseQuestion(line.id));
      made.append(button);
      return made;
    });
    const parts = item.firstChild.children;
    item.firstChild.draggable = line.number !== '';
    say(parts[0], line.number);
    say(parts[1], line.title);
    say(parts[2], line.facts);
    say(parts[3], line.warnings);
    return item;
  }

  #line(id, kept, create) {
    kept.add(id);
    if (!this.#lines.has(id)) {
      this.#lines.set(id, create());
    }
    return this.#lines.get(id);
  }

  /** Puts the items in order; those that stand right already stay untouched, and so does the focus in them. */
  #arrange(list, items) {
    items.forEach((item, i) => {
      if (list.children[i] !== item) {
        list.insertBefore(item, list.children[i] ?? null);
      }
    });
    while (list.children.length > items.length) {
      list.lastElementChild.remove();
    }
  }

  #mark() {
    for (const button of this.querySelectorAll('.pb-edit-line')) {
      const here = button.dataset.id === this.#selected;
      if (here) {
        button.setAttribute('aria-current', 'true');
      } else {
        button.removeAttribute('aria-current');
      }
      const who = button.querySelector('.pb-edit-who');
      if (who) {
        const names = this.#people[button.dataset.id] ?? [];
        say(who, names.length > 0 ? `${names.join(', ')} here` : '');
      }
    }
  }

  #pressed(event) {
    const button = event.target.closest('.pb-edit-line');
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!button || !step || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    if (!event.altKey) {
      const buttons = [...this.querySelectorAll('.pb-edit-line')].filter((b) => b.offsetParent);
      buttons[buttons.indexOf(button) + step]?.focus();
    } else if (button.dataset.kind === 'question' && button.draggable) {
      this.$server.stepQuestion(button.dataset.id, step);
    } else if (button.dataset.kind === 'section') {
      this.$server.stepSection(button.dataset.id, step);
    }
  }
}

customElements.define('pb-edit-outline', Outline);
