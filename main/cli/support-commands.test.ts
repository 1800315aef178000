import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SelfCheckReport } from '#shared/model/self-check';
import { portsOption } from '#shared/testing/ports-option';
import { POSIX } from '#shared/testing/system';
import { DEMO_BENCH_PASSWORD, type SimulatedBench, startBench } from '#main/simulator/index';
import { runCli } from './program';
import { testShell } from './testing/shell';

/** The keychain of the test. */
const keychain = vi.hoisted(() => ({
  state: 'unlocked',
  entries: new Map<string, string>(),
  stored: 0,
}));
vi.mock('keytar', () => ({
  default: {
    findCredentials: () =>
      keychain.state === 'missing' ? Promise.reject(new Error('nobody answers')) : Promise.resolve([]),
    setPassword(_service: string, account: string, password: string) {
      if (keychain.state === 'locked') return Promise.reject(new Error('locked'));
      keychain.stored++;
      keychain.entries.set(account, password);
      return Promise.resolve();
    },
    getPassword: (_service: string, account: string) =>
      Promise.resolve(keychain.state === 'forgetful' ? null : (keychain.entries.get(account) ?? null)),
    deletePassword: (_service: string, account: string) => Promise.resolve(keychain.entries.delete(account)),
  },
}));

let home: string;
let out: string;
beforeEach(() => {
  keychain.state = 'unlocked';
  keychain.stored = 0;
  keychain.entries.clear();
  home = mkdtempSync(join(tmpdir(), 'amt-bench-doctor-'));
  out = mkdtempSync(join(tmpdir(), 'amt-bench-bundle-'));
});
afterEach(() => {
  for (const folder of [home, out]) rmSync(folder, { recursive: true });
});

async function run(
  args: string[],
  { env, stdin }: { env?: NodeJS.ProcessEnv; stdin?: string } = {},
): Promise<{ code: number; out: string; err: string }> {
  const shell = testShell({
    ...(stdin !== undefined && { stdin }),
    env: { AMT_BENCH_HOME: home, XDG_DATA_HOME: home, AMT_BENCH_VAULT: 'session', ...env },
  });
  return { code: await runCli(args, shell), ...shell.written };
}

const report = (text: string): SelfCheckReport => JSON.parse(text) as SelfCheckReport;
const check = (text: string, id: string): unknown => report(text).checks.find((each) => each.id === id);

describe('doctor', () => {
  it('ends with 0 where there is no problem, and says each check', async () => {
    const ran = await run(['doctor', '--json']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const { checks, versions } = report(ran.out);
    expect(checks.map(({ id }) => id)).toEqual([
      'state-folder',
      'settings',
      'keychain',
      'udp',
      'tcp',
      'open-files',
      'network',
      'firewall',
      'versions',
    ]);
    expect(checks.filter(({ state }) => state === 'problem')).toEqual([]);
    for (const { state, nextStep } of checks) expect(nextStep === undefined).toBe(state === 'ok');
    expect(versions).toMatchObject({ 'AMT Bench': '9.9.9', Node: process.versions.node });
    const text = await run(['doctor']);
    expect(text.out).toContain('✓ udp\n    UDP packets can be sent and received.');
  });

  it('says what the state folder lacks, with the exit code for it, and goes on', async () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    const ran = await run(['doctor', '--json'], { env: { AMT_BENCH_HOME: file } });
    expect(ran.code).toBe(31);
    expect(check(ran.out, 'state-folder')).toMatchObject({ state: 'problem', code: 'state-unusable' });
    expect(check(ran.out, 'keychain')).toMatchObject({ state: 'warning' });
    expect(check(ran.out, 'tcp')).toMatchObject({ state: 'ok' });
  });

  it('tries the keychain out and leaves nothing in it', async () => {
    const ran = await run(['doctor', '--json'], { env: { AMT_BENCH_VAULT: undefined } });
    expect(ran.code).toBe(0);
    expect(check(ran.out, 'keychain')).toMatchObject({ state: 'ok' });
    expect(keychain.stored).toBe(1);
    expect(keychain.entries.size).toBe(0);
  });

  it.each([
    ['missing', 'no-keychain'],
    ['locked', 'keychain-refused'],
    ['forgetful', 'keychain-refused'],
  ] as const)('says that the keychain is %s, with the exit code for it', async (state, code) => {
    keychain.state = state;
    const ran = await run(['doctor', '--json'], { env: { AMT_BENCH_VAULT: undefined } });
    expect(ran.code).toBe(30);
    expect(check(ran.out, 'keychain')).toMatchObject({ state: 'problem', code });
  });

  it('warns of damaged settings and leaves them where they are', async () => {
    writeFileSync(join(home, 'settings.json'), 'nonsense');
    const ran = await run(['doctor', '--json']);
    expect(ran.code).toBe(0);
    expect(report(ran.out).state).toBe('warning');
    expect(check(ran.out, 'settings')).toMatchObject({ state: 'warning' });
    expect(readdirSync(home)).toContain('settings.json');
  });

  it.skipIf(POSIX.missing)(POSIX.named('warns where others can read the state folder'), async () => {
    chmodSync(home, 0o755);
    const ran = await run(['doctor', '--json']);
    expect(check(ran.out, 'state-folder')).toMatchObject({ state: 'warning' });
  });
});

