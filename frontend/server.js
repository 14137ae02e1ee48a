// What a page says and does while the server is away: it tells of a restart, and looks again by itself.
(() => {
  /** How often a page asks whether all is well again, in milliseconds. */
  const LOOK = 2000;

  /** How long it takes to read a notice, in milliseconds. */
  const READ = 4000;

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

  const isWell = async () => {
    try {
      return (await fetch(new URL('readyz', document.baseURI), { cache: 'no-store' })).ok;
    } catch {
      // Not even the server is there; it may be at the next look.
      return false;
    }
  };

  /** Does this as soon as the server says that all is well. */
  const whenWell = (act, pause = LOOK) => {
    setTimeout(async () => ((await isWell()) ? act() : whenWell(act)), pause);
  };

  /** Loads the page anew as soon as it can be shown. */
  const lookAgain = () => whenWell(() => location.reload());

  /** Takes a notice away once it is not true any more, but not before it was read. */
  const whileAway = (notice) =>
    whenWell(() => {
      notice.opened = false;
    }, READ);

  window.panelboardServer = { restarting, lookAgain, whileAway };
})();
