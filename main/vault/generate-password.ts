import { randomInt } from 'node:crypto';

/**
 * Letters without y and z, digits, and ! $ %: the same keys on most Latin keyboards, so that a person can type the
 * password in MEBx, which always reads a US layout (docs/reference/recovery.md, R2).
 */
const LOWER = 'abcdefghijkmnopqrstuvwx';
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWX';
const DIGITS = '23456789';
const SPECIAL = '!$%';
const LENGTH = 20;

/**
 * A random password of 20 characters (more than 110 bits) that satisfies the strength rules
 * (docs/reference/recovery.md, R2).
 */
export function generatePassword(): string {
  const all = LOWER + UPPER + DIGITS + SPECIAL;
  const characters = [
    randomCharacter(LOWER),
    randomCharacter(UPPER),
    randomCharacter(DIGITS),
    randomCharacter(SPECIAL),
  ];
  while (characters.length < LENGTH) characters.push(randomCharacter(all));
  for (let i = characters.length - 1; i > 0; i--) {
    const j = randomInt(i + 1);
    const swapped = characters[i] ?? '';
    characters[i] = characters[j] ?? '';
    characters[j] = swapped;
  }
  return characters.join('');
}

function randomCharacter(from: string): string {
  return from.charAt(randomInt(from.length));
}
