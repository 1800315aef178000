import 'node-forge/lib/pkcs12.js';
import { pbkdf2Sync } from 'node:crypto';
import forge from 'node-forge/lib/forge.js';

/** The parts of node-forge that read PKCS #12: the whole package is three times as large. */
export { forge };

/** A file asks for more rounds of key derivation than it may. */
export class TooManyRounds extends Error {}

/** A round of PKCS #12, which forge computes in JavaScript, takes as long as so many of PBKDF2. */
const ROUNDS_OF_PBKDF2 = 8;

let left = Number.POSITIVE_INFINITY;

/**
 * Runs work that derives keys with forge.
 * @param most rounds of PBKDF2 in all
 * @throws TooManyRounds as soon as a further key would take more
 */
export function withRounds<T>(most: number, work: () => T): T {
  left = most;
  try {
    return work();
  } finally {
    left = Number.POSITIVE_INFINITY;
  }
}

function spend(rounds: number): void {
  // Also what is no number, or less than nothing.
  if (!(rounds >= 0 && rounds <= left)) throw new TooManyRounds();
  left -= rounds;
}

type Pkcs12Key = typeof forge.pkcs12.generateKey;
const { pbe } = forge as unknown as { pbe: { generatePkcs12Key: Pkcs12Key } };
const { generatePkcs12Key } = pbe;
const counted: Pkcs12Key = (password, salt, id, rounds, bytes, hash) => {
  const blocks = Math.ceil(bytes / (hash?.digestLength ?? 20));
  spend(rounds * blocks * ROUNDS_OF_PBKDF2);
  return generatePkcs12Key(password, salt, id, rounds, bytes, hash);
};
// forge calls them by these names, wherever in a file their parameters stand.
pbe.generatePkcs12Key = counted;
forge.pkcs12.generateKey = counted;
// By the system: forge's own takes thirty times as long.
Object.assign(forge.pkcs5, {
  pbkdf2: (password: string, salt: string, rounds: number, bytes: number, hash: { algorithm: string }) => {
    spend(rounds);
    const [secret, salted] = [password, salt].map((each) => Buffer.from(each, 'latin1')) as [Buffer, Buffer];
    return pbkdf2Sync(secret, salted, rounds, bytes, hash.algorithm).toString('latin1');
  },
});
