import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LogCase } from '#main/use-cases/index';
import { runCli } from '../program';
import { type Terminal, testShell } from '../testing/shell';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amt-bench-export-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);

async function run(args: string[], terminal: Terminal = {}) {
  const env = { AMT_BENCH_HOME: at('state'), XDG_DATA_HOME: folder, AMT_BENCH_VAULT: 'session' };
  const shell = testShell({ ...terminal, env: { ...env, ...terminal.env } });
  const code = await runCli(args, shell);
  return { code, ...shell.written };
}

/** Two machines in the list, one of them with a name that no spreadsheet and no folder should see. */
async function withList(): Promise<void> {
  const list = 'address,name,note\n127.5.0.11,desk-1,=cmd|calc\n127.5.0.12,desk-2,\n';
  writeFileSync(at('list.csv'), list);
  expect((await run(['import', at('list.csv'), '--yes'])).code).toBe(0);
}

/** A run in the journal, made up. */
function withRun(runId: string, address: string): void {
  const device = { id: address, address };
  const line = { event: 'deed', at: '2026-11-26T09:00:00.000Z', device, deed: 'set-mebx', outcome: 'done' };
  mkdirSync(at('state/journal'), { recursive: true });
  writeFileSync(at(`state/journal/${runId}.jsonl`), `${JSON.stringify(line)}\n`);
}

describe('export', () => {
  it('prints the list as a table, with the AMT status of ConfigMgr and no formulas', async () => {
    await withList();
    const { code, out } = await run(['export', 'all']);
    expect(code).toBe(0);
    expect(out).toContain('amtStatus');
    expect(out).toContain('Unknown');
    expect(out).toContain("'=cmd|calc");
    expect(out).not.toContain('\uFEFF');
  });

  it('takes only the machines that are named', async () => {
    await withList();
    const { out } = await run(['export', '127.5.0.12', '--as', 'json']);
    expect(z.array(z.looseObject({ address: z.string() })).parse(JSON.parse(out))).toMatchObject([
      { address: '127.5.0.12', configMgr: { name: 'Unknown', number: null } },
    ]);
    expect(await run(['export', '10.9.9.9'])).toMatchObject({ code: 2, out: '' });
    expect(await run(['export'])).toMatchObject({ code: 2, out: '' });
  });

  it('writes one file per machine into a folder, and replaces none unless told to', async () => {
    await withList();
    const args = ['export', 'all', '--as', 'scs-xml', '--to', at('scs')];
    expect((await run(args)).code).toBe(0);
    expect(readdirSync(at('scs')).sort()).toEqual(['desk-1.xml', 'desk-2.xml']);
    writeFileSync(at('scs/desk-1.xml'), 'mine');
    expect((await run(args)).code).toBe(20);
    expect((await run(args, { answer: 'n' })).code).toBe(20);
    expect(readFileSync(at('scs/desk-1.xml'), 'utf8')).toBe('mine');
    expect((await run([...args, '--yes'])).code).toBe(0);
    expect(readFileSync(at('scs/desk-1.xml'), 'utf8')).toContain('<SystemDiscovery');
    expect((await run(['export', 'all', '--as', 'scs-xml'])).code).toBe(2);
  });

  it('writes a list that MeshCommander and our own import read', async () => {
    await withList();
    const file = at('mesh.json');
    expect((await run(['export', 'all', '--as', 'meshcommander', '--to', file, '--json'])).code).toBe(0);
    const again = await run(['import', file]);
    expect(again.out).toContain('127.5.0.11');
    expect(again.out).toContain('In the list already: 2.');
  });

  it.each(['meshcentral', 'console'])('writes a list for %s that has no password', async (as) => {
    await withList();
    const { code, out } = await run(['export', 'all', '--as', as]);
    expect(code).toBe(0);
    expect(out).toContain('127.5.0.11');
    expect(out).not.toMatch(/"pass(word)?": "[^"]/);
  });

  it('writes the report of jobs: of a run, of a machine, or of all', async () => {
    await withList();
    expect((await run(['export', 'all', '--as', 'job-sheet'])).code).toBe(2);
    withRun('20261126T090000Z-00000001', '127.5.0.11');
    withRun('20261126T100000Z-00000002', '127.5.0.12');
    const one = await run(['export', '20261126T090000Z-00000001', '--as', 'job-sheet']);
    expect(one.code).toBe(0);
    expect(one.out).toContain('127.5.0.11');
    expect(one.out).not.toContain('127.5.0.12');
    expect((await run(['export', '127.5.0.12', '--as', 'job-sheet'])).out).toContain('127.5.0.12');
    expect((await run(['export', 'all', '--as', 'job-sheet', '--to', at('jobs.html')])).code).toBe(0);
    expect(readFileSync(at('jobs.html'), 'utf8').match(/<article>/g)).toHaveLength(2);
    const all = await run(['export', 'all', '--as', 'job-sheet', '--json']);
    expect((JSON.parse(all.out) as { jobs: unknown[] }).jobs).toHaveLength(2);
    expect(await run(['export', '20261126T090000Z-0000000f', '--as', 'job-sheet'])).toMatchObject({
      code: 2,
      out: '',
    });
    expect(await run(['export', '--as', 'job-sheet'])).toMatchObject({ code: 2, out: '' });
  });

  it('says of a profile what has to be filled in', async () => {
    writeFileSync(
      at('house.json'),
      JSON.stringify({ name: 'House', clock: 'sync', wired: { addressing: 'dhcp' } }),
    );
    const { code, out } = await run(['export', '--as', 'rpc-profile', '--profile', at('house.json')]);
    expect(code).toBe(0);
    expect(out).toContain('# - configuration.amtSpecific.adminPassword: fill in the admin password.');
    expect(out).toContain('# - clock cannot be expressed in this format and is left out.');
    expect(out).toContain('dhcpEnabled: true');
    expect((await run(['export', '--as', 'rpc-profile'])).code).toBe(2);
  });

  it('says what is in the way of a file', async () => {
    await withList();
    writeFileSync(at('file'), '');
    const { code, err } = await run(['export', 'all', '--as', 'scs-xml', '--to', at('file/folder')]);
    expect(code).toBe(31);
    expect(err).toContain('could not be written');
  });
});

