import { FORGOTTEN } from '../kept-texts.js';
import { isOffline, outbox } from './outbox.js';
import { Presses } from './presses.js';
import { isDurable } from './storage.js';
import { Part, make, say } from './part.js';

/** How often the page tells that it is alive, in milliseconds. */
const HEARTBEAT = 5000;
/** After this long without an answer the page says that it is cut off, in milliseconds. */
const SILENT = 7500;
/** How often it is looked at whether answers come, and how often a page that is cut off asks. */
const LOOK = 500;
/** A page that was not looked at for this long slept, as hidden pages and closed laptops do. */
const SLEPT = 3000;
/** How long a page says that it is connected again. */
const WELCOME = 4000;
const DIALOG = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened]';

/** Sends what the page's fields put into the outbox, tells what waits or was not done, and says that the page is alive. */
class OutboxElement extends Part {
  #view;
  #beat;
  #line;
  #connectionState;
  #heardAt = Date.now();
  #lookedAt = Date.now();
  #cutSince;
  #backUntil = 0;
  #look;
  #presses = new Presses(() => this.#tell());
  #changed = () => this.#tell();
  #stored = (event) => {
    if (event.key === null || event.key.startsWith('pb:')) {
      outbox.reread();
    }
  };
  #forgotten = () => outbox.reread();
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
    this.#connectionState ??= this.appendChild(make('p', 'pb-outbox-line pb-connection', '', { role: 'status' }));
    outbox.addEventListener('changed', this.#changed);
    window.addEventListener('storage', this.#stored);
    window.addEventListener(FORGOTTEN, this.#forgotten);
    window.addEventListener('online', this.#online);
    window.addEventListener('offline', this.#changed);
    document.addEventListener('visibilitychange', this.#awake);
    window.Vaadin?.connectionState?.addStateChangeListener(this.#connection);
    this.#presses.watch();
    this.#beat = setInterval(() => this.#alive(), HEARTBEAT);
    this.#heardAt = this.#lookedAt = Date.now();
    this.#look = setInterval(() => this.#isCut(), LOOK);
    this.#start();
  }

  disconnectedCallback() {
    clearInterval(this.#beat);
    clearInterval(this.#look);
    this.#presses.unwatch();
    outbox.removeEventListener('changed', this.#changed);
    window.removeEventListener('storage', this.#stored);
    window.removeEventListener(FORGOTTEN, this.#forgotten);
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
      this.$server.alive().then(
        () => this.#heard(),
        () => {},
      );
      outbox.pump();
    }
  }

  #heard() {
    this.#heardAt = Date.now();
    if (this.#cutSince) {
      this.#cutSince = undefined;
      this.#backUntil = Date.now() + WELCOME;
      this.closest('pb-board')?.removeAttribute('data-cut');
      this.#presses.connection('connected');
      this.#tell();
    }
  }

  /** Notices that no answers come, whatever the browser believes of its connection. */
  #isCut() {
    const now = Date.now();
    if (now - this.#lookedAt > SLEPT) {
      // The next answer has its time.
      this.#heardAt = now;
      this.#alive();
    }
    this.#lookedAt = now;
    if (!this.#cutSince && (now - this.#heardAt > SILENT || isOffline())) {
      this.#cutSince = new Date(this.#heardAt);
      this.closest('pb-board')?.setAttribute('data-cut', '');
      this.#tell();
    } else if (this.#cutSince) {
      this.#alive();
    } else if (this.#backUntil && now > this.#backUntil) {
      this.#backUntil = 0;
      this.#tell();
    }
  }

  #connectionLine() {
    if (this.#cutSince) {
      const time = this.#cutSince.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
      return `Connection lost at ${time}: what others do is not shown here. What you enter is kept.`;
    }
    return this.#backUntil ? 'Connected again.' : '';
  }

  #tell() {
    this.classList.toggle('pb-late', outbox.late);
    const where = isDurable() ? 'kept on this device' : 'only in this page, keep it open';
    const what = outbox.size === 1 ? '1 change' : `${outbox.size} changes`;
    const sent = `${outbox.size === 1 ? 'It is' : 'They are'} sent as soon as the server answers.`;
    const late = outbox.late ? `Not saved yet: ${what} ${where}. ${outbox.trouble || sent}` : '';
    say(this.#line, [late, this.#presses.trouble].filter(Boolean).join(' '));
    say(this.#connectionState, this.#connectionLine());
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
