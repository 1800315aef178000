import { setNonce } from 'get-nonce';
import { z } from 'zod';

/**
 * What the content security policy of the hosts asks of the page, done before anything else is loaded: style tags
 * carry the nonce of this load, no text becomes code, and no text becomes markup.
 */
interface TrustedTypes {
  createPolicy: (name: string, rules: { createHTML: (text: string) => string }) => unknown;
}

/** The nonce of this load, for libraries that make style tags. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

// Mantine's scroll lock asks this package.
setNonce(nonce);
// zod would try whether it may compile validators, which the policy refuses and the console reports.
z.config({ jitless: true });
(window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
  createHTML(text) {
    if (text.includes('<')) throw new TypeError('Text does not become markup in this window.');
    return text;
  },
});
