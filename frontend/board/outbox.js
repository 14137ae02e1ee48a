import { ERASED } from '../kept-texts.js';
import * as storage from './storage.js';

/** How long an answer may take before the person is told and the command is sent again, in milliseconds. */
const PATIENCE = 6000;
const LONGEST_PAUSE = 4000;
/** A command of another tab is left to that tab for this long. */
const OTHER_TABS_TURN = 5000;
/** Where in a person's part of the storage the values are that were refused. */
const REFUSED = 'refused:';

/**
 * What this person entered and the server has not acknowledged. There is one slot for each score and each text: a
 * later value takes the place of a waiting one. A slot is emptied only by the answer to the very command it holds, so
 * nothing is lost if the page, the connection or the server goes away; a command that arrives twice has the same id
 * and is applied once. What was refused is kept as well, beside the slots, until its author changes or discards it; when
 * the page is opened again it is offered to the server once more, whose reason may be gone.
 */
class Outbox extends EventTarget {
  #prefix;
  #server;
  #flying = new Set();
  #mine = new Set();
  #acknowledged = new Map();
  #early = [];
  #failures = 0;
  #trouble = '';
  #timer;

  /** Begins to send for one person and interview. */
  open(person, interview, server) {
    const prefix = `pb:${person}:${interview}:`;
    if (prefix !== this.#prefix) {
      this.#acknowledged.clear();
      this.#mine.clear();
    }
    this.#prefix = prefix;
    this.#server = server;
    this.#flying.clear();
    this.#failures = 0;
    this.#early.splice(0).forEach((early) => this.put(...early));
    this.#refusedKeys().forEach((key) => {
      const { kind, question, value } = storage.read(key);
      this.put(kind, question, value);
    });
    this.pump(true);
    this.#changed();
  }

  close(server) {
    if (this.#server === server) {
      this.#server = undefined;
      clearTimeout(this.#timer);
    }
  }

  /** Keeps a value until it is acknowledged, and sends it. */
  put(kind, question, value) {
    if (!this.#prefix) {
      this.#early.push([kind, question, value]);
      return;
    }
    const key = this.#key(kind, question);
    const entry = { id: newCommandId(), kind, question, value, at: Date.now() };
    storage.write(key, entry);
    this.#mine.add(key);
    storage.remove(this.#refusedKey(kind, question));
    this.#acknowledged.delete(key);
    if (this.#failures === 0) {
      this.#send(key, entry);
    }
    this.#changed();
  }

  /** What this person entered and the server has not shown back yet, or undefined. */
  entered(kind, question) {
    const key = this.#key(kind, question);
    return this.#entry(key)?.value ?? this.#acknowledged.get(key);
  }

  /** What the server refused, with the sentence that says why, or undefined. */
  refused(kind, question) {
    return this.#prefix ? storage.read(this.#refusedKey(kind, question)) : undefined;
  }

  /** All that was refused: kind, question, value and the sentence that says why. */
  refusals() {
    return this.#refusedKeys().map((key) => storage.read(key));
  }

  /** Lets go of what was refused, because its author says so. */
  discard(kind, question) {
    storage.remove(this.#refusedKey(kind, question));
    this.#server?.discard(kind, question);
    this.#changed();
  }

  /** The server has shown a value: from here on it says what counts. */
  shown(kind, question) {
    this.#acknowledged.delete(this.#key(kind, question));
  }

  /** "waiting", "kept", "saved", "refused" or "": what became of the last value. */
  state(kind, question) {
    const key = this.#key(kind, question);
    if (this.#entry(key)) {
      return this.#failures > 0 || isCutOff() ? 'kept' : 'waiting';
    }
    if (this.refused(kind, question)) {
      return 'refused';
    }
    return this.#acknowledged.has(key) ? 'saved' : '';
  }

  /** How many values wait. */
  get size() {
    return this.#keys().length;
  }

  /** Whether values have waited longer than they should. */
  get late() {
    return this.size > 0 && (this.#failures > 0 || isCutOff());
  }

  /** Why what waits will not be saved without somebody's help, or empty. */
  get trouble() {
    return this.late ? this.#trouble : '';
  }

  /** Sends again what waits; of other tabs' commands only those that these seem to have left behind. */
  pump(everything = false) {
    clearTimeout(this.#timer);
    if (!this.#server || isCutOff()) {
      return;
    }
    this.#keys()
      .map((key) => [key, this.#entry(key)])
      .filter(([key, entry]) => entry && (everything || this.#mine.has(key) || Date.now() - entry.at > OTHER_TABS_TURN))
      .sort(([, a], [, b]) => a.at - b.at)
      .forEach(([key, entry]) => this.#send(key, entry));
  }

  /** Another tab changed what is stored. */
  reread() {
    this.#changed();
  }

  #send(key, entry) {
    if (!this.#server || this.#flying.has(entry.id) || isCutOff()) {
      return;
    }
    this.#flying.add(entry.id);
    const late = setTimeout(() => this.#failed(entry), PATIENCE);
    this.#server.apply(entry.id, entry.kind, entry.question, entry.value).then(
      (answer) => {
        clearTimeout(late);
        if (answer.state === 'later') {
          this.#trouble = answer.sentence;
          this.#failed(entry);
        } else {
          this.#answered(key, entry, answer);
        }
      },
      () => {
        clearTimeout(late);
        this.#failed(entry);
      },
    );
  }

  #answered(key, entry, answer) {
    this.#flying.delete(entry.id);
    this.#failures = 0;
    this.#trouble = '';
    if (this.#entry(key)?.id === entry.id) {
      storage.remove(key);
      this.#mine.delete(key);
      if (answer.state === 'saved') {
        this.#acknowledged.set(key, entry.value);
      } else if (answer.state === 'erased') {
        this.#forget(key, entry);
        return;
      } else {
        const { kind, question, value } = entry;
        storage.write(this.#refusedKey(kind, question), { kind, question, value, sentence: answer.sentence });
      }
    }
    this.#changed();
    this.pump();
  }

  /** What may not be kept is left to the page, which removes all there is of the interview and says so. */
  #forget(key, entry) {
    storage.write(key, entry);
    window.dispatchEvent(new Event(ERASED));
  }

  #failed(entry) {
    this.#flying.delete(entry.id);
    this.#failures += 1;
    clearTimeout(this.#timer);
    const pause = Math.min(LONGEST_PAUSE, 500 * 2 ** this.#failures);
    this.#timer = setTimeout(() => this.pump(), pause);
    this.#changed();
  }

  #key(kind, question) {
    return `${this.#prefix}${kind}:${question}`;
  }

  #refusedKey(kind, question) {
    return `${this.#prefix}${REFUSED}${kind}:${question}`;
  }

  #refusedKeys() {
    return this.#prefix ? storage.keys(this.#prefix + REFUSED) : [];
  }

  #keys() {
    return this.#prefix ? storage.keys(this.#prefix).filter((key) => !key.startsWith(this.#prefix + REFUSED)) : [];
  }

  #entry(key) {
    return this.#prefix ? storage.read(key) : undefined;
  }

  #changed() {
    this.dispatchEvent(new Event('changed'));
  }
}

/** A server on this machine is reached without any network. */
const NEARBY = ['localhost', '127.0.0.1', '[::1]'].includes(window.location.hostname);

/** Whether the browser knows that it has no way to the server. */
export function isOffline() {
  return navigator.onLine === false && !NEARBY;
}

/** Whether the browser or Vaadin's client knows that the server cannot be reached. */
export function isCutOff() {
  const state = window.Vaadin?.connectionState?.state;
  return isOffline() || state === 'reconnecting' || state === 'connection-lost';
}

function newCommandId() {
  const bits = crypto.getRandomValues(new Uint8Array(12));
  return [...bits].map((b) => b.toString(16).padStart(2, '0')).join('');
}

export const outbox = new Outbox();
