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

  /** Says of the menu's three items that one of them is chosen: Vaadin draws the tick, and says nothing of it. */
  const radios = (menu) => {
    const name = () =>
      menu.querySelectorAll('.pb-appearance').forEach((item) => {
        const checked = String(item.hasAttribute('menu-item-checked'));
        if (item.getAttribute('role') !== 'menuitemradio' || item.getAttribute('aria-checked') !== checked) {
          item.setAttribute('role', 'menuitemradio');
          item.setAttribute('aria-checked', checked);
        }
      });
    new MutationObserver(name).observe(menu, {
      subtree: true,
      childList: true,
      attributeFilter: ['role', 'menu-item-checked'],
    });
  };

  apply(get());
  addEventListener('storage', () => apply(get()));
  window.panelboardAppearance = { get, set, radios };
})();
