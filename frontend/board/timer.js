import { announce } from './live.js';
import { Part, say } from './part.js';

const elements = new Set();
let clock;

/** Counts on by itself from what the server said when it drew the page: no traffic while nothing happens. */
class Timer extends Part {
  #view;
  #from;
  /** Whether the time of a question runs that is not up yet. */
  #counting = false;

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'timer');
    elements.add(this);
    clock ??= setInterval(() => elements.forEach((timer) => timer.tick()), 1000);
    this.tick();
  }

  disconnectedCallback() {
    elements.delete(this);
    if (elements.size === 0) {
      clearInterval(clock);
      clock = undefined;
    }
  }

  draw(view) {
    this.#view = view;
    // Wall time, because it goes on while a laptop sleeps.
    this.#from = Date.now() - view.elapsed;
    this.classList.toggle('pb-running', view.running);
    this.tick();
  }

  tick() {
    // A page that is cut off does not know whether the time still runs.
    if (!this.#view || document.querySelector('pb-board[data-cut]')) {
      return;
    }
    const { running, elapsed, minutes, hours } = this.#view;
    const millis = running ? Date.now() - this.#from : elapsed;
    const seconds = Math.max(0, Math.floor(millis / 1000));
    const over = minutes > 0 ? seconds - minutes * 60 : -1;
    this.classList.toggle('pb-over', over >= 0);
    let text = hours ? clockTime(seconds) : minutesTime(seconds);
    if (minutes > 0) {
      text += ` / ${minutes} min`;
    }
    if (over >= 60) {
      text += `, ${Math.floor(over / 60)} min over`;
    } else if (over >= 0) {
      text += ', time is up';
    }
    if (this.#counting && running && over >= 0) {
      announce('The time of this question is up.');
    }
    this.#counting = running && minutes > 0 && over < 0 && !hours;
    say(this, text);
  }
}

const two = (n) => String(n).padStart(2, '0');
const minutesTime = (s) => `${two(Math.floor(s / 60))}:${two(s % 60)}`;
const clockTime = (s) => `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;

customElements.define('pb-timer', Timer);
