import { seeded } from '../support/seeded';

const REALM_DIGITS = 32;
/** What older firmware has of its own; the rest is zeros. */
const SHORT_DIGITS = 4;
const LAST_SHORT_MAJOR = 12;

/**
 * Digest realms. Public samples of AMT 8.0.3, 11.8.50 and 12.0.24 show four hex digits followed by zeros; the full
 * length was seen from AMT 15 on (MeshCentral#3691, amtc#2). Machines of one bench never share one unless told to.
 */
export class Realms {
  readonly #taken = new Set<string>();

  /**
   * @param major of the firmware version
   * @param purpose makes it the same for the same seed
   */
  next(seed: number, major: number, purpose: string): string {
    const digits = major > LAST_SHORT_MAJOR ? REALM_DIGITS : SHORT_DIGITS;
    const stream = seeded(seed, purpose);
    for (;;) {
      const own = stream.hex(digits);
      const realm = `Digest:${own.padEnd(REALM_DIGITS, '0')}`;
      if (this.#taken.has(realm)) continue;
      this.#taken.add(realm);
      return realm;
    }
  }
}
