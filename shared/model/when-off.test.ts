import { describe, expect, it } from 'vitest';
import { english } from '../testing/english';
import type { Inventory } from './inventory';
import { whenOff } from './when-off';

const AWAKE = { name: 'Desktop: ON in S0, ME Wake in S3, S4-5', awakeWhenOff: true };
const wired = (more: Partial<NonNullable<Inventory['wired']>> = {}): Inventory['wired'] => ({
  macAddress: '00:00:5e:00:53:01',
  linkPolicy: [1, 14],
  linkUp: true,
  ...more,
});

describe('whether AMT answers while the PC is off', () => {
  it.each<[string, Parameters<typeof whenOff>[0], RegExp]>([
    ['package and link stay awake', { powerPackage: AWAKE, wired: wired() }, /should answer/],
    [
      'the package sleeps, whatever the link does',
      { powerPackage: { name: 'Desktop: ON in S0', awakeWhenOff: false }, wired: wired() },
      /probably does not answer .*Desktop: ON in S0/,
    ],
    [
      'the link sleeps',
      { powerPackage: AWAKE, wired: wired({ linkPolicy: [1, 16] }) },
      /probably does not .*1, 16/,
    ],
    ['no cable', { powerPackage: AWAKE, wired: wired({ linkUp: false }) }, /not certain/],
    ['no package', { wired: wired() }, /not known/],
    ['no link policy', { powerPackage: AWAKE, wired: wired({ linkPolicy: undefined }) }, /not known/],
    ['no wired port', { powerPackage: AWAKE }, /not certain/],
    [
      'no cable, and a link that would sleep',
      { powerPackage: AWAKE, wired: wired({ linkUp: false, linkPolicy: [1] }) },
      /not certain/,
    ],
  ])('%s', (_, inventory, words) => expect(english(whenOff(inventory))).toMatch(words));
});
