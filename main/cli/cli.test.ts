import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { portsOption } from '#shared/testing/ports-option';
import { POSIX } from '#shared/testing/system';
import { DEMO_BENCH_PASSWORD, type SimulatedBench, startBench } from '#main/simulator/index';
import { runCli } from './program';
import { type Terminal, testShell } from './testing/shell';

let home: string;
let simulated: SimulatedBench;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'amt-bench-cli-'));
  simulated = await startBench({ standardPorts: false });
});
afterEach(async () => {
  await simulated.stop();
  rmSync(home, { recursive: true });
});

interface Ran {
  code: number;
  out: string;
  err: string;
}

async function run(args: string[], { env, ...terminal }: Terminal = {}): Promise<Ran> {
  const shell = testShell({
    ...terminal,
    env: { AMT_BENCH_HOME: home, XDG_DATA_HOME: home, AMT_BENCH_VAULT: 'session', ...env },
  });
  const code = await runCli(args, shell);
  return { code, ...shell.written };
}

/** Where a simulated machine is, as arguments. */
function at(machine: string): string[] {
  const { address, ports } = simulated.machine(machine).info;
  const list = portsOption(ports);
  return [address, '--ports', list];
}

const password = { stdin: `${DEMO_BENCH_PASSWORD}\n` };
const json = (ran: Ran): Record<string, unknown> => JSON.parse(ran.out) as Record<string, unknown>;

describe('usage', () => {
  it.each([
    [['scan', '300.1.1.1'], 2, /300 is larger than 255/],
    [['scan', '192.168.2/24'], 2, /Did you mean 192\.168\.2\.0\/24/],
    [['scan', '10.0.0.0/7'], 2, /largest subnet is \/8/],
    [['scan', '10.0.0.9-10.0.0.1'], 2, /ends before it begins/],
    [['scan', '10.0.0.0/8'], 2, /16,777,214 addresses/],
    [['scan', 'gone.txt'], 31, /no such file/],
    [['scan'], 2, /missing required argument/],
    [['scan', '127.0.0.1', '--rate', 'fast'], 2, /--rate needs a whole number/],
    [['scan', '127.0.0.1', '--ports', 'http=99999'], 2, /not a port setting/],
    [['diagnose', '10.0.0.0/24'], 2, /works on one machine/],
    [['diagnose', '127.0.0.1', '--say', 'nonsense'], 2, /“nonsense” is not valid for --say/],
    [['diagnose', '127.0.0.1', '--maker', 'acme'], 2, /use one of: dell, hp/],
    [['power', '127.0.0.1', 'explode'], 2, /is not a power order/],
    [['unprovision', '127.0.0.1'], 2, /either --full or --partial/],
    [['unprovision', '127.0.0.1', '--full', '--partial'], 2, /either --full or --partial/],
    [['recover'], 2, /Neither a machine nor a verdict/],
    [['recover', '--verdict', 'broken'], 2, /“broken” is not valid for --verdict/],
    [
      ['recover', '--verdict', 'ready', '--answer', 'colour=red'],
      2,
      /“colour=red” is not valid for --answer/,
    ],
    [['recover', '--verdict', 'ready', '--answer', 'atMachine=maybe'], 2, /not a valid answer for atMachine/],
    [['recover', '--verdict', 'ready', '--generation', 'eleven'], 2, /not a valid answer for generation/],
    [['plan', '127.0.0.1'], 2, /required option “--profile/],
    [['plan', '127.0.0.1', '--profile', 'gone.json'], 31, /no such file/],
    [['frobnicate'], 2, /unknown command/],
    [['secret', 'set', 'a b', '--password-stdin'], 2, /cannot be used as a name/],
    [['secret', 'set', 'a', '--for', 'tea', '--password-stdin'], 2, /“tea” is not valid for --for/],
    [['simulate', '--latency', '-1'], 2, /--latency needs/],
    [['simulate', '--bench', 'other'], 31, /“other” cannot be used/],
  ])('%j ends with %i and a sentence', async (args, code, sentence) => {
    const ran = await run(args);
    expect(ran.code).toBe(code);
    expect(ran.err).toMatch(sentence);
    expect(ran.out).toBe('');
  });

  it('puts a failure into the JSON document where that is asked for', async () => {
    const ran = await run(['scan', '300.1.1.1', '--json']);
    expect(ran.code).toBe(2);
    expect(json(ran)).toMatchObject({ error: { code: 'target-invalid' } });
    expect(ran.err).toBe('');
  });

  it('names a vault that it does not know', async () => {
    const ran = await run(['scan', '127.0.0.1'], { env: { AMT_BENCH_VAULT: 'file' } });
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.err).toContain('AMT_BENCH_VAULT');
  });

  it('shows help and version without opening anything', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, out: '9.9.9\n' });
    const help = await run(['--help']);
    expect(help.code).toBe(0);
    for (const command of [
      'scan',
      'diagnose',
      'inventory',
      'plan',
      'configure',
      'power',
      'simulate',
      'demo',
      'web',
    ]) {
      expect(help.out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    }
  });

  it('asks for a profile without unknown keys', async () => {
    const path = join(home, 'p.json');
    writeFileSync(path, '{"clok": "sync"}');
    const ran = await run(['configure', ...at('ready'), '--profile', path, '--yes'], password);
    expect(ran.code).toBe(31);
    expect(ran.err).toContain('“clok”');
  });
});

