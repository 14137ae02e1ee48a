const STORED = 'panelboard.shortcuts';

/** Where the letters that Panelboard uses lie on a keyboard with Latin letters: used where the key writes no such one. */
const BY_POSITION = { KeyJ: 'j', KeyK: 'k', KeyE: 'e', KeyL: 'l', KeyN: 'n', KeyW: 'w', KeyB: 'b', KeyG: 'g', KeyP: 'p', KeyR: 'r' };
const LETTERS = new Set(Object.values(BY_POSITION));

/**
 * Returns which shortcut a key press stands for: a digit from 0 to 7, a letter in lower case, or "?". A key that
 * writes neither of them, as on a French, Greek or Russian keyboard, counts by its position.
 */
export function shortcut(event) {
  if (/^[0-7?]$/.test(event.key)) {
    return event.key;
  }
  const letter = event.key.toLowerCase();
  if (LETTERS.has(letter)) {
    return letter;
  }
  const digit = /^Digit([0-7])$/.exec(event.code);
  if (digit && !event.shiftKey) {
    return digit[1];
  }
  return /^[\x20-\x7e]$/.test(event.key) ? '' : (BY_POSITION[event.code] ?? '');
}

/** Whether this person wants shortcuts of single keys (WCAG 2.1.4). */
export function areOn() {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

export function turn(on) {
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off');
  } catch {
    // Without storage the choice cannot be kept; shortcuts stay on.
  }
}

/** What is written on this keyboard's keys, by the letters used here; empty where the browser does not tell. */
export async function labels() {
  try {
    const layout = await navigator.keyboard.getLayoutMap();
    return Object.fromEntries(
      Object.entries(BY_POSITION)
        .map(([code, letter]) => [letter, layout.get(code)])
        .filter(([, written]) => written && !LETTERS.has(written.toLowerCase()) && !/^[\x20-\x7e]$/.test(written)),
    );
  } catch {
    return {};
  }
}
