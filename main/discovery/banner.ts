export interface Banner {
  product: 'intel-amt' | 'intel-ism' | 'other';
  /** As printed: 3 or 4 dotted numbers; missing on some AMT 11. */
  version?: string;
}

/**
 * What a `Server:` header says (amt-wire-facts.md 1.5): Intel AMT, Standard Manageability, the bare form `AMT` of
 * some ME 11.x, or anything else.
 */
export function readBanner(server: string | undefined): Banner {
  const text = (server ?? '').trim();
  const version = /(\d{1,3}(?:\.\d{1,5}){1,3})\s*$/.exec(text)?.[1];
  const found = version === undefined ? {} : { version };
  if (/^Intel\(R\) Active Management Technology\b/.test(text) || /^AMT\b/.test(text)) {
    return { product: 'intel-amt', ...found };
  }
  if (/^Intel\(R\) Standard Manageability\b/.test(text)) return { product: 'intel-ism', ...found };
  return { product: 'other' };
}
