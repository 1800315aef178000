import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logReportSchema } from '#shared/model/explanation';
import { CORPUS } from '../testing/corpus';
import {
  acu,
  cm,
  eventText,
  eventXml,
  logrus,
  logrusJson,
  mesh,
  oldCm,
  rps,
  stepFailed,
  terminal,
} from '../testing/log-builders';
import { LogCase } from './log-case';

/** `AMT_BENCH_FUZZ=100000` tries so many; a test run tries few enough to take seconds. */
const RUNS = Number(process.env['AMT_BENCH_FUZZ'] ?? 10_000);

/** What logs are made of, and what steers terminals, breaks parsers and ends too early. */
const PIECES: readonly string[] = [
  cm('Valid password not found', { type: 3 }),
  cm('line one\nline two'),
  stepFailed('Intel AMT: Configuration', 'words', '00000021'),
  oldCm('TCP Error', 'SMS_AMT_OPERATION_MANAGER'),
  acu('ERROR', 'Caller is unauthorised'),
  acu('INFO', '***** Exit with code 0'),
  logrus('error', 'Error 100: AMTAuthenticationFailed'),
  logrus('trace', 'HTTP/1.1 401 Unauthorized\r\n'),
  logrusJson('error', 'AMT_STATUS = 2076'),
  terminal('error', 'Error 3: AmtNotDetected'),
  rps('error', 'Device 11111111-2222-3333-4444-555555555555 activation failed.'),
  mesh('Failed to set ACM certificate chain (ERR/4).'),
  eventXml('ACU', 2, ['a & b', '<c>']),
  eventText('ACU', 'Error', ['Caller is unauthorised']),
  'Control Mode : pre-provisioning state\n',
  'Name,AMTStatus\nPC042,1\n',
  'HTTP/1.1 401 Unauthorized\nHTTP/1.1 200 OK\n',
  '<![LOG[',
  ']LOG]!>',
  '<Event ',
  '</Event>',
  '<Data>',
  '&#x110000;&#0;&lt;',
  '$$<',
  'time="',
  '{"level":"',
  '\\',
  '"',
  '\u001b[2J',
  '\u001b]0;',
  '\u202e',
  '\u0000',
  '\ud800',
  '\n',
  '\r\n',
  'Log Name: x\n',
  'Description:\n',
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...PIECES).chain((text) => fc.nat(text.length).map((at) => text.slice(at))),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
const encode = fc.constantFrom<(text: string) => Buffer>(
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(text, 'utf16le'),
);
const bytesOf = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.tuple(fc.array(piece, { maxLength: 12 }), encode).map(([all, to]) => to(all.join(''))),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
);

/** What a terminal would obey, or nobody would see. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe(`${String(RUNS)} made-up logs`, () => {
  it(
    'end in a report of bounded size that can be shown, or in a sentence',
    () => {
      fc.assert(
        fc.property(
          fc.array(bytesOf, { minLength: 1, maxLength: 2 }),
          fc.integer({ min: 1, max: 200 }),
          (files, cut) => {
            const logs = new LogCase();
            for (const [number, bytes] of files.entries()) {
              const file = logs.open(`log\u001b${String(number)}`);
              for (let at = 0; at < bytes.length; at += cut) {
                const taken = file.push(bytes.subarray(at, at + cut));
                if (taken.ok) continue;
                expect(taken.error.code).toBe('file-unreadable');
                break;
              }
              file.end();
            }
            const report = logReportSchema.parse(logs.report());
            expect(report.outcome === 'cause').toBe(report.cause !== undefined);
            const lines = [...report.lines, ...report.chain].map(({ text }) => text);
            const quoted = [
              ...lines,
              ...report.found.map(({ line }) => line),
              ...(report.cause?.before ?? []),
            ];
            expect(quoted.filter((text) => HIDDEN.test(text) || text.length > 250)).toEqual([]);
            expect(report.lines.length).toBeLessThanOrEqual(8);
            expect(report.chain.length).toBeLessThanOrEqual(8);
          },
        ),
        { numRuns: RUNS },
      );
    },
    RUNS * 20 + 30_000,
  );

  it('do not become a cause by damage: what is cut out of a log of another program is about AMT nowhere', () => {
    const foreign = CORPUS.filter(({ outcome }) => outcome === 'nothing' || outcome === 'not-amt').flatMap(
      ({ files }) =>
        Object.values(files).filter(
          (text) => typeof text === 'string' && text.length < 20_000 && !/AMT|wsman|1699/.test(text),
        ),
    );
    expect(foreign.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(fc.constantFrom(...foreign), fc.nat(1_000), fc.nat(1_000), (text, from, length) => {
        const logs = new LogCase();
        logs.open('x.log').pushText(String(text).slice(from, from + length));
        expect(logs.report().cause).toBeUndefined();
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    );
  });
});
