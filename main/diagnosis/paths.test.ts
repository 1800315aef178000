import { describe, expect, it } from 'vitest';
import type { Verdict } from '#shared/model/verdict';
import { setUp, Story } from './testing/story';

describe('recovery paths', () => {
  const pathIds = (verdict: Verdict): string[] => verdict.paths.map(({ id }) => id);
  const refusedSetup = (version: string): Story =>
    new Story().pong({ state: 'pre', version }).said('setup-refused-password');

  it('leads the HP of the seed story from the gentlest to the hardest', () => {
    const verdict = refusedSetup('9.1').verdict('hp');
    expect(pathIds(verdict)).toEqual([
      'host-ccm',
      'known-password',
      'bios-unconfigure',
      'rtc-clear',
      'oem-service',
    ]);
    const bios = verdict.paths.find(({ id }) => id === 'bios-unconfigure');
    expect(bios?.steps.map(({ text }) => text).join(' ')).toContain('Unconfigure AMT on next boot');
  });

  it('offers no BIOS item on a Dell, and its jumper only where the maker describes one', () => {
    expect(pathIds(refusedSetup('11.0').verdict('dell'))).toEqual([
      'host-ccm',
      'known-password',
      'service-jumper',
      'rtc-clear',
      'oem-service',
    ]);
    expect(pathIds(refusedSetup('12.0').verdict('dell'))).not.toContain('service-jumper');
  });

  it('never promises more of the battery than is known', () => {
    const rtc = (version: string): string =>
      refusedSetup(version)
        .verdict()
        .paths.find(({ id }) => id === 'rtc-clear')?.reason ?? '';
    expect(rtc('9.1')).toContain('back to the factory');
    expect(rtc('10.0')).toContain('may have switched this off');
    expect(rtc('16.1')).toContain('some do not');
  });

  it('puts the reset from Windows first in client mode and leaves it out in admin mode', () => {
    expect(pathIds(setUp().login('refused').said('windows-says-client-mode').verdict())[0]).toBe(
      'local-unconfigure',
    );
    expect(pathIds(setUp().login('refused').said('windows-says-admin-mode').verdict())).not.toContain(
      'local-unconfigure',
    );
  });

  it('marks what nobody has confirmed, warns of BitLocker before BIOS and battery, and proves every path', () => {
    const stories = [
      refusedSetup('9.1'),
      refusedSetup('16.1'),
      setUp().login('refused'),
      new Story().pong({ state: 'in' }),
    ];
    for (const path of stories.flatMap((story) =>
      (['hp', 'dell', undefined] as const).flatMap((m) => story.verdict(m).paths),
    )) {
      expect(path.proof).not.toBe('');
      expect(path.steps.length).toBeGreaterThan(0);
      if (!path.touchesBios) continue;
      expect(path.steps[0]?.command).toBe('Suspend-BitLocker -MountPoint C: -RebootCount 0');
      expect(path.steps.at(-1)?.command).toBe('Resume-BitLocker -MountPoint C:');
      expect(path.notConfirmed.length).toBeGreaterThan(0);
    }
  });
});