describe('scan', () => {
  it('reads the lines of simulate as a file and prints table, JSON or CSV', async () => {
    const file = join(home, 'bench.jsonl');
    writeFileSync(file, simulated.machines.map(({ info }) => JSON.stringify(info)).join('\n'));
    const report = await run(['scan', file, '--json']);
    expect(report).toMatchObject({ code: 0, err: '' });
    expect(json(report)).toMatchObject({ scanned: 13, warnings: [] });
    const machines = json(report)['devices'] as { vendor: string; verdict: { code: string } }[];
    expect(machines).toHaveLength(13);
    expect(machines.filter(({ vendor }) => vendor === 'dash-other')).toHaveLength(1);
    const table = await run(['scan', file, '--quiet']);
    expect(table.out.split('\n')).toHaveLength(16);
    const csv = await run(['scan', file, '--csv']);
    expect(csv.out.split('\n')[0]).toBe(
      'address,hostname,vendor,version,provisioningState,openPorts,realm,certificate,verdict,title,uuid,mac,macVendor,firstSeen,lastSeen,missing,amtStatus,amtStatusNumber,amtStatusReason',
    );
  });
});

describe('a scan of nothing', () => {
  it('is a failure that says why', async () => {
    const ran = await run(['scan', 'no-such-name.invalid', 'nor-this.invalid', '--json']);
    expect(ran.code).toBe(10);
    expect(json(ran)).toMatchObject({
      error: { code: 'unreachable', message: expect.stringContaining('.invalid” is not known') as string },
    });
    const people = await run(['scan', 'no-such-name.invalid', '--csv']);
    expect(people).toMatchObject({ code: 10, out: '' });
    expect(people.err).toContain('None of the targets could be scanned');
  });

  it('is none where one of the targets was asked', async () => {
    const ran = await run(['scan', 'no-such-name.invalid', '127.0.0.9', '--json']);
    expect(ran.code).toBe(0);
    expect(json(ran)).toMatchObject({ scanned: 1, warnings: [expect.any(String)] });
  });
});

