import { announce } from './live.js';
import { Part, make, say } from './part.js';

const SAID = { OPEN: '', ACTIVE: 'being asked now', ASKED: 'asked', SKIPPED: 'skipped' };
const MARK = { OPEN: '', ACTIVE: '▸', ASKED: '✓', SKIPPED: '–' };

/** One line of the list of questions: where it stands, who has scored it (never what), and one's own score. */
class RailItem extends Part {
  #button;
  #view;
  #mark = make('span', 'pb-mark', '', { 'aria-hidden': 'true' });
  #number = make('span', 'pb-rail-number');
  #title = make('span', 'pb-title', '', { dir: 'auto' });
  #own = make('span', 'pb-own', '', { 'aria-hidden': 'true' });
  #dots = make('span', 'pb-dots', '', { 'aria-hidden': 'true' });
  #more = make('span', 'pb-sr');

  draw(view) {
    this.#announce(view);
    if (!this.#button) {
      this.setAttribute('role', 'listitem');
      this.#button = make('button', 'pb-rail-button', undefined, { type: 'button' });
      this.#button.append(this.#mark, this.#number, this.#title, this.#more, this.#own, this.#dots);
      this.#button.addEventListener('click', () =>
        this.dispatchEvent(new CustomEvent('pb-look', { bubbles: true, detail: this.question })),
      );
      this.append(this.#button);
    }
    this.question = view.question;
    this.dataset.state = view.state;
    this.classList.toggle('pb-looking', view.looking);
    this.classList.toggle('pb-focus', view.focus);
    if (view.looking) {
      this.#button.setAttribute('aria-current', 'true');
    } else {
      this.#button.removeAttribute('aria-current');
    }
    say(this.#mark, MARK[view.state]);
    say(this.#number, view.number ? String(view.number) : '');
    say(this.#title, view.title);
    say(this.#own, view.own);
    this.#drawDots(view.dots);
    say(this.#more, this.#sentence(view));
  }

  /** Says what the page shows now, unless the panel moved there, which is said as such. */
  #announce(view) {
    const before = this.#view;
    this.#view = view;
    const moved = view.state === 'ACTIVE' && before?.state !== 'ACTIVE';
    if (before && view.number && view.looking && !before.looking && !moved) {
      announce(`You look at question ${view.number}, ${view.title}.`);
    }
  }

  #drawDots(dots) {
    while (this.#dots.childElementCount > dots.length) {
      this.#dots.lastElementChild.remove();
    }
    while (this.#dots.childElementCount < dots.length) {
      this.#dots.append(make('i'));
    }
    [...dots].forEach((dot, i) => this.#dots.children[i].classList.toggle('on', dot === '1'));
  }

  #sentence(view) {
    const scored = [...view.dots].filter((dot) => dot === '1').length;
    const parts = [view.number ? SAID[view.state] : '', view.focus ? 'your focus' : ''];
    if (view.dots && view.state !== 'SKIPPED') {
      parts.push(`${scored} of ${view.dots.length} have scored`);
    }
    if (view.number) {
      parts.push(view.own === '' ? '' : view.own === '–' ? 'you: not assessed' : `your score ${view.own}`);
    } else {
      parts.push(view.own);
    }
    return `, ${parts.filter(Boolean).join(', ')}`;
  }
}

customElements.define('pb-rail-item', RailItem);
