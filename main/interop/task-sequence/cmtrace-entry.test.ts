import { expect, it } from 'vitest';
import { cmTraceEntries } from '../explain/grammars/cmtrace';
import { isoOf } from '../explain/judgement/timeline';
import { cmTraceEntry } from './cmtrace-entry';

const ENTRY = {
  text: 'one\ntwo',
  component: 'amt-bench',
  severity: 'error',
  at: Date.UTC(2026, 10, 26, 23, 30, 1, 29),
  biasMinutes: -60,
  thread: 2724,
} as const;

it('has the shape of SMSTS.log', () => {
  expect(cmTraceEntry(ENTRY)).toBe(
    '<![LOG[one\ntwo]LOG]!><time="00:30:01.029-060" date="11-27-2026" component="amt-bench" context="" type="3" thread="2724" file="">\r\n',
  );
  expect(cmTraceEntry({ ...ENTRY, biasMinutes: 480 })).toContain('time="15:30:01.029+480" date="11-26-2026"');
});

it('is read by our own log reader', () => {
  const reader = cmTraceEntries();
  const lines = (cmTraceEntry(ENTRY) + cmTraceEntry({ ...ENTRY, severity: 'info', text: 'three' })).split(
    '\r\n',
  );
  const records = lines
    .join('\n')
    .split('\n')
    .flatMap((line, at) => (line === '' ? [] : reader.take(line, at + 1)));
  expect(records).toMatchObject([
    { line: 1, text: 'one\ntwo', component: 'amt-bench', severity: 'error' },
    { line: 3, text: 'three', component: 'amt-bench', severity: 'info' },
  ]);
  expect(isoOf(records[0]?.time)).toMatch(/^2026-11-26T23:30:01/);
});

it('a message can neither end its entry nor begin another one', () => {
  const text = 'a]LOG]!><time="1"><![LOG[b';
  const entry = cmTraceEntry({ ...ENTRY, text, component: 'a"b<' });
  expect(entry.split(']LOG]!>')).toHaveLength(2);
  expect(entry.split('<![LOG[')).toHaveLength(2);
  expect(entry).toContain('component="ab"');
});
