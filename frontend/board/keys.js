import { openHelp } from './help.js';
import { areOn, shortcut } from './shortcuts.js';

/** After the page took a text field away from under somebody's hands, keys do nothing until a pause of this length. */
const CALM = 3000;
/** After somebody else moved the page, a score by key is held back for this long: it was meant for what was before. */
const MOVED = 600;
/** A question that changes within this time after a click or key was asked for here. */
const OWN = 3000;
/** Presses of "Next question" closer together than this are one: a double click, or a key that is held. */
const ONE_PRESS = 1000;

let calmAt = 0;
let movedAt = 0;
let ownAt = 0;

/** Moves the focus out of a field whose question is no longer shown, to the title of the one that is. */
export function leaveField(wasTyping) {
  if (wasTyping) {
    calmAt = Date.now() + CALM;
  }
  document.querySelector('.pb-stage-title')?.focus({ preventScroll: true });
}

/** Brings another question that the page shows into view, and holds scores by key back if somebody else moved it. */
export function questionChanged() {
  if (Date.now() - ownAt > OWN) {
    movedAt = Date.now();
  }
  const stage = document.querySelector('.pb-stage');
  const top = stage?.getBoundingClientRect().top ?? 0;
  if (top < 0 || top > window.innerHeight / 2) {
    stage.scrollIntoView({ block: 'start' });
  }
}

/** The whole board: its keyboard, and the folded list of questions on small screens. */
class Board extends HTMLElement {
  #key = (event) => this.#pressed(event);
  #click = (event) => this.#clicked(event);
  #nextAt = -ONE_PRESS;
  #once = (event) => {
    if (event.composedPath().some((part) => part instanceof Element && part.matches('.pb-next'))) {
      if (event.timeStamp - this.#nextAt < ONE_PRESS) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else {
        this.#nextAt = event.timeStamp;
      }
    }
  };

  connectedCallback() {
    document.addEventListener('keydown', this.#key);
    this.addEventListener('click', this.#click);
    // Before Vaadin's client hears of it.
    this.addEventListener('click', this.#once, true);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#key);
    this.removeEventListener('click', this.#click);
    this.removeEventListener('click', this.#once, true);
  }

  #pressed(event) {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || !areOn() || isBusy(event)) {
      return;
    }
    if (Date.now() < calmAt) {
      calmAt = Date.now() + CALM;
      event.preventDefault();
      return;
    }
    const key = shortcut(event);
    // A key that is held down is one press.
    if (key && (event.repeat || this.#act(key))) {
      event.preventDefault();
    }
  }

  #act(key) {
    if (/^[0-7]$/.test(key)) {
      return Date.now() - movedAt > MOVED && shown(this.querySelector('pb-scale.pb-score'))?.choose(key);
    }
    switch (key) {
      case 'j':
        return this.#look(1);
      case 'k':
        return this.#look(-1);
      case 'e':
        return this.#do('pb-evidence.pb-note', (field) => field.edit());
      case 'w':
        return this.#do('.pb-rail-card .pb-rail-button', (button) => button.click());
      case 'b':
        return this.#do('.pb-back', (button) => button.click());
      case 'g':
        return this.#do('pb-details[name=guidance] summary', (summary) => summary.click());
      case 'p':
        return this.#do('pb-details[name=probes] summary', (summary) => summary.click());
      case 'r':
        return this.#do('.pb-reveal', (button) => button.click());
      case 'l':
        return this.#do('.pb-lock', (button) => button.click());
      case 'n':
        return this.#do('.pb-next', (button) => button.click());
      case '?':
        openHelp(this);
        return true;
      default:
        return false;
    }
  }

  #do(selector, action) {
    const element = shown(this.querySelector(selector));
    if (!element || element.disabled) {
      return false;
    }
    action(element);
    return true;
  }

  #look(step) {
    ownAt = Date.now();
    const buttons = [...this.querySelectorAll('.pb-rail-button')];
    const here = buttons.findIndex((button) => button.hasAttribute('aria-current'));
    buttons[here + step]?.click();
    return true;
  }

  #clicked(event) {
    ownAt = Date.now();
    const rail = this.querySelector('.pb-rail');
    const fold = event.target.closest('.pb-fold');
    if (event.target.closest('[data-look]')) {
      this.#look(Number(event.target.closest('[data-look]').dataset.look));
    } else if (event.target.closest('[data-help]')) {
      openHelp(this);
    } else if (event.target.closest('[data-to-score]')) {
      shown(this.querySelector('pb-scale.pb-score'))?.querySelector('input:checked, input:enabled, input')?.focus();
    } else if (rail && (fold || event.target.closest('.pb-rail-button'))) {
      const open = Boolean(fold) && !rail.classList.contains('pb-open');
      rail.classList.toggle('pb-open', open);
      rail.querySelector('.pb-fold')?.setAttribute('aria-expanded', String(open));
      if (!fold && shown(rail.querySelector('.pb-fold'))) {
        // The list that had the focus is folded; the heading of what was chosen is there a moment later.
        setTimeout(() => shown(this.querySelector('.pb-middle .pb-stage-title:not([hidden] *)'))?.focus(), 300);
      }
    }
  }
}

/** The element if it can be seen: the page keeps parts that it does not show at the moment. */
function shown(element) {
  return element?.checkVisibility() ? element : null;
}

/** Whether somebody types, or a dialog or menu is open. */
function isBusy(event) {
  const target = event.composedPath()[0];
  const typing =
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)) ||
    target.isContentEditable;
  const open = 'dialog[open], vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-menu-bar-submenu[opened], vaadin-context-menu[opened], vaadin-popover[opened]';
  return typing || document.querySelector(open) !== null;
}

customElements.define('pb-board', Board);
