import { describe, expect, it } from 'vitest';
import { USB_KEY_VERSIONS } from '#shared/model/setup-variables';
import { english } from '#shared/testing/english';
import { usbKeyAdvice } from './advice';

const ids = (asked: Parameters<typeof usbKeyAdvice>[0]): string[] => usbKeyAdvice(asked).map(({ id }) => id);

describe('advice for a stick', () => {
  it.each(USB_KEY_VERSIONS)('says for version %s first of all that the file holds passwords', (version) => {
    const [first] = usbKeyAdvice({ version, settings: {} });
    expect(first).toMatchObject({ id: 'wipe', verified: true });
    expect(first && english(first.text)).toContain('clear text');
  });

  it('is about small sticks for old machines, and about large ones for others', () => {
    expect(ids({ version: '2.1', settings: {} })).toContain('small-stick');
    expect(ids({ version: '2.1', settings: {} })).not.toContain('large-stick');
    expect(ids({ version: '3.0', settings: {} })).toContain('large-stick');
    expect(ids({ version: '3.0', settings: {} })).not.toContain('version-4');
    expect(ids({ version: '4.0', settings: {} })).toEqual(expect.arrayContaining(['version-4', 'scrambled']));
  });

  it('tells a file for any number of machines from one that is used up', () => {
    expect(ids({ version: '3.0', settings: {} })).toContain('reusable');
    expect(ids({ version: '3.0', records: 5, settings: {} })).toContain('used-up');
  });

  it('warns of what newer firmware does not take', () => {
    const ownHashes = [{ name: 'Bench', hash: 'ab'.repeat(20) }];
    expect(ids({ version: '3.0', settings: { manualSetup: true, remoteSetup: { ownHashes } } })).toEqual(
      expect.arrayContaining(['manual-setup', 'sha1']),
    );
    const sha256 = [{ name: 'Bench', hash: 'ab'.repeat(32) }];
    expect(ids({ version: '3.0', settings: { remoteSetup: { ownHashes: sha256 } } })).not.toContain('sha1');
  });

  it('marks what nobody has shown on hardware', () => {
    const doubtful = usbKeyAdvice({ version: '4.0', settings: { manualSetup: true } }).filter(
      ({ verified }) => !verified,
    );
    expect(doubtful.map(({ id }) => id)).toEqual([
      'large-stick',
      'bios-without',
      'network-access',
      'manual-setup',
      'version-4',
    ]);
  });
});
