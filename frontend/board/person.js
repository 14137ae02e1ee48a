import { Part, make, say } from './part.js';

/** One person at the board as a face: seat, whether present and where, and how far; never a value. */
class Person extends Part {
  #built = false;
  #face = make('span', 'pb-face', '', { 'aria-hidden': 'true' });
  #name = make('bdi', 'pb-name');
  #where = make('span', 'pb-where');
  #more = make('span', 'pb-sr');

  draw(view) {
    if (!this.#built) {
      this.#built = true;
      this.setAttribute('role', 'listitem');
      const words = make('span', 'pb-person-words');
      words.append(this.#name, ' ', this.#where, this.#more);
      this.append(this.#face, words);
    }
    const name = view.me ? `${view.name} (you)` : view.name;
    const done = view.done && !view.locked;
    this.classList.toggle('pb-present', view.present);
    this.classList.toggle('pb-locked', view.locked);
    this.classList.toggle('pb-done', done);
    this.title = [name, view.seat, view.where, view.count].filter(Boolean).join(', ');
    say(this.#face, view.initials);
    say(this.#name, name);
    say(this.#where, done ? `${view.where} · scored` : view.where);
    say(this.#more, `, ${[view.seat, view.count].filter(Boolean).join(', ')}`);
  }
}

customElements.define('pb-person', Person);