describe('one machine', () => {
  it('diagnoses without a password, with one, and with a wrong one', async () => {
    const plain = await run(['diagnose', ...at('ready'), '--json']);
    expect(plain.code).toBe(0);
    expect(json(plain)).toMatchObject({ verdict: { code: 'password-needed' } });
    const opened = await run(['diagnose', ...at('ready'), '--json', '--password-stdin'], password);
    expect(opened.code).toBe(0);
    expect(json(opened)).toMatchObject({ verdict: { code: 'ready' }, device: { controlMode: 'acm' } });
    const refused = await run(['diagnose', ...at('lenovo-admin-mode'), '--json'], {
      env: { AMT_PASSWORD: 'Wrong-Passw0rd' },
    });
    expect(refused.code).toBe(11);
    expect(json(refused)).toMatchObject({ verdict: { code: 'password-refused', attempts: { used: 1 } } });
    // A new process, the same ledger: within ten seconds of a failure nothing is sent.
    const again = await run(['diagnose', ...at('lenovo-admin-mode')], {
      env: { AMT_PASSWORD: 'Other-Passw0rd' },
    });
    expect(again.code).toBe(12);
    expect(simulated.machine('lenovo-admin-mode').stats().requestsWithCredentials).toBe(1);
  });

  it.each([
    ['dell-factory', 14],
    ['half-set-up', 14],
    ['vulnerable', 20],
    ['dash-board', 16],
    ['hidden', 0],
  ])('%s ends with %i', async (machine, code) => {
    const ran = await run(['diagnose', ...at(machine)]);
    expect(ran.code).toBe(code);
    expect(ran.out).toContain('Reasons');
  });

  it('diagnoses the original case: MEBx refused the factory password', async () => {
    const args = [
      'diagnose',
      ...at('hp-changed-mebx'),
      '--say',
      'mebx-refused-factory-password',
      '--maker',
      'hp',
    ];
    const ran = await run(args);
    expect(ran.code).toBe(14);
    expect(ran.out).toContain('MEBx password was changed before setup');
    expect(ran.out).toContain('Unconfigure AMT in the BIOS  [bios-unconfigure');
  });

  it('sends nothing past an unknown certificate, unless somebody trusts it', async () => {
    const args = ['inventory', ...at('tls-only'), '--password-stdin', '--json'];
    const machine = simulated.machine('tls-only');
    const unknown = await run(args, password);
    expect(unknown.code).toBe(15);
    expect(json(unknown)).toMatchObject({ error: { fingerprint256: machine.info.fingerprint256 } });
    const wrong = await run([...args, '--trust', 'a'.repeat(64)], password);
    expect(wrong.code).toBe(15);
    expect(machine.stats().requestsWithCredentials).toBe(0);
    const accepted = await run(
      [...args, '--accept-identity', '--trust', machine.info.fingerprint256 ?? ''],
      password,
    );
    expect(accepted.code).toBe(0);
    // Remembered.
    expect((await run(args, password)).code).toBe(0);
    expect((await run([...args, '--trust', 'not-a-fingerprint'], password)).code).toBe(2);
  });

  it('shows what a machine is made of: in words, as a document, and as a table with one line for each part', async () => {
    const args = ['inventory', ...at('ready'), '--password-stdin', '--certain', '--hardware'];
    const shown = await run(args, password);
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('Intel(R) Core(TM)');
    expect(shown.out).toMatch(/^Memory · \d+ GB in all$/m);
    expect(shown.out).toMatch(/^ {2}DIMM A1 +DDR/m);
    expect(shown.out).not.toContain('Control mode');
    expect(json(await run([...args, '--json'], password))).toMatchObject({
      hardware: { processors: [{ state: 'enabled' }], memory: { modules: [{ slot: 'DIMM A1' }, {}] } },
    });
    const table = (await run([...args, '--csv'], password)).out.trim().split('\n');
    expect(table[0]).toMatch(/^address,hostname,subject,name,slot,kind,size,/);
    expect(table.filter((line) => line.includes(',memory,'))).toHaveLength(2);
    expect(table.find((line) => line.includes(',storage,'))).toMatch(/,\d{12,13},/);
    expect((await run([...args, '--csv', '--logs'], password)).code).toBe(2);
    expect((await run(['inventory', ...at('ready'), '--csv'], password)).code).toBe(2);
  });

  it('asks a person about certificate and changes, and takes no for an answer', async () => {
    const profile = join(home, 'p.json');
    writeFileSync(profile, '{"clock": "sync", "redirection": {"sol": true}}');
    const no = await run(['inventory', ...at('tls-only'), '--password-stdin'], {
      ...password,
      answer: 'no',
    });
    expect(no.code).toBe(15);
    const args = ['configure', ...at('ready'), '--profile', profile, '--password-stdin'];
    expect(await run(args, { ...password, answer: '' })).toMatchObject({ code: 3 });
    expect(await run(args, password)).toMatchObject({ code: 3 });
    const yes = await run(args, { ...password, answer: 'Yes' });
    expect(yes.code).toBe(0);
    expect(yes.out).toContain('read back and verified');
  });

  it('plans, configures and then has nothing to do, as documents', async () => {
    const profile = join(home, 'p.json');
    writeFileSync(profile, '{"clock": "sync", "host": {"name": "pc-17"}}');
    const plan = await run(
      ['plan', ...at('ready'), '--profile', profile, '--password-stdin', '--json'],
      password,
    );
    expect(json(plan)).toMatchObject({
      steps: [{ id: 'clock' }, { id: 'host-name', wanted: /./ }],
      blockers: [],
    });
    const args = ['configure', ...at('ready'), '--profile', profile, '--password-stdin', '--yes', '--json'];
    expect(json(await run(args, password))).toMatchObject({ outcome: 'done', verified: true });
    expect(json(await run(args, password))).toMatchObject({
      outcome: 'nothing-to-do',
      verified: true,
      steps: [],
    });
  });

  it('refuses to set a password that would be lost, with the code for that', async () => {
    const profile = join(home, 'p.json');
    writeFileSync(profile, '{"admin": {"password": "random"}}');
    const ran = await run(
      ['configure', ...at('ready'), '--profile', profile, '--password-stdin', '--yes'],
      password,
    );
    expect(ran.code).toBe(30);
    expect(
      (await run(['secret', 'set', 'house', '--password-stdin'], { stdin: 'House-Passw0rd!' })).code,
    ).toBe(30);
  });

  it('shows the power state and, without a stored password, none', async () => {
    expect(await run(['power', ...at('ready'), '--password-stdin'], password)).toMatchObject({
      code: 0,
      out: 'on\n',
    });
    expect((await run(['power', ...at('ready')])).code).toBe(11);
    expect((await run(['reveal', ...at('ready')])).code).toBe(11);
  });

  it('never prints a password', async () => {
    const ran = await run(['inventory', ...at('ready'), '--password-stdin', '--json', '--vault'], password);
    expect(ran.code).toBe(0);
    expect(ran.out + ran.err).not.toContain(DEMO_BENCH_PASSWORD);
  });

  it('prints the inventory under the names that scripts know', async () => {
    const ran = await run(['inventory', ...at('ready'), '--password-stdin', '--json', '--logs'], password);
    expect(Object.keys(json(ran) as object).toSorted()).toEqual(['device', 'logs', 'sighting']);
  });

  it('gives up after the time that it was given', async () => {
    simulated.machine('ready').faults.delayMs = 5_000;
    const ran = await run(['diagnose', ...at('ready'), '--timeout', '1']);
    expect(ran.code).toBe(10);
    expect(ran.err).toContain('Not finished within 1 second.');
  });
});

