import { openHelp } from './help.js';

/** After the page took somebody's field away, keys do nothing until there was a pause of this length. */
const CALM = 1200;
let calmAt = 0;

/** Moves the focus out of a field whose question is no longer shown, to the title of the one that is. */
export function leaveField() {
  calmAt = Date.now() + CALM;
  document.querySelector('.pb-stage-title')?.focus({ preventScroll: true });
}

/** The whole board: its keyboard, and the folded list of questions on small screens. */
class Board extends HTMLElement {
  #key = (event) => this.#pressed(event);
  #click = (event) => this.#clicked(event);

  connectedCallback() {
    document.addEventListener('keydown', this.#key);
    this.addEventListener('click', this.#click);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#key);
    this.removeEventListener('click', this.#click);
  }

  #pressed(event) {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isBusy(event)) {
      return;
    }
    if (Date.now() < calmAt) {
      calmAt = Date.now() + CALM;
      event.preventDefault();
      return;
    }
    if (this.#act(event.key)) {
      event.preventDefault();
    }
  }

  #act(key) {
    if (/^[0-5]$/.test(key)) {
      return this.querySelector('pb-scale.pb-score')?.choose(key);
    }
    switch (key) {
      case 'j':
        return this.#look(1);
      case 'k':
        return this.#look(-1);
      case 'e':
        return this.#do('pb-evidence.pb-note', (field) => field.edit());
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
    const element = this.querySelector(selector);
    if (!element || element.disabled || element.hidden) {
      return false;
    }
    action(element);
    return true;
  }

  #look(step) {
    const buttons = [...this.querySelectorAll('.pb-rail-button')];
    const here = buttons.findIndex((button) => button.hasAttribute('aria-current'));
    buttons[here + step]?.click();
    return true;
  }

  #clicked(event) {
    const rail = this.querySelector('.pb-rail');
    const fold = event.target.closest('.pb-fold');
    if (event.target.closest('[data-look]')) {
      this.#look(Number(event.target.closest('[data-look]').dataset.look));
    } else if (event.target.closest('[data-help]')) {
      openHelp(this);
    } else if (rail && (fold || event.target.closest('.pb-rail-button'))) {
      const open = Boolean(fold) && !rail.classList.contains('pb-open');
      rail.classList.toggle('pb-open', open);
      rail.querySelector('.pb-fold')?.setAttribute('aria-expanded', String(open));
    }
  }
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
