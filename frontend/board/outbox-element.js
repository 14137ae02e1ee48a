import { isOffline, outbox } from './outbox.js';
import { Presses } from './presses.js';
import { isDurable, keys, remove } from './storage.js';
import { Part, make, say } from './part.js';

/** How often the page tells that it is alive, in milliseconds. */
const HEARTBEAT = 8000;
const DIALOG = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened]';

/** Sends what the page's fields put into the outbox, tells what waits or was not done, and says that the page is alive. */
class OutboxElement extends Part {
  #view;
  #beat;
  #line;
  #presses = new Presses(() => this.#tell());
  #changed = () => this.#tell();
  #stored = (event) => {
    if (event.key === null || event.key.startsWith('pb:')) {
      outbox.reread();
    }
  };
  #awake = () => {
    if (document.visibilityState === 'visible') {
      this.#alive();
    }
  };
  #online = () => outbox.pump(true);
  #connection = (before, now) => {
    if (before !== 'loading' && now === 'connected') {
      outbox.pump(true);
    }
    this.#presses.connection(now);
    this.#tell();
  };

  connectedCallback() {
    super.connectedCallback();
    this.#line ??= this.appendChild(make('p', 'pb-outbox-line', '', { role: 'status' }));
    outbox.addEventListener('changed', this.#changed);
    window.addEventListener('storage', this.#stored);
    window.addEventListener('online', this.#online);
    window.addEventListener('offline', this.#changed);
    document.addEventListener('visibilitychange', this.#awake);
    window.Vaadin?.connectionState?.addStateChangeListener(this.#connection);
    this.#presses.watch();
    this.#beat = setInterval(() => this.#alive(), HEARTBEAT);
    this.#start();
  }

  disconnectedCallback() {
    clearInterval(this.#beat);
    this.#presses.unwatch();
    outbox.removeEventListener('changed', this.#changed);
    window.removeEventListener('storage', this.#stored);
    window.removeEventListener('online', this.#online);
    window.removeEventListener('offline', this.#changed);
    document.removeEventListener('visibilitychange', this.#awake);
    window.Vaadin?.connectionState?.removeStateChangeListener(this.#connection);
    outbox.close(this.$server);
  }

  draw(view) {
    this.#view = view;
    this.#start();
  }

  /** The server's end is there a moment after the element is. */
  #start(attempts = 50) {
    if (!this.#view || !this.isConnected) {
      return;
    }
    if (this.$server?.apply) {
      outbox.open(this.#view.person, this.#view.interview, this.$server);
      this.#alive();
    } else if (attempts > 0) {
      setTimeout(() => this.#start(attempts - 1), 100);
    }
  }

  /**
   * Also while Vaadin's client believes to be cut off: after one request that failed it keeps to that, even though its
   * own next try was answered, until another one is; and neither the outbox nor a button sends any meanwhile.
   */
  #alive() {
    if (this.$server?.alive && !isOffline()) {
      this.$server.alive();
      outbox.pump();
    }
  }

  #tell() {
    this.classList.toggle('pb-late', outbox.late);
    const where = isDurable() ? 'kept on this device' : 'only in this page, keep it open';
    const what = outbox.size === 1 ? '1 change' : `${outbox.size} changes`;
    const sent = `${outbox.size === 1 ? 'It is' : 'They are'} sent as soon as the server answers.`;
    const late = outbox.late ? `Not saved yet: ${what} ${where}. ${outbox.trouble || sent}` : '';
    say(this.#line, [late, this.#presses.trouble].filter(Boolean).join(' '));
    this.#raise();
  }

  /** Over an open dialog, which would cover the line: what is shown last lies on top. */
  #raise() {
    const covered = this.#line.textContent !== '' && document.querySelector(DIALOG) !== null;
    if (this.#line.matches(':popover-open')) {
      this.#line.hidePopover();
    }
    this.#line.popover = covered ? 'manual' : null;
    if (covered) {
      this.#line.showPopover();
    }
  }
}

customElements.define('pb-outbox', OutboxElement);

window.addEventListener('pb-signed-out', (event) => keys(`pb:${event.detail ?? ''}`).forEach(remove));
