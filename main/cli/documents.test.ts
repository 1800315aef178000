import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { failureSchema } from '#shared/failure-schema';
import { StateFileError } from '#main/journal/state-file';
import { runCli } from './program';
import type { Shell } from './shell';
import type { InterruptHandler } from './stop';
import { testShell } from './testing/shell';

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'amt-bench-documents-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const documentSchema = z.strictObject({ error: failureSchema });

interface Ran {
  code: number;
  out: string;
  err: string;
}

async function run(args: string[], more: Partial<Shell> = {}): Promise<Ran> {
  const shell = testShell({ env: { AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'session' } });
  const code = await runCli(args, { ...shell, ...more });
  return { code, ...shell.written };
}

/** The one document of a run that failed. */
function failureOf({ out }: Ran): z.infer<typeof failureSchema> {
  return documentSchema.parse(JSON.parse(out)).error;
}

/** Every command there is, by its help, `secret set` and its like included. */
async function allCommands(...parent: string[]): Promise<string[][]> {
  const { out } = await run([...parent, '--help']);
  const [, list = ''] = out.split('Commands:\n');
  const names = [...list.matchAll(/^ {2}([a-z][\w-]*) /gm)].flatMap(([, name = '']) =>
    name === 'help' ? [] : [[...parent, name]],
  );
  const all: string[][] = [];
  for (const each of names) {
    const nested = parent.length === 0 ? await allCommands(...each) : [];
    all.push(...(nested.length > 0 ? nested : [each]));
  }
  return all;
}

async function commands(): Promise<string[][]> {
  const found = await allCommands();
  expect(found.length).toBeGreaterThan(15);
  expect(found).toContainEqual(['secret', 'set']);
  return found;
}

describe('with --json there is one document on stdout', () => {
  it('for every command and every mistake in its line', async () => {
    for (const command of await commands()) {
      for (const mistake of [['--bogus'], ['one', 'two', 'three', 'four', '--bogus'], ['--timeout']]) {
        const ran = await run([...command, '--json', ...mistake]);
        expect(ran.code, command.join(' ')).toBe(2);
        expect(failureOf(ran).code, command.join(' ')).toBe('input-invalid');
        expect(ran.err).toBe('');
      }
      const without = await run([...command, '--bogus']);
      expect(without, command.join(' ')).toMatchObject({ code: 2, out: '' });
      expect(without.err).toContain('error: ');
    }
  });

  it.each([
    [['--json'], /unknown option|No command/],
    [['frobnicate', '--json'], /frobnicate/],
    [['scan', '--json'], /missing required argument/],
    [['secret', '--json'], /unknown option|No command/],
    [['secret', 'frobnicate', '--json'], /unknown|frobnicate/],
    [['power', '127.0.0.9', 'on', 'now', '--json'], /too many arguments/],
    [['diagnose', '127.0.0.9', '--json', '--maker', 'acme'], /use one of: dell/],
    [['plan', '127.0.0.9', '--json'], /--profile/],
  ])('%j', async (args, message) => {
    const ran = await run(args);
    expect(ran.code).toBe(2);
    expect(failureOf(ran).message).toMatch(message);
  });

  it('for help and version', async () => {
    expect(JSON.parse((await run(['scan', '--json', '--help'])).out)).toMatchObject({
      help: expect.stringContaining('Usage: amt-bench scan') as string,
    });
    expect((await run(['scan', '--help', '--json'])).code).toBe(0);
  });

  it('for a mistake of ours, which people read on stderr', async () => {
    const readStdin = (): never => {
      throw new Error('a mistake\u001b[2J of ours');
    };
    const ran = await run(['explain-log', '-', '--json'], { readStdin });
    expect(ran.code).toBe(1);
    expect(failureOf(ran).code).toBe('bug');
    expect(ran.out).not.toContain('of ours');
    expect(ran.err).toContain('a mistake\\x1b[2J of ours');
  });

  it('for what is thrown where nobody waits for it', async () => {
    const onCrash = (handler: (error: unknown) => void): void =>
      void setTimeout(() => handler(new Error('x')), 20);
    const readStdin = (): Promise<never> => new Promise(() => undefined);
    const ran = await run(['explain-log', '-', '--json'], { readStdin, onCrash });
    expect(ran.code).toBe(1);
    expect(failureOf(ran).code).toBe('bug');
    const full = (handler: (error: unknown) => void): void =>
      void setTimeout(() => handler(new StateFileError('/x/devices.jsonl', 'ENOSPC')), 20);
    expect(failureOf(await run(['explain-log', '-', '--json'], { readStdin, onCrash: full })).code).toBe(
      'state-unusable',
    );
  });

  it.each([
    [['secret', 'set', 'x', '--json', '--password-stdin']],
    [['secret', 'delete', 'x', '--json']],
    [['reveal', '127.0.0.9', '--ports', 'http=x', '--json']],
    [['recover', '--verdict', 'broken', '--json']],
    [['unprovision', '127.0.0.9', '--json']],
    [['configure', '127.0.0.9/24', '--json']],
    [['explain-log', 'gone.log', '--json']],
    [['scan', 'gone.txt', '--json']],
  ])('for the failure of %j', async (args) => {
    const ran = await run(args);
    expect(ran.code).toBeGreaterThan(1);
    failureOf(ran);
  });
});

describe('a state folder that cannot be used', () => {
  it('is said by every command that works with it', async () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    const folder = join(home, 'folder');
    mkdirSync(join(folder, 'devices.jsonl'), { recursive: true });
    for (const unusable of [file, folder]) {
      const env = { AMT_BENCH_HOME: unusable, AMT_BENCH_VAULT: 'session' };
      for (const args of [
        ['scan', '127.0.0.9'],
        ['diagnose', '127.0.0.9'],
        ['power', '127.0.0.9', 'on'],
        ['configure', '127.0.0.9', '--yes', '--profile', 'p.json'],
        ['reveal', '127.0.0.9'],
        ['recover', '--verdict', 'ready'],
        ['secret', 'list'],
      ]) {
        const ran = await run([...args, '--json'], { env });
        expect(ran).toMatchObject({ code: 31, err: '' });
        expect(failureOf(ran)).toMatchObject({ code: 'state-unusable', nextStep: /AMT_BENCH_HOME/ });
      }
      const web = await run(['web'], { env });
      expect(web.code).toBe(31);
      expect(web.err).toContain('Code: state-unusable');
    }
  });
});

describe('waiting for input', () => {
  const waiting = [
    [['explain-log', '-']],
    [['power', '127.0.0.9', '--password-stdin']],
    [['diagnose', '127.0.0.9', '--password-stdin']],
  ];

  it.each(waiting)('%j ends with the first Ctrl+C', async (args) => {
    let press: InterruptHandler = () => undefined;
    const ran = await run([...args, '--json'], {
      onInterrupt(handler) {
        press = handler;
        return () => undefined;
      },
      // It never comes, and the user stops the command.
      readStdin() {
        setTimeout(() => press(true), 20);
        return new Promise(() => undefined);
      },
    });
    expect(ran).toMatchObject({ code: 3, err: '' });
    expect(failureOf(ran).code).toBe('cancelled');
  });

  it.each(waiting)('%j ends with --timeout', async (args) => {
    const readStdin = (): Promise<never> => new Promise(() => undefined);
    const ran = await run([...args, '--json', '--timeout', '1'], { readStdin });
    expect(ran).toMatchObject({ code: 10, err: '' });
    expect(failureOf(ran).code).toBe('timeout');
  });
});
