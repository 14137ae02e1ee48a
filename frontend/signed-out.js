// What was typed and not yet sent belongs to the person who signed out: nobody else finds it in this browser.
if (new URLSearchParams(location.search).has('logout')) {
  for (const storage of [localStorage, sessionStorage]) {
    Object.keys(storage)
      .filter((key) => key.startsWith('pb:'))
      .forEach((key) => storage.removeItem(key));
  }
}
