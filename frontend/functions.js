// Vaadin's client makes functions of the expressions that the server sends, by `new Function`. The page's policy forbids
// that together with everything else that turns text into code. Here is the one way left: a script element with the
// page's own number, which no markup that slipped into the page can know.
(() => {
  const nonce = document.currentScript.nonce;
  const made = new Map();

  const maker = (parameters, body) => {
    const script = document.createElement('script');
    script.nonce = nonce;
    script.textContent =
      `document.currentScript.make = () => function anonymous(${parameters}\n) {\n${body}\n}`;
    document.head.append(script);
    script.remove();
    if (script.make === undefined) {
      throw new SyntaxError(`This is no body of a function: ${body}`);
    }
    return script.make;
  };

  function Function(...texts) {
    const key = JSON.stringify(texts);
    let make = made.get(key);
    if (make === undefined) {
      const body = texts.pop() ?? '';
      make = maker(texts.join(','), body);
      made.set(key, make);
    }
    return make();
  }

  Function.prototype = window.Function.prototype;
  window.Function = Function;
})();