describe('a password from outside', () => {
  const args = (): string[] => ['diagnose', ...at('ready'), '--json', '--password-stdin'];
  const be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

  it.each<[string, (password: string) => string | Buffer]>([
    ['UTF-8 with a mark', (text) => `\ufeff${text}\r\n`],
    ['UTF-16LE with a mark', (text) => Buffer.from(`\ufeff${text}\r\n`, 'utf16le')],
    ['UTF-16LE without a mark', (text) => Buffer.from(`${text}\r\n`, 'utf16le')],
    ['UTF-16BE with a mark', (text) => be(`\ufeff${text}\r\n`)],
    ['UTF-16BE without a mark', (text) => be(`${text}\r\n`)],
    ['two line ends', (text) => `${text}\r\n\r\n`],
    ['no line end', (text) => text],
    ['a zero behind it', (text) => `${text}\n\0`],
  ])('is read as Windows and others write it: %s', async (_way, encode) => {
    const ran = await run(args(), { stdin: encode(DEMO_BENCH_PASSWORD) });
    expect(json(ran)).toMatchObject({ verdict: { code: 'ready', attempts: { used: 0 } } });
  });

  it.each([
    ['', /is empty/],
    ['\r\n', /is empty/],
    ['\none', /begins with an empty line/],
    ['one\ntwo\n', /more than one line/],
    ['Pässw0rd!', /an accent/],
    ['P@ssw0rd\u0007', /control character/],
    ['P@ss\0w0rd', /control character/],
    ['P@ssw0rd\r', /control character/],
    [Buffer.from([0x50, 0xe4, 0x73]), /an accent/],
    ['x'.repeat(33), /longer than the 32/],
  ])('is refused before it is sent where no account can have it: %j', async (stdin, why) => {
    const ran = await run(args(), { stdin });
    expect(ran.code).toBe(2);
    expect(json(ran)).toMatchObject({
      error: { code: 'input-invalid', message: expect.stringMatching(why) as string },
    });
    expect(simulated.machine('ready').stats().requestsWithCredentials).toBe(0);
  });

  it('is judged alike in the environment', async () => {
    const asked = ['diagnose', ...at('ready'), '--json'];
    const good = await run(asked, { env: { AMT_PASSWORD: `\ufeff${DEMO_BENCH_PASSWORD}\r\n` } });
    expect(json(good)).toMatchObject({ verdict: { code: 'ready' } });
    for (const AMT_PASSWORD of ['', 'one\ntwo', 'é']) {
      const bad = await run(asked, { env: { AMT_PASSWORD } });
      expect(bad.code).toBe(2);
      expect(json(bad)).toMatchObject({ error: { code: 'input-invalid' } });
    }
  });
});

