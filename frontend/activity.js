// Loaded by every page: tells the server, at most once a minute, that somebody moved, typed or scrolled here. Requests
// that a page makes by itself are no sign of a person, so that an unattended page is signed out.
const PAUSE = 60_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'];
let last = 0;
let wasIn = false;

async function tell() {
  if (Date.now() - last < PAUSE) {
    return;
  }
  last = Date.now();
  try {
    const answer = await fetch(new URL('sign-in/seen', document.baseURI), { method: 'POST', keepalive: true });
    if (answer.status === 205 && wasIn) {
      location.reload();
    }
    wasIn = answer.status === 204;
  } catch {
    // Without a network there is nobody to tell; the next sign is told again.
    last = 0;
  }
}

SIGNS.forEach((sign) => window.addEventListener(sign, tell, { capture: true, passive: true }));
