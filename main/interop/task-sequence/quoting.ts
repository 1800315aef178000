/*
 * Texts of any kind as literals of scripts. Each function takes one line without control characters.
 */

/**
 * A value in `set "NAME=value"` of a batch file, where delayed expansion is off: inside the quotes cmd takes `&`, `^`, `|`, `<`,
 * `>` and `!` as they are, and only percent signs are read (Microsoft, “set”). A quotation mark cannot be expressed; no
 * file name of Windows has one.
 * @returns undefined for what cannot be expressed
 */
export function batchValue(text: string): string | undefined {
  return hasControl(text) || text.includes('"') ? undefined : text.replaceAll('%', '%%');
}

/**
 * A literal string of PowerShell. Typographic quotation marks end one, too, so all of them are doubled (Microsoft,
 * “about_Quoting_Rules”; PowerShell’s tokenizer, IsSingleQuote).
 * @returns undefined for what cannot be expressed
 */
export function powerShellString(text: string): string | undefined {
  return hasControl(text) ? undefined : `'${text.replaceAll(/['\u2018\u2019\u201A\u201B]/g, '$&$&')}'`;
}

function hasControl(text: string): boolean {
  return /[\p{Cc}\u2028\u2029]/u.test(text);
}
