// Loaded by the sign-in page: whoever signs out leaves nothing that was typed behind on this device.
if (new URLSearchParams(location.search).has('logout')) {
  for (const kind of ['localStorage', 'sessionStorage']) {
    try {
      const storage = window[kind];
      Object.keys(storage)
        .filter((key) => key.startsWith('pb:'))
        .forEach((key) => storage.removeItem(key));
    } catch {
      // A browser that forbids storage has kept nothing either.
    }
  }
}