describe('task-sequence', () => {
  it('writes the scripts and a note, once', async () => {
    const args = ['task-sequence', at('ts'), '--profile', 'house.json'];
    expect((await run(args)).code).toBe(0);
    expect(readdirSync(at('ts')).sort()).toEqual([
      'Configure.bat',
      'Configure.ps1',
      'Detect.ps1',
      'README.txt',
    ]);
    expect(readFileSync(at('ts/README.txt'), 'utf8')).toContain('  11  password-refused');
    expect((await run(args)).code).toBe(20);
    expect((await run([...args, '--yes'])).code).toBe(0);
  });

  it.each(['a"b.json', '..\\x.json', 'a/b.json', ''])('takes no file name %j', async (name) => {
    expect((await run(['task-sequence', at('ts'), '--profile', name])).code).toBe(2);
    expect(existsSync(at('ts'))).toBe(false);
  });
});

describe('configure --log cmtrace', () => {
  const PASSWORD = 'S3cret-Passw0rd!';
  const configure = (...more: string[]) =>
    run(['configure', '127.5.0.99', '--profile', at('house.json'), '--yes', '--timeout', '20', ...more], {
      env: { AMT_PASSWORD: PASSWORD },
    });

  it('keeps what was said, the failure and the exit code, and our log reader reads it', async () => {
    writeFileSync(at('house.json'), JSON.stringify({ clock: 'sync' }));
    writeFileSync(at('a.log'), '');
    const { code } = await configure('--log', 'cmtrace', '--log-file', at('a.log'));
    expect(code).toBe(10);
    const text = readFileSync(at('a.log'), 'utf8');
    expect(text).not.toContain(PASSWORD);
    expect(text).toMatch(/^<!\[LOG\[amt-bench 9\.9\.9 configures 127\.5\.0\.99\.\]LOG\]!>/);
    expect(text).toMatch(/\(unreachable\)\]LOG\]!>.*type="3"/);
    expect(text).toMatch(/Ended with exit code 10\.\]LOG\]!>.*type="3".*\r\n$/);
    const logs = new LogCase();
    logs.open('a.log').pushText(text);
    expect(logs.report().read).toMatchObject([{ file: 'a.log' }]);
  });

  it.each(['--json', '--quiet'])('keeps what %s does not print', async (option) => {
    writeFileSync(at('house.json'), JSON.stringify({ clock: 'sync' }));
    writeFileSync(at('a.log'), '');
    const { err } = await configure(option, '--log', 'cmtrace', '--log-file', at('a.log'));
    expect(err).not.toContain('Looking at');
    expect(readFileSync(at('a.log'), 'utf8')).toContain('Looking at 127.5.0.99');
  });

  it('changes nothing where the log cannot be written, or is only half named', async () => {
    writeFileSync(at('house.json'), '{}');
    expect((await configure('--log', 'cmtrace', '--log-file', at('gone/a.log'))).code).toBe(31);
    expect((await configure('--log', 'cmtrace')).code).toBe(2);
    expect((await configure('--log-file', at('b.log'))).code).toBe(2);
    expect(existsSync(at('b.log'))).toBe(false);
  });
});
