// Runs before the first paint: light, dark, or whatever the system says.
(() => {
  const KEY = 'panelboard-appearance';
  const SCHEMES = { Light: 'light', Dark: 'dark' };

  const get = () => {
    try {
      const choice = localStorage.getItem(KEY);
      return choice in SCHEMES ? choice : 'System';
    } catch {
      return 'System'; // storage is switched off in this browser
    }
  };

  const apply = (choice) => {
    document.documentElement.style.colorScheme = SCHEMES[choice] ?? '';
  };

  const set = (choice) => {
    apply(choice);
    try {
      localStorage.setItem(KEY, choice);
    } catch {
      // The choice then lasts until the page is reloaded.
    }
  };

  apply(get());
  addEventListener('storage', () => apply(get()));
  window.panelboardAppearance = { get, set };
})();
