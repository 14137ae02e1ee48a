// The question set editor's custom elements, served as they are. Each draws itself in light DOM, so that labels reach
// across elements and the page's styles apply.
import './board/live.js';
import './editor/outline.js';
import './editor/state.js';

/** The whole editor: what is undone by keyboard wherever nobody types. */
class Editor extends HTMLElement {
  #key = (event) => this.#pressed(event);

  connectedCallback() {
    document.addEventListener('keydown', this.#key);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#key);
  }

  #pressed(event) {
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey || isBusy(event)) {
      return;
    }
    const key = event.key.toLowerCase();
    const redo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!redo && key !== 'z') {
      return;
    }
    event.preventDefault();
    const button = this.querySelector(redo ? '.pb-edit-redo' : '.pb-edit-undo');
    if (button && !button.disabled) {
      button.click();
    }
  }
}

/** Whether somebody types, where Ctrl+Z is the field's own, or a dialog is open. */
function isBusy(event) {
  const target = event.composedPath()[0];
  const typing =
    target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target.isContentEditable;
  return typing || document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]') !== null;
}

customElements.define('pb-editor', Editor);
