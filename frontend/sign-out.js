// What the account menu asks before it signs somebody out.
(() => {
  const MARK = 'panelboard.signing-out';

  /** How many things that this person entered wait in this browser, on boards that may be closed by now. */
  const waiting = (person) => {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(`pb:${person}:`)).length;
    } catch {
      return 0;
    }
  };

  /** Notes for the sign-in page whose entries go. */
  const leave = (person) => {
    try {
      sessionStorage.setItem(MARK, person);
    } catch {
      // Nothing is kept where storing is forbidden.
    }
  };

  window.panelboardSignOut = { waiting, leave };
})();
