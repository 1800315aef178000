import type { IntelSpec } from '../firmware/machine-spec';

/**
 * The one password a technician at the demo bench has to type. Made up, like everything here; strong by the MEBx rules
 * and the same on most keyboard layouts.
 */
export const DEMO_BENCH_PASSWORD = 'Toolbox!4Bench';

/** Passwords that nobody at the bench knows. They exist because the firmware needs one to check against. */
export const FORGOTTEN = {
  mebx: 'Vault!Sunken7',
  admin: 'Lost$Harbour3',
  stranger: 'Foreign%Keep9',
} as const;

export const SSD_256 = 256_060_514;
export const SSD_512 = 512_110_190;
export const HDD_1000 = 1_000_204_886;
export const BENCH_DOMAIN = 'bench.example';

/** Address of the machine with that number. */
export const addressOf = (number: number): string => `127.77.0.${number}`;

export const benchHost = (name: string): IntelSpec['host'] => ({
  name,
  domain: BENCH_DOMAIN,
  networkDomain: BENCH_DOMAIN,
});

/** The login of a technician who knows the bench password, and a MEBx that has it too. */
export const KNOWN_LOGIN = { user: 'admin', password: DEMO_BENCH_PASSWORD } as const;
export const OWNED_MEBX = { password: DEMO_BENCH_PASSWORD, policy: 'anytime' } as const;
