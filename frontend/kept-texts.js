import { keys, remove } from './board/storage.js';

/** Says that something that the server refused belongs to an erased candidate. */
export const ERASED = 'pb-erased';
/** Says that texts were removed from the storage. */
export const FORGOTTEN = 'pb-forgotten';

/** The interview that a key belongs to, in its own part or among the drafts; earlier versions wrote its decision first. */
const INTERVIEW = /^pb:[^:]+:(?:draft:decision:([^:]+)$|(?:draft:)?([^:]+):)/;
/** How many interviews the server is asked about at once; KeptTexts.java has the same. */
const MOST = 200;

function interview(key) {
  const [, former, named] = key.match(INTERVIEW) ?? [];
  return former ?? named;
}

/**
 * Removes what this device keeps, sent or not, of interviews whose candidate was erased, and tells the person. It asks
 * when a page opens, when the connection is back, and when the server refused something for that reason.
 */
class KeptTexts extends HTMLElement {
  #asking = false;
  #ask = () => this.#look();
  #connection = (before, now) => {
    if (before !== 'loading' && now === 'connected') {
      this.#look();
    }
  };

  connectedCallback() {
    window.addEventListener(ERASED, this.#ask);
    window.addEventListener('online', this.#ask);
    window.Vaadin?.connectionState?.addStateChangeListener(this.#connection);
    this.#look();
  }

  disconnectedCallback() {
    window.removeEventListener(ERASED, this.#ask);
    window.removeEventListener('online', this.#ask);
    window.Vaadin?.connectionState?.removeStateChangeListener(this.#connection);
  }

  /** The server's end is there a moment after the element is. */
  async #look(attempts = 50) {
    const kept = Map.groupBy(keys('pb:'), interview);
    kept.delete(undefined);
    if (kept.size === 0 || !this.isConnected || this.#asking) {
      return;
    }
    if (!this.$server?.forgotten) {
      setTimeout(() => this.#look(attempts - 1), attempts > 0 ? 100 : 10_000);
      return;
    }
    this.#asking = true;
    try {
      const ids = [...kept.keys()];
      for (let from = 0; from < ids.length; from += MOST) {
        const erased = await this.$server.forgotten(ids.slice(from, from + MOST).join(' '));
        this.#remove(erased.split(' ').flatMap((id) => kept.get(id) ?? []));
      }
    } catch {
      // The server is away again; it is asked when it is back.
    } finally {
      this.#asking = false;
    }
  }

  #remove(gone) {
    if (gone.length > 0) {
      gone.forEach(remove);
      window.dispatchEvent(new Event(FORGOTTEN));
      this.$server.removed(gone.length);
    }
  }
}

if (!customElements.get('pb-kept-texts')) {
  customElements.define('pb-kept-texts', KeptTexts);
}
