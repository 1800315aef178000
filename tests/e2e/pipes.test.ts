import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portsOption } from '#shared/testing/ports-option';
import { FULL_DISK, POSIX } from '#shared/testing/system';
import { DEMO_BENCH_PASSWORD, type SimulatedBench, startBench } from '#main/simulator/index';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'amt-bench-pipes-'));
let simulated: SimulatedBench;
let machine: string[];
let homes = 0;

beforeAll(async () => {
  simulated = await startBench({ standardPorts: false, latencyMs: 20 });
  const { address, ports } = simulated.machine('ready').info;
  const list = portsOption(ports);
  machine = [address, '--ports', list];
});
afterAll(async () => {
  await simulated.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  home: string;
  /** What came on stdout until the end, and how it ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; out: string; err: string }>;
}

/** The built command line, with pipes to this test. @param stdout a file descriptor instead of a pipe */
function start(args: string[], stdout: 'pipe' | number = 'pipe'): Started {
  const home = join(folder, `home-${String(++homes)}`);
  const child = spawn(process.execPath, [join(root, 'build/amt-bench.mjs'), ...args], {
    env: { ...process.env, AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'session' },
    stdio: ['pipe', stdout, 'pipe'],
  });
  const ended = new Promise<Awaited<Started['ended']>>((done) => {
    let [out, err] = ['', ''];
    child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (code, signal) => done({ code, signal, out, err }));
  });
  return { child, home, ended };
}

/** Resolves when this has been written to stderr. */
function said({ child }: Started, words: RegExp): Promise<void> {
  let text = '';
  return new Promise((done) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (words.test(text)) done();
    });
  });
}

function events(home: string): string[] {
  const [file = ''] = readdirSync(join(home, 'journal'));
  const lines = readFileSync(join(home, 'journal', file), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => (JSON.parse(line) as { event: string }).event);
}

describe('a reader that goes away', () => {
  it.each<[string, (run: Started) => void]>([
    ['stderr', ({ child }) => child.stderr?.destroy()],
    ['stdout', ({ child }) => child.stdout?.destroy()],
    ['both', ({ child }) => [child.stdout, child.stderr].forEach((pipe) => pipe?.destroy())],
  ])('ends no configuration: %s', async (_which, leave) => {
    const profile = join(folder, 'p.json');
    const host = { name: `pc-${String(homes)}` };
    const kvm = !simulated.machine('ready').inspect().kvmEnabled;
    writeFileSync(profile, JSON.stringify({ clock: 'sync', host, redirection: { kvm } }));
    const run = start(['configure', ...machine, '--profile', profile, '--yes', '--password-stdin']);
    run.child.stdin?.end(`${DEMO_BENCH_PASSWORD}\n`);
    await said(run, /Looking at/);
    leave(run);
    expect(await run.ended).toMatchObject({ code: 0, signal: null });
    expect(events(run.home).at(-1)).toBe('ended');
    expect(simulated.machine('ready').inspect().hostName).toBe(host.name);
  });

  it.skipIf(FULL_DISK.missing)(
    FULL_DISK.named('is told from a result that could not be written'),
    async () => {
      const run = start(['scan', ...machine, '--json'], openSync('/dev/full', 'w'));
      const { code, err } = await run.ended;
      expect(code).toBe(31);
      expect(err).toContain('The result could not be written: the disk is full.');
    },
  );
});

it('a result can go into a file, written by the program as it is built', async () => {
  const file = join(folder, 'explained.json');
  const run = start(['explain-log', '-', '--json', '--output', file]);
  run.child.stdin?.end('AMT status 2076\n');
  expect(await run.ended).toMatchObject({ code: 0, out: '' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ files: ['-'] });
});

describe.skipIf(POSIX.missing)(POSIX.named('input that never comes'), () => {
  it.each<[NodeJS.Signals]>([['SIGINT'], ['SIGTERM'], ['SIGHUP']])(
    'is given up with the first %s',
    async (signal) => {
      const run = start(['power', ...machine, '--password-stdin']);
      await said(run, /Looking at/);
      // The look at the machine is over soon; then it waits.
      await new Promise((done) => setTimeout(done, 2_500));
      run.child.kill(signal);
      const { code, err } = await run.ended;
      expect(code).toBe(3);
      expect(err).toContain('Code: cancelled');
      expect(err).not.toContain('Press Ctrl+C again');
    },
  );

  it('is given up after --timeout, with a document', async () => {
    const run = start(['explain-log', '-', '--json', '--timeout', '1']);
    const { code, out } = await run.ended;
    expect(code).toBe(10);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'timeout' } });
  });

  it('is read piece by piece where it is a long log', async () => {
    const run = start(['explain-log', '-', '--json']);
    const piece = 'Nothing to tell.\n'.repeat(4_000);
    for (let each = 0; each < 60; each++) run.child.stdin?.write(piece);
    run.child.stdin?.end('Valid password not found\n');
    const { code, out } = await run.ended;
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ cause: { id: 'changed-password', place: { line: 240_001 } } });
  });

  it('is refused where it does not end', async () => {
    const run = start(['power', ...machine, '--json', '--password-stdin']);
    run.child.stdin?.on('error', () => undefined);
    const more = (): void => {
      while (run.child.stdin?.writable && run.child.stdin.write('x'.repeat(65_536)));
    };
    run.child.stdin?.on('drain', more);
    more();
    const { code, out } = await run.ended;
    expect(code).toBe(31);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'file-unreadable' } });
  });
});
