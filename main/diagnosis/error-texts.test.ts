import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explanationSchema } from '#shared/model/explanation';
import { explainText } from './error-texts';
import { factory } from './testing/story';

const ids = (text: string): string[] => explainText(text).map(({ id }) => id);

describe('error texts', () => {
  it('read the seed’s log as what it was', () => {
    const log = [
      'Failed to run the action: Intel AMT: Configuration. The process cannot access the file because another process has locked a portion of the file. (Error: 00000021; Source: Windows)',
      '2016-07-15 10:02:11:(ERROR) : ACU Configurator, Category: Error: TCP Error',
      '2016-07-15 10:02:12:(ERROR) : ACU Configurator, Category: Error: Caller is unauthorised',
      '2016-07-15 10:02:13:(ERROR) : ACU Configurator, Category: Error: Valid password not found (0xc0000063).',
      '***** Exit with code 33',
    ].join('\r\n');
    expect(ids(log)).toEqual(['exit-33', 'no-connection', 'caller-unauthorised', 'no-valid-password']);
    const told = explainText(log).find(({ id }) => id === 'no-valid-password');
    expect(told?.line).toContain('Valid password not found');
    // What it says of the machine leads to the same verdict as being told in person.
    const statement = told?.statement ?? 'never-touched';
    expect(factory().said(statement).verdict().code).toBe(told?.verdict);
  });

  it.each([
    ['The caller is UNAUTHORIZED', 'caller-unauthorised'],
    ['RCS: caller is unauthorized (WMI)', 'rcs-rights'],
    ['Access denied connecting to root\\Intel_RCS 0x80070005', 'rcs-rights'],
    ['Log on failed. Incorrect user name or password, or user account temporarily locked.', 'web-page-401'],
    ['tcp_connect failed in getFullCoreVersion', 'no-connection'],
    ['Connection refused', 'no-connection'],
    ['Configuration completed with warnings', 'with-warnings'],
    ['Host based configuration is not supported', 'no-host-based'],
    ['Failed to verify the DNS suffix', 'certificate'],
    ['AMT Status: Detected', 'sccm-detected'],
    ['Login with default password failed. Error 2209', 'usb-2209'],
    ['Authentication failed 4711 times. The system may be under attack.', 'under-attack'],
    ['PT_STATUS 2076', 'amt-status-2076'],
    ['AMT-STATUS 16', 'amt-status-16'],
    ['ReturnValue: 32784', 'amt-status-16'],
    ['pt_status = 0x806', 'amt-status-2054'],
    ['rpc exited with error code 109', 'rpc-109'],
    ['rpc: exit code 3076', 'amt-status-2076'],
    ['***** Exit with code 75 - Details: x', 'exit-75'],
    ['Exit with code 4711', 'exit-4711'],
  ])('%s', (text, id) => {
    expect(ids(text)).toEqual([id]);
  });

  it.each([
    '',
    'Everything is fine',
    'Exit with code 0',
    'ReturnValue 0',
    'PT_STATUS 4242',
    'certificate stored',
  ])('find nothing in “%s”', (text) => {
    expect(ids(text)).toEqual([]);
  });

  it('tell each meaning once, with its first line, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (noise) => {
        const found = explainText(`${noise}\nValid password not found A\nValid password not found B`);
        for (const each of found) explanationSchema.parse(each);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }),
    );
    expect(explainText('TCP Error one\nTCP Error two')[0]?.line).toBe('TCP Error one');
    expect(explainText(`TCP Error ${'x'.repeat(5000)}`)[0]?.line.length).toBeLessThan(250);
  });

  it('stay quick over a large log', () => {
    const log = 'CMTrace line with nothing in it, <![LOG[ ... ]LOG]!>\n'.repeat(40_000);
    const began = performance.now();
    expect(ids(log)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});
