/**
 * Browser storage for what is not acknowledged yet. Where the browser forbids storage, the page's memory stands in,
 * and the person is told to keep the page open.
 */
const memory = new Map();
let durable = true;

/** Whether what is written outlives this page. */
export function isDurable() {
  return durable;
}

export function write(key, entry) {
  try {
    localStorage.setItem(key, JSON.stringify(entry));
    memory.delete(key);
    durable = true;
  } catch {
    memory.set(key, entry);
    durable = false;
  }
}

export function read(key) {
  if (memory.has(key)) {
    return memory.get(key);
  }
  try {
    return JSON.parse(localStorage.getItem(key)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remove(key) {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was stored where storing is forbidden.
  }
}

export function keys(prefix) {
  let stored = [];
  try {
    stored = Object.keys(localStorage);
  } catch {
    // As above: only the memory holds something.
  }
  return [...new Set([...stored, ...memory.keys()])].filter((key) => key.startsWith(prefix));
}
