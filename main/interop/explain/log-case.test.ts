import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { english } from '#shared/testing/english';
import { value } from '#shared/testing/value';
import { loadExplanations } from '#shared/texts/speech';
import { acu, cm, smstsNoise, stepBegins, stepFailed } from '../testing/log-builders';
import { LogCase } from './log-case';

beforeAll(() => loadExplanations('en'));

const STEP = 'Intel AMT: Configuration';
const LOCKED = 'The process cannot access the file because another process has locked a portion of the file.';

describe('the log of the original case', () => {
  const before = smstsNoise(41 * 60 - 300);
  const log =
    before + stepBegins(STEP, 900) + stepFailed(STEP, LOCKED, '00000021', 901) + smstsNoise(300, 2_000);
  const logs = new LogCase();
  logs.open('SMSTS.log').pushText(log);
  const report = logs.report();

  it('comes to the changed password, with its place, in one line', () => {
    const line = before.split('\n').length + 1;
    const headline = english(report.headline);
    expect(headline).toMatch(/^Possible cause: The password was changed/);
    expect(headline).toContain(`(SMSTS.log, line ${String(line)})`);
    expect(headline).not.toContain('\n');
    expect(report.cause?.place).toEqual({ file: 'SMSTS.log', line });
    expect(report.cause?.time).toMatch(/^2016-07-14T07:15:01/);
    expect(report).toMatchObject({ verdict: 'setup-refused', statement: 'setup-refused-password' });
  });

  it('says that 33 is the exit code of the script, and what about that is not confirmed', () => {
    const explanation = english(report.cause?.explanation ?? '');
    expect(explanation).toContain('33. This is the exit code of the script, not an error of Windows');
    expect(report.chain.map(({ title }) => english(title))).toEqual([
      'Probably no file is locked: a script ended with 33',
    ]);
    expect(report.cause?.confidence).toBe('possible');
    expect(english(report.cause?.notConfirmed ?? '')).toContain('inferred from the exit code alone');
  });
});

describe('several files', () => {
  it('are one case, in the order of time, on the clocks of their machines', () => {
    const logs = new LogCase();
    logs.open('SMSTS.log').pushText(stepFailed(STEP, LOCKED, '00000021', 30));
    logs
      .open('ACUConfig.log')
      .pushText(acu('ERROR', 'TCP Error', 10) + acu('ERROR', 'Valid password not found', 20));
    const { cause, chain } = logs.report();
    expect(cause).toMatchObject({ id: 'changed-password', place: { file: 'ACUConfig.log', line: 2 } });
    expect(chain.map(({ file, line, id }) => [file, line, id])).toEqual([
      ['ACUConfig.log', 1, 'no-connection'],
      ['ACUConfig.log', 2, 'no-valid-password'],
      ['SMSTS.log', 1, 'exit-33'],
    ]);
  });

  it('that were rolled over go by their times, however they are given', () => {
    const old = acu('ERROR', 'Valid password not found', 10);
    const later = acu('INFO', '***** Exit with code 0', 900);
    for (const files of [
      [old, later],
      [later, old],
    ]) {
      const logs = new LogCase();
      files.forEach((text, number) => logs.open(`ACUConfig-${String(number)}.log`).pushText(text));
      expect(logs.report().outcome).toBe('succeeded');
    }
  });
});

describe('an unknown failure', () => {
  it('is said to be unknown, with the lines that say most', () => {
    const logs = new LogCase();
    logs
      .open('ACUConfig.log')
      .pushText(
        acu('INFO', 'Starting log') +
          acu('ERROR', 'The frobnicator of AMT is not found', 1) +
          acu('INFO', 'done', 2),
      );
    const report = logs.report();
    expect(report).toMatchObject({
      outcome: 'unknown',
      found: [],
      lines: [{ file: 'ACUConfig.log', line: 2 }],
    });
    expect(report.verdict).toBeUndefined();
    expect(english(report.headline)).toContain('with a message that AMT Bench does not know');
  });

  it('has the line before it where the cause is known', () => {
    const logs = new LogCase();
    logs
      .open()
      .pushText(acu('INFO', 'Trying the first password') + acu('ERROR', 'Valid password not found', 1));
    const report = logs.report();
    expect(report.cause?.before).toEqual(['HandleOutPut: Trying the first password']);
    expect(english(report.headline)).toContain('(line 2)');
  });
});

describe('what is no text', () => {
  it.each([
    ['an event log of Windows', Buffer.from('ElfFile\0\0\0'), 'binary form of Windows'],
    ['an archive', Buffer.from('PK\u0003\u0004xxxx'), 'is an archive'],
    [
      'a program',
      Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7) % 256)),
      'is not a text file',
    ],
  ])('is refused with a sentence: %s', (_, bytes, words) => {
    const logs = new LogCase();
    const file = logs.open('x.log');
    const taken = file.push(bytes);
    const result = taken.ok ? file.end() : taken;
    expect(result).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
    expect(result.ok ? '' : english(result.error.message)).toContain(words);
  });
});

describe('a large log', () => {
  it('is read in constant memory', () => {
    const collect = collector();
    const piece = Buffer.from(smstsNoise(400) + cm('Intel AMT: nothing to tell', { at: 1 }));
    const logs = new LogCase();
    const file = logs.open('SMSTS.log');
    const read = (bytes: number): number => {
      for (let size = 0; size < bytes; size += piece.length) value(file.push(piece));
      collect();
      return process.memoryUsage().heapUsed;
    };
    const few = read(2_000_000);
    const many = read(18_000_000);
    value(file.push(Buffer.from(stepFailed(STEP, LOCKED, '00000021'))));
    value(file.end());
    expect(logs.report().cause?.id).toBe('changed-password');
    expect(many - few).toBeLessThan(2_000_000);
  }, 120_000);

  it('may be one line without an end', () => {
    const logs = new LogCase();
    const file = logs.open('x.log');
    for (let each = 0; each < 300; each++) value(file.push(Buffer.alloc(65_536, 'x')));
    value(file.end());
    expect(logs.report()).toMatchObject({ outcome: 'nothing', read: [{ bytes: 300 * 65_536, lines: 1 }] });
  });
});

/** Node collects garbage on request where it was started so; this asks for it in a test. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('no collector');
  return () => void Reflect.apply(collect, undefined, []);
}
