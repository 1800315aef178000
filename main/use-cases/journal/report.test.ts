import { describe, expect, it } from 'vitest';
import { sayInLanguage } from '#shared/texts/speech';
import { type Reported, reportFile } from './report';

/** At an hour that belongs to another day in Berlin. */
const REPORTED: Reported = {
  runs: [
    {
      entry: {
        id: 'run 1',
        at: '2026-11-26T23:30:00.000Z',
        kind: 'set-mebx',
        outcome: 'done',
        machine: { name: 'pc1', address: '192.0.2.1' },
      },
      machine: { id: '192.0.2.1', address: '192.0.2.1', hostname: 'pc1' },
      endedAt: '2026-11-26T23:31:00.000Z',
    },
  ],
  more: 0,
  notBegun: [],
};
const WRITTEN = { version: '1.0.0', at: '2026-11-27T14:10:00.000Z' };

describe('times in a job report', () => {
  it.each([
    ['en', 'txt', '27 Nov 2026, 00:30 (UTC+1)', 'AMT Bench 1.0.0, 27 Nov 2026, 15:10 (UTC+1). '],
    ['de', 'html', '27.11.2026, 00:30 (UTC+1)', 'erstellt am 27.11.2026, 15:10 (UTC+1). '],
  ] as const)('are local, with their zone: %s, %s', async (language, as, started, written) => {
    const say = await sayInLanguage(language);
    const { name, text } = reportFile(REPORTED, as, WRITTEN, say, 'Europe/Berlin');
    expect(name).toBe(`amt-report-pc1-2026-11-27.${as}`);
    expect(text).toContain(started);
    expect(text).toContain(written);
    expect(text).not.toMatch(/T\d\d:\d\d/);
  });

  it('are ISO 8601 in UTC for programs', async () => {
    const { text } = reportFile(REPORTED, 'json', WRITTEN, await sayInLanguage('en'), 'Europe/Berlin');
    expect(JSON.parse(text)).toMatchObject({
      written: { at: '2026-11-27T14:10:00.000Z' },
      entry: { at: '2026-11-26T23:30:00.000Z' },
      endedAt: '2026-11-26T23:31:00.000Z',
    });
  });
});
