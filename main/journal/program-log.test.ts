import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type LogOptions, ProgramLog } from './program-log';

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'amt-bench-log-'))));
afterEach(() => rmSync(home, { recursive: true }));

function openLog(more: Partial<LogOptions> = {}, env: NodeJS.ProcessEnv = {}): ProgramLog {
  return new ProgramLog({
    env: { AMT_BENCH_HOME: home, ...env },
    host: 'electron',
    version: '1.2.3',
    ...more,
  });
}

const lineSchema = z.object({
  level: z.string(),
  event: z.string(),
  name: z.string().optional(),
  code: z.string().optional(),
  reason: z.string().optional(),
  places: z.array(z.string()).optional(),
  cause: z.object({ name: z.string() }).optional(),
});
const text = (): string => readFileSync(join(home, 'logs', 'amt-bench.log'), 'utf8');
const lines = (): z.infer<typeof lineSchema>[] =>
  text()
    .trim()
    .split('\n')
    .map((line) => lineSchema.parse(JSON.parse(line)));

const CANARY = 'Canary-Passw0rd';

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('it did not throw');
}

/** Mistakes whose texts quote a password. */
const LEAKS: readonly (readonly [what: string, thrown: () => unknown])[] = [
  ['a text', () => CANARY],
  ['an object', () => ({ password: CANARY })],
  ['an error that quotes it', () => new Error(`refused ${CANARY}`)],
  ['JSON that cannot be read', () => thrownBy(() => JSON.parse(CANARY))],
  ['an argument that Node refuses', () => thrownBy(() => Buffer.from('', CANARY as BufferEncoding))],
  ['an address that Node refuses', () => thrownBy(() => new URL(CANARY))],
  ['what zod refuses', () => thrownBy(() => z.literal('x').parse(CANARY))],
  ['a cause', () => new Error('outside', { cause: new Error(CANARY) })],
  ['several errors', () => new AggregateError([new Error(CANARY)], CANARY)],
  ['a message of several lines', () => new Error(`first\n    at ${CANARY} (${CANARY}:1:1)\nlast`)],
  ['a name', () => Object.assign(new Error('x'), { name: CANARY })],
  ['a code', () => Object.assign(new Error('x'), { code: CANARY })],
  [
    'a message that was changed later',
    () => Object.assign(new Error(`x\n    at ${CANARY} (${CANARY}:1:1)`), { message: 'harmless' }),
  ],
];

describe('the log of the program', () => {
  it('says where a mistake happened, and in which program', () => {
    const cause = Object.assign(new RangeError('inside'), { code: 'ENOSPC' });
    openLog().bug(new TypeError('outside', { cause }));
    const [line] = lines();
    expect(line).toMatchObject({
      level: 'error',
      event: 'bug',
      name: 'TypeError',
      cause: { name: 'RangeError' },
    });
    expect(line?.places?.[0]).toMatch(/^main\/journal\/program-log\.test\.ts:\d+:\d+$/);
    expect(text()).toContain('"code":"ENOSPC"');
    expect(text()).toContain('"host":"electron","version":"1.2.3"');
  });

  it.each(LEAKS)('gets no password from %s', (_what, thrown) => {
    openLog().bug(thrown());
    expect(lines()).toHaveLength(1);
    expect(text()).not.toContain('Canary');
    expect(text()).not.toContain('Passw0rd');
  });

  it('takes words for a reason, and no text', () => {
    const log = openLog();
    log.write({ event: 'window-trouble', reason: 'oom' });
    log.write({ event: 'window-trouble', reason: CANARY });
    expect(lines().map(({ reason }) => reason)).toEqual(['oom', 'unknown']);
  });

  it('is as detailed as the environment says', () => {
    const events = (level: string): string[] => {
      rmSync(join(home, 'logs'), { recursive: true, force: true });
      const log = openLog({}, { AMT_BENCH_LOG: level });
      log.write({ event: 'started' });
      log.write({ event: 'window-trouble', reason: 'crashed' });
      log.bug(new Error('x'));
      return lines().map(({ event }) => event);
    };
    expect(events('error')).toEqual(['bug']);
    expect(events('warn')).toEqual(['window-trouble', 'bug']);
    expect(events('anything else')).toEqual(['started', 'window-trouble', 'bug']);
  });

  it('keeps a few files of bounded size, the newest lines always', () => {
    const log = openLog({ mostBytes: 1_000 });
    for (let n = 0; n < 40; n++) log.write({ event: 'window-trouble', reason: 'crashed' });
    log.write({ event: 'ended' });
    const folder = join(home, 'logs');
    expect(readdirSync(folder).sort()).toEqual([
      'amt-bench.1.log',
      'amt-bench.2.log',
      'amt-bench.3.log',
      'amt-bench.log',
    ]);
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(1_000);
    }
    expect(lines().at(-1)?.event).toBe('ended');
  });

  it.skipIf(process.platform === 'win32')('is for this user alone', () => {
    openLog().bug(new Error('x'));
    expect(statSync(join(home, 'logs')).mode & 0o077).toBe(0);
    expect(statSync(join(home, 'logs', 'amt-bench.log')).mode & 0o077).toBe(0);
  });

  it('never fails the work that adds to it', () => {
    const gone = openLog({}, { AMT_BENCH_HOME: join(home, 'gone', 'deep') });
    expect(() => gone.bug(new Error('x'))).not.toThrow();
    expect(readdirSync(home)).toEqual([]);
    writeFileSync(join(home, 'logs'), '');
    expect(() => openLog().bug(new Error('x'))).not.toThrow();
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe in its place', () => {
    openLog().bug(new Error('x'));
    rmSync(join(home, 'logs', 'amt-bench.log'));
    execFileSync('mkfifo', [join(home, 'logs', 'amt-bench.log')]);
    openLog().bug(new Error('x'));
  });
});
