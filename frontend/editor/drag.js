/** Moves lines of the outline by hand: a question among and between the sections, a section among the sections. */
export class Drag {
  #outline;
  #dragged;
  #target;

  constructor(outline) {
    this.#outline = outline;
  }

  start() {
    const on = (name, handler) => this.#outline.addEventListener(name, (event) => handler.call(this, event));
    on('dragstart', this.#begin);
    on('dragover', this.#over);
    on('dragleave', this.#leave);
    on('drop', this.#drop);
    on('dragend', this.#end);
  }

  #begin(event) {
    const button = event.target.closest?.('.pb-edit-line[draggable="true"]');
    if (!button) {
      return;
    }
    this.#dragged = { id: button.dataset.id, kind: button.dataset.kind, item: button.closest('li') };
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', button.querySelector('.pb-edit-title').textContent);
    this.#outline.classList.add(`pb-edit-dragging-${this.#dragged.kind}`);
    requestAnimationFrame(() => this.#dragged?.item.classList.add('pb-edit-dragged'));
  }

  #over(event) {
    const target = this.#dragged && this.#find(event);
    this.#show(target);
    if (target) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    }
  }

  #leave(event) {
    if (!this.#outline.contains(event.relatedTarget)) {
      this.#show(undefined);
    }
  }

  #drop(event) {
    const target = this.#dragged && this.#find(event);
    if (target) {
      event.preventDefault();
      if (this.#dragged.kind === 'question') {
        this.#outline.$server.moveQuestion(this.#dragged.id, target.section, target.place);
      } else {
        this.#outline.$server.moveSection(this.#dragged.id, target.place);
      }
    }
    this.#end();
  }

  #end() {
    this.#show(undefined);
    this.#dragged?.item.classList.remove('pb-edit-dragged');
    this.#outline.classList.remove('pb-edit-dragging-question', 'pb-edit-dragging-section');
    this.#dragged = undefined;
  }

  /** Where a drop would put the dragged line: places count without it. */
  #find(event) {
    const section = event.target.closest?.('.pb-edit-section');
    if (!section) {
      return undefined;
    }
    if (this.#dragged.kind === 'section') {
      const others = [...section.parentElement.children].filter((s) => s !== this.#dragged.item);
      const after = isLower(event, section);
      return section === this.#dragged.item
        ? undefined
        : { item: section, after, place: others.indexOf(section) + (after ? 1 : 0) };
    }
    const question = event.target.closest('.pb-edit-question');
    const others = [...section.querySelectorAll('.pb-edit-question')].filter((q) => q !== this.#dragged.item);
    const id = section.dataset.section;
    if (question === this.#dragged.item) {
      return undefined;
    }
    if (question) {
      const after = isLower(event, question);
      return { item: question, after, section: id, place: others.indexOf(question) + (after ? 1 : 0) };
    }
    const first = event.target.closest('.pb-edit-line-section') !== null;
    return { item: first ? section.firstElementChild : section.lastElementChild, after: first, section: id, place: first ? 0 : others.length };
  }

  #show(target) {
    if (this.#target && this.#target.item !== target?.item) {
      this.#target.item.classList.remove('pb-edit-before', 'pb-edit-after');
    }
    this.#target = target;
    target?.item.classList.toggle('pb-edit-before', !target.after);
    target?.item.classList.toggle('pb-edit-after', target.after);
  }
}

function isLower(event, element) {
  const box = element.getBoundingClientRect();
  return event.clientY > box.top + box.height / 2;
}