describe('recover', () => {
  it('gives the same ways as diagnose, with their steps, and takes what is said into account', async () => {
    const say = ['--say', 'mebx-refused-factory-password', '--maker', 'hp'];
    const diagnosed = json(await run(['diagnose', ...at('hp-changed-mebx'), ...say, '--json']));
    const plan = json(await run(['recover', ...at('hp-changed-mebx'), '--json']));
    const ids = (paths: unknown): unknown => (paths as { id: string }[]).map(({ id }) => id);
    const verdict = diagnosed['verdict'] as { code: string; paths: unknown };
    expect(plan['verdict']).toMatchObject({ code: verdict.code });
    expect(ids(plan['paths'])).toEqual(ids(verdict.paths));
    const ran = await run([
      'recover',
      ...at('hp-changed-mebx'),
      '--answer',
      'bitlocker=not-encrypted',
      'mayOpenCase=no',
    ]);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/Unconfigure\s+AMT\s+on\s+next\s+boot/);
    expect(ran.out).not.toContain('LOCKED');
    expect(ran.out).not.toContain('Suspend-BitLocker');
    expect(ran.out).toMatch(/Not available for this machine[\s\S]*battery[\s\S]*may not be opened/);
  });

  it('needs no machine', async () => {
    const ran = await run(['recover', '--verdict', 'setup-refused', '--maker', 'dell', '--generation', '11']);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Dell · AMT 11');
    expect(ran.out).toContain('LOCKED');
    expect(ran.out).toContain('Suspend-BitLocker -MountPoint C: -RebootCount 0');
    expect(ran.out).toContain('--answer form=desktop | laptop');
  });
});

describe('unprovision', () => {
  it('wants the name of the machine, then wipes it and proves it', async () => {
    const [address = '', ...ports] = at('ready');
    const unsure = await run(['unprovision', address, ...ports, '--full', '--password-stdin'], password);
    expect(unsure.code).toBe(20);
    expect(unsure.err).toContain('Enter “');
    const ran = await run(
      [
        'unprovision',
        address,
        ...ports,
        '--full',
        '--confirm',
        address,
        '--json',
        '--timeout',
        '8',
        '--password-stdin',
      ],
      password,
    );
    // The simulated machine needs 60 to 90 seconds; what is not proven yet is not called done.
    expect(json(ran)).toMatchObject({ deed: 'unprovision', outcome: 'unknown' });
    expect(ran.code).toBe(22);
  });
});

