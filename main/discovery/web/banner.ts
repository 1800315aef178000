export interface Banner {
  product: 'intel-amt' | 'intel-ism' | 'other';
  /** As printed: 3 or 4 dotted numbers; missing on some AMT 11. */
  version?: string;
}

const AMT = [
  /^Intel\(R\) Active Management Technology\b/,
  // AMT 5.0.
  /^Intel\(R\) Con\. Management Engine\b/,
  // Some ME 11.x; whatever else begins with these letters is somebody else's.
  /^AMT( [\d.]+)?$/,
];

/**
 * What a `Server:` header says (docs/reference/protocol.md, P5): Intel AMT, Standard Manageability, the bare form
 * `AMT` of some AMT 11, or anything else.
 */
export function readBanner(server: string | undefined): Banner {
  const text = (server ?? '').trim();
  const version = /(\d{1,3}(?:\.\d{1,5}){1,3})\s*$/.exec(text)?.[1];
  const found = version === undefined ? {} : { version };
  if (AMT.some((form) => form.test(text))) return { product: 'intel-amt', ...found };
  if (/^Intel\(R\) Standard Manageability\b/.test(text)) return { product: 'intel-ism', ...found };
  return { product: 'other' };
}
