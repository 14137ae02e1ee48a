// Loaded by the sign-in page: whoever signs out leaves nothing that was typed behind on this device.
if (new URLSearchParams(location.search).has('logout')) {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith('pb:'))
      .forEach((key) => localStorage.removeItem(key));
  } catch {
    // A browser that forbids storage has kept nothing either.
  }
}