describe.skipIf(POSIX.missing)(POSIX.named('a file that is none'), () => {
  it('is refused wherever one can be named', async () => {
    const pipe = join(home, 'pipe.json');
    execFileSync('mkfifo', [pipe]);
    for (const args of [
      ['scan', pipe],
      ['scan', '/dev/zero'],
      ['plan', '127.0.0.9', '--profile', pipe],
      ['configure', '127.0.0.9', '--yes', '--profile', '/dev/zero'],
      ['explain-log', pipe],
      ['explain-log', '/dev/zero'],
      ['simulate', '--bench', pipe],
    ]) {
      const ran = await run(args);
      expect(ran.code, args.join(' ')).toBe(31);
      expect(ran.err).toContain('cannot be used. It is a');
    }
  });

  it('is left out where it lies among playbooks', async () => {
    mkdirSync(join(home, 'playbooks'));
    execFileSync('mkfifo', [join(home, 'playbooks', 'pipe.json')]);
    const ran = await run(['recover', '--verdict', 'ready']);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('It is a pipe');
  });
});

describe('explain-log', () => {
  it('explains a log, in UTF-16 too, and says so when there is nothing in it', async () => {
    const log = join(home, 'SMSTS.log');
    writeFileSync(log, Buffer.from('\ufeffCaller is unauthorised\r\nTCP Error\r\n', 'utf16le'));
    const ran = await run(['explain-log', log]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('The machine refused the login');
    expect(ran.out).toContain('--say setup-refused-password');
    const found = json(await run(['explain-log', log, '--json']))['found'] as { id: string }[];
    expect(found.map(({ id }) => id)).toEqual(['caller-unauthorised', 'no-connection']);
    const inGerman = await run(['explain-log', log, '--lang', 'de']);
    expect(inGerman.out).toContain('Das Gerät hat die Anmeldung abgelehnt');
    const germanDocument = json(await run(['explain-log', log, '--json', '--lang', 'de']));
    expect(germanDocument['found']).toMatchObject([
      { id: 'caller-unauthorised', title: 'Das Gerät hat die Anmeldung abgelehnt' },
      { id: 'no-connection', title: 'Keine Verbindung zu AMT' },
    ]);
    expect((await run(['explain-log', '-'], { stdin: 'all is well' })).out).toContain(
      'No known message was found',
    );
    expect((await run(['explain-log', join(home, 'gone.log')])).code).toBe(31);
    expect((await run(['explain-log', home])).code).toBe(31);
  });

  it('takes several files for one case, and tells one cause with its place and what led to it', async () => {
    const [taskSequence, configurator] = [join(home, 'SMSTS.log'), join(home, 'ACUConfig.log')];
    writeFileSync(
      taskSequence,
      '<![LOG[Failed to run the action: Intel AMT: Configuration. \nwords (Error: 00000021; Source: Windows)]LOG]!><time="15:10:04.029-480" date="07-14-2016" component="TSManager" context="" type="3" thread="1" file="x:1">\n',
    );
    writeFileSync(
      configurator,
      '2016-07-14 15:09:59:(ERROR) : ACU Configurator, Category: Error: TCP Error\n2016-07-14 15:10:01:(ERROR) : ACU Configurator, Category: Error: Valid password not found\n',
    );
    const ran = await run(['explain-log', taskSequence, configurator]);
    expect(ran.out.split('\n')[0]).toBe(
      `Likely cause: The password was changed, and the setup tool does not have the new one (${configurator}, line 2)`,
    );
    expect(ran.out).toContain('amt-bench recover --verdict setup-refused');
    expect(ran.out).toContain('a script ended with 33');
    const told = json(await run(['explain-log', taskSequence, configurator, '--json']));
    expect(told).toMatchObject({
      files: [taskSequence, configurator],
      outcome: 'cause',
      verdict: 'setup-refused',
      cause: { id: 'changed-password', place: { file: configurator, line: 2 } },
      chain: [{ id: 'no-connection' }, { id: 'no-valid-password' }, { id: 'exit-33', file: taskSequence }],
      found: [{ id: 'exit-33', file: taskSequence }, {}, { id: 'no-valid-password', file: configurator }],
      read: [{ grammars: ['cmtrace'] }, { grammars: ['acuconfig'] }],
    });
  });

  it('says what is unknown, what is not about AMT, and what is no log', async () => {
    const say = async (text: string): Promise<string> =>
      (await run(['explain-log', '-'], { stdin: text })).out;
    const unknown = await say('Intel AMT: the frobnicator has failed\u001b[2J');
    expect(unknown).toContain('with a message that AMT Bench does not know');
    expect(unknown).toContain(String.raw`the frobnicator has failed\x1b[2J`);
    expect(await say('Action ended 10:15:04: InstallFinalize. Return value 3.')).toContain(
      'AMT is not the cause',
    );
    const events = join(home, 'System.evtx');
    writeFileSync(events, 'ElfFile\0');
    const refused = await run(['explain-log', events]);
    expect(refused.code).toBe(31);
    expect(refused.err).toContain('Save it in the Event Viewer as XML or text');
  });

  it.each([
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16 with the high byte first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['one byte a letter', (text: string) => Buffer.from(text, 'latin1')],
  ])('reads %s', async (_, bytes) => {
    const log = join(home, 'ACUConfig.log');
    writeFileSync(log, bytes('***** Exit with code 75 - Details: x\r\nTCP Error\r\n'));
    const found = json(await run(['explain-log', log, '--json']))['found'] as { id: string }[];
    expect(found.map(({ id }) => id)).toEqual(['exit-75', 'no-connection']);
  });
});

describe('clear-event-log', () => {
  it('prints the events, asks, clears them, and reads the log back', async () => {
    const command = ['clear-event-log', ...at('tls-only'), '--trust', 'first-use', '--password-stdin'];
    const kept = await run(command, { ...password, answer: 'n' });
    expect(kept).toMatchObject({ code: 20, out: expect.stringContaining('Event log') as unknown });
    expect((await run(command, password)).code).toBe(20);
    const cleared = await run([...command, '--yes', '--json'], password);
    expect(cleared.code).toBe(0);
    const { events, outcome } = json(cleared) as { events: unknown[]; outcome: string };
    expect(outcome).toBe('done');
    expect(events.length).toBeGreaterThan(0);
    // A file that cannot be written keeps the log as it is.
    const nowhere = await run([...command, '--yes', '--output', join(home, 'none', 'events.txt')], password);
    expect(nowhere.code).not.toBe(0);
    const again = await run([...command, '--yes'], password);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('empty') as unknown });
  });
});

