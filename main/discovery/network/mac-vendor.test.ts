import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProjectStyle } from '#shared/testing/project-style';
import { macVendor } from './mac-vendor';

describe('macVendor', () => {
  it.each([
    ['00:a0:c9:12:34:56', 'Intel Corporation'],
    ['00:1B:21:00:00:00', 'Intel Corporate'],
    ['00-1b-21-ff-ff-ff', 'Intel Corporate'],
    ['88:ae:dd:01:02:03', 'EliteGroup Computer Systems Co., LTD'],
  ])('%s was given to %s', async (mac, organisation) => {
    expect(await macVendor(mac)).toBe(organisation);
  });

  it.each([
    ['52:54:00:12:34:56', 'locally administered'],
    ['02:60:8c:12:34:56', 'locally administered, though IEEE lists it from before there was such a thing'],
    ['01:00:5e:00:00:fb', 'multicast'],
    ['ff:ff:ff:ff:ff:ff', 'broadcast'],
    ['00:55:da:12:34:56', 'divided among many'],
    ['00:a0:c9:12:34', 'too short'],
    ['00:a0:c9:12:34:56:78', 'too long'],
    ['Intel', 'no address'],
    ['', 'nothing'],
  ])('%s has nobody to name: %s', async (mac) => {
    expect(await macVendor(mac)).toBeUndefined();
  });
});

/**
 * IEEE's list as npm has it is 5.6 MB, most of it postal addresses. mac-vendors.json keeps what is shown, one
 * organisation a line; after an update of oui-data, `npx vitest run main/discovery/network/mac-vendor.test.ts -u` writes
 * it anew.
 */
it('mac-vendors.json holds what oui-data (BSD-2-Clause) says', async () => {
  const entries = createRequire(import.meta.url)('oui-data') as Record<string, string>;
  const prefixes = new Map<string, string>();
  for (const prefix of Object.keys(entries).sort()) {
    const organisation = shown(entries[prefix] ?? '');
    // Longer ones are parts of a block; bits of the first byte mark addresses that are not assigned.
    if (prefix.length !== 6 || (parseInt(prefix.slice(0, 2), 16) & 3) !== 0) continue;
    if (organisation === '' || ['Private', 'IEEE Registration Authority'].includes(organisation)) continue;
    prefixes.set(organisation, `${prefixes.get(organisation) ?? ''}|${prefix}`);
  }
  expect(prefixes.size).toBeGreaterThan(15_000);
  const lines = [...prefixes].map((line) => line.join('')).sort();
  const made = await inProjectStyle('mac-vendors.json', JSON.stringify(lines));
  await expect(made).toMatchFileSnapshot(join(import.meta.dirname, 'mac-vendors.json'));
});

/** The first line alone, at most 60 characters of it. */
function shown(entry: string): string {
  const organisation = (entry.split('\n', 1)[0] ?? '').replaceAll(/[\s\p{C}|]+/gu, ' ').trim();
  return Array.from(organisation).slice(0, 60).join('').trim();
}
