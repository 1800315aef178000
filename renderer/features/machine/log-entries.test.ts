import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../shared/model/machine-log';
import { say } from '../../i18n';
import { logFile, shownEntries } from './log-entries';

const entries: LogEntry[] = [
  {
    at: '2026-11-26T10:00:00.000Z',
    what: 'the case was opened',
    severity: 'critical',
    component: 'chassis',
    notable: true,
  },
  {
    at: '2026-11-26T09:00:00.000Z',
    what: 'no bootable medium',
    severity: 'warning',
    component: 'BIOS',
    notable: false,
  },
  {
    at: '2026-11-26T08:00:00.000Z',
    what: 'TLS was switched',
    who: '=admin"',
    from: '192.0.2.1',
    notable: false,
  },
];
const words = (found: readonly LogEntry[]): string[] => found.map(({ what }) => say(what));

describe('the logs of a machine', () => {
  it('are filtered by words and by how serious an entry is', () => {
    expect(words(shownEntries(entries, { text: 'bios' }))).toEqual(['no bootable medium']);
    expect(words(shownEntries(entries, { text: ' 192.0.2 ' }))).toEqual(['TLS was switched']);
    expect(words(shownEntries(entries, { text: '', severity: 'critical' }))).toEqual(['the case was opened']);
    expect(shownEntries(entries, { text: '' })).toHaveLength(3);
  });

  it('are saved as a table without formulas, and as text', () => {
    const csv = logFile('127.0.0.1:1', 'audit', entries, 'csv');
    expect(csv.name).toBe('amt-audit-log-127.0.0.1-1.csv');
    expect(csv.text.split('\r\n')[0]).toBe('"at","severity","component","what","who","from"');
    expect(csv.text).toContain('"\'=admin""","192.0.2.1"');
    expect(logFile('x', 'events', entries, 'txt').text.split('\n')[0]).toBe(
      '2026-11-26T10:00:00.000Z  critical  chassis  the case was opened',
    );
  });
});