describe('power', () => {
  it('sends one order and proves it', async () => {
    const off = await run(
      ['power', ...at('tls-only'), '--password-stdin', '--trust', 'first-use', '--json'],
      password,
    );
    expect(json(off)).toMatchObject({ power: 'on' });
    const [address = '', ...ports] = at('tls-only');
    const ran = await run(['power', address, 'off', ...ports, '--password-stdin', '--json'], password);
    expect(json(ran)).toMatchObject({ order: 'off', before: 'on', outcome: 'done' });
    expect(ran.code).toBe(0);
  });

  it('prints the plan before it sends anything, and has it in the report', async () => {
    const [address, ...more] = [...at('tls-only'), '--trust', 'first-use', '--password-stdin'];
    const shown = await run(['power', address, 'bios', ...more], password);
    expect(shown.err).toContain('Sets for the next start only: a start into the BIOS setup.');
    // One line each, not one line with marks where the line ends are.
    expect(shown.err.split('\n')).toEqual(
      expect.arrayContaining(['The plan:', expect.stringMatching(/^ {2}· Then: reset\.$/)]),
    );
    expect(shown.err).not.toContain('\\n');
    expect(shown.out).toContain('The firmware took the order (start into the BIOS setup).');
    const ran = await run(['power', address, 'reset', ...more, '--json'], password);
    expect(json(ran)).toMatchObject({ outcome: 'told', plan: { sends: 'reset', sets: [], clears: [] } });
    expect(ran.err).toBe('');
    const alone = await run(['power', address, '--clear-boot-options', ...more], password);
    expect(alone.code).toBe(2);
    const blocked = await run(['power', ...at('ready'), 'bios', '--password-stdin'], password);
    expect(blocked).toMatchObject({ code: 20, out: '' });
    expect(blocked.err).toContain('consent');
    expect(blocked.err).not.toContain('Then: reset');
  });
});
