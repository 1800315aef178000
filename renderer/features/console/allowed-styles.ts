const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * xterm makes style elements without a nonce and writes style attributes, and the content security policy of the window
 * refuses both. So, while a terminal is shown, new style elements have the nonce of this load, and what is written to the
 * attribute of a span is set as the policy allows it.
 * @returns a function that ends this
 */
export function allowStyles(nonce: string): () => void {
  Object.defineProperty(document, 'createElement', {
    configurable: true,
    value: (tag: string, options?: ElementCreationOptions) => {
      const element = document.createElementNS(XHTML, tag.toLowerCase(), options);
      if (element instanceof HTMLStyleElement) element.nonce = nonce;
      else if (element instanceof HTMLSpanElement) element.setAttribute = setAttribute;
      return element;
    },
  });
  return () => Reflect.deleteProperty(document, 'createElement');
}

function setAttribute(this: HTMLElement, name: string, value: string): void {
  if (name === 'style') this.style.cssText = value;
  else Element.prototype.setAttribute.call(this, name, value);
}
