import { Part, make, say } from './part.js';

/** One person at the board: seat, whether present and where, and how far; never a value. */
class Person extends Part {
  #built = false;
  #face = make('span', 'pb-face', '', { 'aria-hidden': 'true' });
  #name = make('span', 'pb-name');
  #seat = make('span', 'pb-person-seat');
  #where = make('span', 'pb-where');
  #count = make('span', 'pb-person-count');
  #bar = make('span', 'pb-part-bar', '', { 'aria-hidden': 'true' });

  draw(view) {
    if (!this.#built) {
      this.#built = true;
      this.setAttribute('role', 'listitem');
      const words = make('span', 'pb-person-words');
      const first = make('span', 'pb-person-line');
      first.append(this.#name, this.#where);
      const second = make('span', 'pb-person-line');
      second.append(this.#seat, this.#count);
      words.append(first, second, this.#bar);
      this.append(this.#face, words);
    }
    this.classList.toggle('pb-present', view.present);
    this.classList.toggle('pb-locked', view.locked);
    say(this.#face, view.initials);
    say(this.#name, view.me ? `${view.name} (you)` : view.name);
    say(this.#seat, view.seat);
    say(this.#where, view.where);
    say(this.#count, view.count);
    this.style.setProperty('--pb-part', view.of > 0 ? Math.min(1, view.scored / view.of) : 0);
  }
}

customElements.define('pb-person', Person);
