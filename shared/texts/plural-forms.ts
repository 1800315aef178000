/** Texts by their keys, in groups. */
interface Texts {
  readonly [key: string]: string | Texts | undefined;
}

/**
 * The texts with a form for millions (`_many`) wherever there is one for other numbers. Without it, i18next would take
 * the English text for such a number.
 */
export function withEveryForm(texts: Texts): Texts {
  const all: Record<string, string | Texts | undefined> = {};
  for (const [key, text] of Object.entries(texts)) {
    all[key] = typeof text === 'object' ? withEveryForm(text) : text;
    if (!key.endsWith('_other')) continue;
    const many = key.replace(/_other$/, '_many');
    all[many] = texts[many] ?? text;
  }
  return all;
}
