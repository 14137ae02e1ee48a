// Colours the code in Markdown, wherever some is shown. The library is fetched when the first such code appears.
const LIBRARY = new URL('webjars/highlightjs/11.11.1/highlight.min.js', document.baseURI);
const CODE = '.pb-markdown pre > code[class*="language-"]:not([data-highlighted])';

let library;
let waiting = false;

function load() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = LIBRARY.href;
    script.onload = () => resolve(window.hljs);
    script.onerror = reject;
    document.head.append(script);
  });
  return library;
}

async function colour() {
  waiting = false;
  if (document.querySelector(CODE) === null) {
    return;
  }
  try {
    const hljs = await load();
    for (const code of document.querySelectorAll(CODE)) {
      const language = /language-([^\s]+)/.exec(code.className)?.[1];
      if (hljs.getLanguage(language)) {
        hljs.highlightElement(code);
      } else {
        code.dataset.highlighted = 'unknown';
      }
    }
  } catch {
    // Without the library code is readable as it is; it is not asked for again on this page.
  }
}

new MutationObserver(() => {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(colour);
  }
}).observe(document.body, { childList: true, subtree: true });
colour();
