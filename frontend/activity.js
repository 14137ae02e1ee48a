// Loaded by every page: tells the server, at most once a minute, that somebody moved, typed or scrolled here. Requests
// that a page makes by itself are no sign of a person, so that an unattended page is signed out, after a warning. A
// board on which its person has a seat is attended as long as the interview goes on, whether or not anybody moves: they
// listen.
const PAUSE = 60_000;
const ATTENDED = 30_000;
const LOOK = 5_000;
/** The longest time before an end at which it is announced. */
const WARNING = 120_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'];
/** Where the tabs of this browser share when the sign-in ends, as each of them may have moved it. */
const ENDS = 'panelboard.sign-in-ends';
/** Pages that keep in the browser what is typed. */
const KEEPS = 'pb-outbox, pb-editor';
let last = 0;
let wasIn = false;
let known;
let bar;
let read = 0;

async function tell(now = false) {
  if (!now && Date.now() - last < PAUSE) {
    return;
  }
  last = Date.now();
  try {
    const answer = await fetch(new URL('sign-in/seen', document.baseURI), { method: 'POST', keepalive: true });
    if (answer.status === 205 && wasIn) {
      location.reload();
    }
    wasIn = answer.status === 204;
    keep(answer.headers);
  } catch {
    // Without a network there is nobody to tell; the next sign is told again.
    last = 0;
  }
}

function keep(headers) {
  const idle = Number(headers.get('Sign-In-Idle-Left')) * 1000;
  const left = Number(headers.get('Sign-In-Left')) * 1000;
  if (idle > 0) {
    known = { idle: Date.now() + idle, end: Date.now() + left, before: Math.min(WARNING, idle / 4) };
    try {
      localStorage.setItem(ENDS, JSON.stringify(known));
    } catch {
      // A browser that forbids storage warns in each tab by what that tab knows.
    }
    look();
  }
}

function ends() {
  try {
    const shared = JSON.parse(localStorage.getItem(ENDS));
    return shared && known && shared.end === known.end && shared.idle < known.idle ? known : (shared ?? known);
  } catch {
    return known;
  }
}

/** Shows the warning when its time has come, and takes it away once somebody moved, be it in another tab. */
function look() {
  const { idle, end, before } = ends() ?? {};
  const now = Date.now();
  if (!wasIn || !idle || now < idle - before || now > idle) {
    bar?.remove();
    bar = undefined;
  } else if (end - idle < 1000) {
    if (read !== end) {
      const at = new Date(end).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
      const what = document.querySelector(KEEPS)
        ? 'What you type stays in this browser: sign in again then, and go on.'
        : 'Save what you are writing before then, and sign in again.';
      show(`Your sign-in ends at ${at}, however busy you are. ${what}`, 'OK', () => {
        read = end;
        look();
      });
    } else {
      bar?.remove();
      bar = undefined;
    }
  } else {
    show('You will be signed out soon, because nobody has moved here for a while.', 'Stay signed in', () => tell(true));
  }
}

function show(sentence, label, click) {
  if (bar?.firstChild.textContent === sentence) {
    return;
  }
  bar?.remove();
  bar = document.createElement('div');
  bar.className = 'pb-sign-in-ends';
  bar.setAttribute('role', 'alert');
  const words = document.createElement('p');
  words.textContent = sentence;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', click);
  bar.append(words, button);
  document.body.append(bar);
}

SIGNS.forEach((sign) => window.addEventListener(sign, () => tell(), { capture: true, passive: true }));
setInterval(() => document.querySelector('[data-attended]') && tell(true), ATTENDED);
setInterval(look, LOOK);
tell();
