export interface Licence {
  name: string;
  version: string;
  /** E.g. `MIT`. */
  identifier?: string;
  text?: string;
}
/** The licences of everything that is in the package, as one text. Throws for a package that says nothing of its own. */
export function noticesOf(licences: Licence[], remarks?: string[]): string;
