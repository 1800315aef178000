import { beforeAll, expect, it } from 'vitest';
import { type LogReport, otherFindings, shownChain } from '../../../shared/model/explanation';
import { loadAllTexts } from '../../i18n';
import { reportText } from './report-text';

beforeAll(loadAllTexts);

const FOUND = { id: 'a', line: 'line a', title: 'Title a', explanation: 'Why a.', next: 'Do a.' };
const REPORT: LogReport = {
  outcome: 'cause',
  headline: 'Cause: a',
  next: 'Do a.',
  cause: {
    ...FOUND,
    confidence: 'certain',
    place: { file: 'x.log', line: 3 },
    before: [],
    notConfirmed: 'maybe',
  },
  chain: [
    { id: 'b', file: 'x.log', line: 2, time: '2026-11-24T10:36:44Z', text: 'line b', title: 'Title b' },
    { id: 'a', file: 'x.log', line: 3, text: 'line a', title: 'Title a' },
  ],
  lines: [],
  found: [FOUND, { ...FOUND, id: 'b' }, { ...FOUND, id: 'c', line: 'line c', title: 'Title c' }],
  read: [],
};

it('is complete as text', () => {
  expect(reportText({ report: REPORT, verdict: 'Verdict a' })).toBe(
    [
      'Cause: a',
      '“line a”',
      'Why a.',
      'Not confirmed on hardware: maybe',
      'Verdict: Verdict a',
      'Next step: Do a.',
      '',
      'What led to it, and what followed',
      '- 2026-11-24T10:36:44Z, x.log, line 2',
      '  Title b',
      '  “line b”',
      '- x.log, line 3',
      '  Title a',
      '  “line a”',
      '',
      'What else was recognised',
      '- Line 1',
      '  Title c',
      '  “line c”',
      '',
    ].join('\n'),
  );
});

it('tells nothing twice', () => {
  expect(otherFindings(REPORT).map(({ id }) => id)).toEqual(['c']);
  expect(shownChain({ ...REPORT, chain: REPORT.chain.slice(1) })).toEqual([]);
  const { cause: _cause, ...unknown } = REPORT;
  expect(otherFindings({ ...unknown, outcome: 'unknown' })).toHaveLength(3);
});
