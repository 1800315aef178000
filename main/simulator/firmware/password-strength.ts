/**
 * Whether MEBx and firmware accept a password: 8 to 32 characters of 7-bit ASCII, with upper case, lower case, digit
 * and special character, where `_` and space count for nothing; `"`, `,` and `:` never
 * (docs/reference/recovery.md, R2).
 * @param alsoRefused characters that this maker's MEBx refuses besides (HP lists ' < > & and space)
 */
export function isStrongPassword(password: string, alsoRefused = ''): boolean {
  if (password.length < 8 || password.length > 32) return false;
  let upper = false;
  let lower = false;
  let digit = false;
  let special = false;
  for (const character of password) {
    if (character < ' ' || character > '~') return false;
    if ('",:'.includes(character) || alsoRefused.includes(character)) return false;
    if (character >= 'A' && character <= 'Z') upper = true;
    else if (character >= 'a' && character <= 'z') lower = true;
    else if (character >= '0' && character <= '9') digit = true;
    else if (character !== '_' && character !== ' ') special = true;
  }
  return upper && lower && digit && special;
}
