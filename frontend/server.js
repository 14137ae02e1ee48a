// What a page says and does while the server is away: it tells of a restart, and looks again by itself.
(() => {
  /** How often a page that could not be shown asks whether it can be shown now, in milliseconds. */
  const LOOK = 2000;

  let line;

  /** The server is about to end; the page reloads itself when the next one is there. */
  const restarting = () => {
    const board = document.querySelector('pb-outbox');
    line ??= document.createElement('p');
    line.className = 'pb-restarting';
    line.setAttribute('role', 'status');
    document.body.append(line);
    line.textContent = board
      ? 'Panelboard is restarting; what you type is kept.'
      : 'Panelboard is restarting. This page comes back by itself in a moment.';
  };

  /** Loads the page anew as soon as the server says that all is well. */
  const lookAgain = () => {
    setTimeout(async () => {
      try {
        const health = await fetch(new URL('readyz', document.baseURI), { cache: 'no-store' });
        if (health.ok) {
          location.reload();
          return;
        }
      } catch {
        // Not even the server is there; it may be at the next look.
      }
      lookAgain();
    }, LOOK);
  };

  window.panelboardServer = { restarting, lookAgain };
})();
