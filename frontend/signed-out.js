// Loaded by the sign-in page: whoever signed out leaves nothing that they typed behind on this device. Only the menu's
// own sign-out leaves the mark that says whose it is; an address that somebody opens does nothing.
const MARK = 'panelboard.signing-out';
try {
  const person = sessionStorage.getItem(MARK);
  sessionStorage.removeItem(MARK);
  if (person) {
    for (const storage of [localStorage, sessionStorage]) {
      Object.keys(storage)
        .filter((key) => key.startsWith(`pb:${person}:`))
        .forEach((key) => storage.removeItem(key));
    }
  }
} catch {
  // A browser that forbids storage has kept nothing either.
}
