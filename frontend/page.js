// What every page does for those who do not see it: after a navigation the focus is at the new page's heading, and a
// connection that is lost and found again is said once. The board says it by itself, because it knows more.
(() => {
  /** Long enough for a live region to be known before it is filled, in milliseconds. */
  const KNOWN = 200;
  /** How long a page shows that it is connected again, in milliseconds. */
  const WELCOME = 4000;

  /** So long after the browser's own Back the scroll position is the one of before, in milliseconds. */
  const BACK = 2000;

  const FIELDS = ['input', 'textarea', 'vaadin-select']
    .map((field) => `${field}:not([readonly], [disabled], [tabindex="-1"])`)
    .join();

  /** How often it is looked at whether what had the focus is still there, in milliseconds. */
  const LOOK = 250;

  let backAt = -BACK;
  let had;
  let missing = 0;
  let line;
  let lost = false;

  /** Leads the focus to the heading of the page that was navigated to, unless the page has led it somewhere itself. */
  const arrived = () => {
    const at = document.activeElement;
    if (at?.matches('input, textarea') && at.checkVisibility()) {
      return;
    }
    const heading = document.querySelector('main h1');
    heading?.setAttribute('tabindex', '-1');
    (heading ?? document.querySelector('main'))?.focus({ preventScroll: performance.now() - backAt < BACK });
  };

  const say = (words) => {
    if (!line?.isConnected) {
      line = document.createElement('p');
      line.className = 'pb-connection-line';
      line.setAttribute('role', 'status');
      (document.querySelector('.pb-header, main') ?? document.body).append(line);
    }
    setTimeout(() => {
      line.textContent = words;
    }, KNOWN);
  };

  const changed = () => {
    const now = !navigator.onLine || ['connection-lost', 'reconnecting'].includes(window.Vaadin?.connectionState?.state);
    if (now === lost || document.querySelector('pb-outbox')) {
      return;
    }
    lost = now;
    say(lost ? 'Connection lost: what you do here is not saved until it is back.' : 'Connected again.');
    if (!lost) {
      setTimeout(() => lost || say(''), WELCOME);
    }
  };

  /** A dialog that opens begins at its first field; one without fields at itself, as Vaadin has it. */
  document.addEventListener('focusin', ({ target, relatedTarget }) => {
    if (target.localName === 'vaadin-dialog' && !target.contains(relatedTarget)) {
      target.querySelector(FIELDS)?.focus();
    }
  });

  document.addEventListener('focusin', ({ target }) => {
    had = target;
  });

  /** Leads whoever would stand on nothing to the heading: what had the focus is gone, and nothing else took it. */
  setInterval(() => {
    const isGone = had && document.activeElement === document.body && !(had.isConnected && had.checkVisibility());
    missing = isGone ? missing + 1 : 0;
    // A dialog gives the focus back to its button a moment after it closed.
    if (missing > 1) {
      had = undefined;
      const headings = [...document.querySelectorAll('main h2[tabindex]'), ...document.querySelectorAll('main :is(h1, h2)')];
      const heading = headings.find((one) => one.checkVisibility());
      heading?.setAttribute('tabindex', '-1');
      heading?.focus({ preventScroll: true });
    }
  }, LOOK);

  addEventListener('popstate', () => {
    backAt = performance.now();
  });
  addEventListener('online', changed);
  addEventListener('offline', changed);
  addEventListener('load', () => {
    const watch = (attempts) => {
      const state = window.Vaadin?.connectionState;
      if (state) {
        state.addStateChangeListener(changed);
        // It lies outside every landmark, has no live region, and its words are said above.
        document.querySelector('vaadin-connection-indicator')?.setAttribute('aria-hidden', 'true');
      } else if (attempts > 0) {
        setTimeout(() => watch(attempts - 1), 100);
      }
    };
    watch(100);
  });

  window.panelboardPage = { arrived };
})();