describe('support-bundle', () => {
  let simulated: SimulatedBench;
  beforeEach(async () => {
    simulated = await startBench({ standardPorts: false });
  });
  afterEach(() => simulated.stop());

  it('packs everything that helps, and no secret', async () => {
    const canary = 'Canary-Passw0rd!';
    const { address, ports } = simulated.machine('ready').info;
    const list = portsOption(ports);
    const profile = join(home, 'profile.json');
    writeFileSync(profile, JSON.stringify({ name: 'House', host: { name: 'bench-17' } }));
    const password = { stdin: `${DEMO_BENCH_PASSWORD}\n` };
    const at = [address, '--ports', list];
    await run(['configure', ...at, '--profile', profile, '--yes', '--password-stdin'], password);
    await run(['inventory', ...at, '--password-stdin'], { stdin: `${canary}\n` });
    // Something that does not belong there.
    writeFileSync(join(home, 'logs-free-text'), canary);

    const file = join(out, 'bundle.zip');
    const ran = await run(['support-bundle', file, '--json']);
    expect(ran.code).toBe(0);
    const packed = unzipSync(readFileSync(file));
    const texts = Object.fromEntries(
      Object.entries(packed).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
    );
    expect(Object.keys(texts)).toEqual((JSON.parse(ran.out) as { files: string[] }).files);
    expect(Object.keys(texts)).toEqual(
      expect.arrayContaining([
        'README.txt',
        'self-check.json',
        'settings.json',
        'journal.jsonl',
        'machines.jsonl',
      ]),
    );
    expect(texts['README.txt']).toContain('no passwords');
    expect(texts['journal.jsonl']).toContain('bench-17');
    expect(texts['machines.jsonl']).toContain(address);
    const all = Object.values(texts).join('\n');
    for (const secret of [canary, DEMO_BENCH_PASSWORD]) expect(all).not.toContain(secret);
    if (!POSIX.missing) expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('leaves lines of the log out that are none of its own', async () => {
    await run(['doctor']);
    mkdirSync(join(home, 'logs'), { recursive: true });
    writeFileSync(
      join(home, 'logs', 'amt-bench.log'),
      '{"event":"started","level":"info"}\nCanary-Passw0rd!\n',
    );
    const file = join(out, 'bundle.zip');
    expect((await run(['support-bundle', file])).code).toBe(0);
    const log = unzipSync(readFileSync(file))['logs/amt-bench.log'];
    expect(new TextDecoder().decode(log)).toBe('{"event":"started","level":"info"}\n');
  });

  it('says when the file cannot be written', async () => {
    const ran = await run(['support-bundle', join(out, 'gone', 'bundle.zip'), '--json']);
    expect(ran.code).toBe(31);
    expect(JSON.parse(ran.out)).toMatchObject({ error: { code: 'file-unreadable' } });
  });
});
