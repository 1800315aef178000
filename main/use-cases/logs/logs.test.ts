import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '#shared/limits';
import { LOG_PIECE_BYTES } from '#shared/model/explanation';
import type { Result } from '#shared/result';
import { acu } from '#main/interop/testing/log-builders';
import { openAppService } from '../app-service';
import { openTestBench, type TestBench, value } from '../testing/lab';
import { LogReadings } from './log-readings';

const FAILED = acu('ERROR', 'Valid password not found', 20);
const bytes = (text: string): Buffer => Buffer.from(text);

describe('a log that comes in pieces', () => {
  const window = {};

  function read(
    ...files: readonly [name: string | undefined, text: string][]
  ): ReturnType<LogReadings['report']> {
    const readings = new LogReadings();
    const id = readings.begin(window);
    for (const [name, text] of files) {
      value(readings.open(window, id, name));
      for (let at = 0; at < text.length; at += 7) {
        value(readings.push(window, id, bytes(text.slice(at, at + 7))));
      }
    }
    return readings.report(window, id);
  }

  it('is explained as a whole, and several files as one case', () => {
    const { report } = value(read(['a.log', acu('ERROR', 'TCP Error', 10)], ['b.log', FAILED]));
    expect(report.cause).toMatchObject({ id: 'changed-password', place: { file: 'b.log', line: 1 } });
    expect(report.chain).toHaveLength(2);
    expect(value(read([undefined, FAILED])).report.cause?.place).toEqual({ line: 1 });
  });

  it('is refused with a sentence where it is empty, binary, too large, or one of too many', () => {
    expect(codeOf(read(['empty.log', '']))).toBe('explain.file.empty');
    const readings = new LogReadings();
    const id = readings.begin(window);
    value(readings.open(window, id, 'x.zip'));
    expect(codeOf(readings.push(window, id, bytes('PK\u0003\u0004and more')))).toBe('explain.file.archive');
    for (let each = 1; each < LIMITS.logFiles; each++) value(readings.open(window, id, 'x.log'));
    expect(codeOf(readings.open(window, id, 'x.log'))).toBe('explain.file.tooMany');
    const huge = new Uint8Array(8);
    Object.defineProperty(huge, 'length', { value: LIMITS.logFileBytes + 1 });
    expect(codeOf(readings.push(window, id, huge))).toBe('explain.file.tooLarge');
  });

  it('belongs to its window, and gives way to the next one', () => {
    const readings = new LogReadings();
    const id = readings.begin(window);
    expect(codeOf(readings.push(window, id, bytes(FAILED)))).toBe('explain.file.gone');
    expect(codeOf(readings.open({}, id, 'x.log'))).toBe('explain.file.gone');
    readings.begin(window);
    expect(codeOf(readings.open(window, id, 'x.log'))).toBe('explain.file.gone');
    const last = readings.begin(window);
    readings.end(window, last);
    expect(codeOf(readings.report(window, last))).toBe('explain.file.gone');
  });
});

describe('a window', () => {
  let bench: TestBench;
  beforeEach(async () => (bench = await openTestBench({ machines: [] })));
  afterEach(() => bench.close());

  it('gets the report, and the machines of the list that the log names', async () => {
    const { useCases } = bench;
    const list = 'address,name\n127.5.0.11,desk-1.example.com\n127.5.0.12,desk-2\n127.5.0.13,desk-3\n';
    value(await useCases.takeListImport({ text: list }, new AbortController().signal));
    const service = openAppService(useCases, (bug) => {
      throw bug;
    });
    const begun = value((await service.call('logs.begin', {})) as Result<{ reading: string }>);
    await service.call('logs.open', { ...begun, name: 'SMSTS.log' });
    const text = `_SMSTSMachineName = DESK-1\nConnected to 127.5.0.13\n1127.5.0.12 desk-2\n${FAILED}`;
    await service.call('logs.piece', { ...begun, base64: bytes(text).toString('base64') });
    expect(await service.call('logs.report', begun)).toMatchObject({
      ok: true,
      value: { report: { outcome: 'cause' }, machineIds: ['127.5.0.11', '127.5.0.13'] },
    });
    const large = Buffer.alloc(LOG_PIECE_BYTES + 3).toString('base64');
    expect(await service.call('logs.piece', { ...begun, base64: large })).toMatchObject({
      ok: false,
      error: { code: 'input-invalid' },
    });
    expect(bench.files()).not.toContain('DESK-1');
  });
});

function codeOf(result: Result<unknown>): string | undefined {
  return result.ok || typeof result.error.message === 'string' ? undefined : result.error.message.messageCode;
}
