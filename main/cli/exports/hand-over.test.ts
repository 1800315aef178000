import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { handOverReportSchema } from '#shared/model/hand-over';
import {
  MESH_GROUP,
  MESH_PASSWORD,
  MESH_USER,
  type MeshDouble,
  startMeshDouble,
} from '#main/interop/testing/mesh-double';
import { serverCertificate } from '#main/wsman/testing/server';
import { runCli } from '../program';
import { type Terminal, testShell } from '../testing/shell';

let folder: string;
let mesh: MeshDouble;
let print: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amt-bench-hand-over-'));
  const certificate = await serverCertificate();
  ({ print } = certificate);
  mesh = await startMeshDouble(certificate.tls);
  writeFileSync(join(folder, 'list.csv'), 'address,name\n127.5.0.11,desk-1\n127.5.0.12,desk-2\n');
  expect((await run(['import', join(folder, 'list.csv'), '--yes'])).code).toBe(0);
});
afterEach(async () => {
  await mesh.close();
  rmSync(folder, { recursive: true });
});

async function run(args: string[], terminal: Terminal = {}) {
  const env = { AMT_BENCH_HOME: join(folder, 'state'), XDG_DATA_HOME: folder, AMT_BENCH_VAULT: 'session' };
  const shell = testShell({ ...terminal, env: { ...env, ...terminal.env } });
  const code = await runCli(args, shell);
  expect(JSON.stringify(shell.written)).not.toContain(MESH_PASSWORD);
  return { code, ...shell.written };
}

const BY_PIPE: Terminal = { stdin: `${MESH_PASSWORD}\n` };
const handOver = (more: readonly string[], terminal: Terminal = BY_PIPE, machines = ['all']) => {
  const stdin = terminal.stdin === undefined ? [] : ['--password-stdin'];
  const to = ['--to', 'meshcentral', '--server', mesh.url, '--user', MESH_USER, '--group', MESH_GROUP.name];
  return run(['hand-over', ...machines, ...to, ...stdin, ...more], terminal);
};

it('shows in a dry run what would be done, then does it', async () => {
  const dry = await handOver(['--trust', print, '--dry-run']);
  expect(dry).toMatchObject({ code: 0 });
  expect(dry.out).toMatch(/desk-1 +127\.5\.0\.11 +new/);
  expect(dry.err).toContain('Dry run: nothing was sent.');
  expect(mesh.nodes).toEqual([]);
  const done = await handOver(['--trust', print, '--yes', '--json']);
  expect(done.code).toBe(0);
  const report = handOverReportSchema.parse(JSON.parse(done.out));
  expect(report.machines.map(({ outcome }) => outcome)).toEqual(['added', 'added']);
  expect(mesh.nodes.map(({ name }) => name)).toEqual(['desk-1', 'desk-2']);
  expect((await handOver(['--trust', print])).out).toMatch(/already there/);
});

it('asks about the certificate and the machines where somebody is there', async () => {
  const yes = await handOver([], { answer: 'y', secrets: [MESH_PASSWORD] }, ['127.5.0.12']);
  expect(yes.code).toBe(0);
  expect(yes.out).toMatch(/desk-2 +127\.5\.0\.12 +added/);
  expect(mesh.nodes).toHaveLength(1);
  expect(await handOver([], { answer: 'n', secrets: [MESH_PASSWORD] })).toMatchObject({ code: 15, out: '' });
});

it('sends nothing without a yes, and no login to a certificate that nobody has accepted', async () => {
  let connections = 0;
  mesh.onConnection = () => connections++;
  const unknown = await handOver(['--yes']);
  expect(unknown).toMatchObject({ code: 15, out: '' });
  expect(unknown.err).toContain(print);
  expect(connections).toBe(0);
  expect(await handOver(['--trust', print])).toMatchObject({ code: 20, out: '' });
  expect(mesh.nodes).toEqual([]);
});

it('takes the password of the server from the environment, and needs one', async () => {
  const env = { AMT_BENCH_SERVER_PASSWORD: MESH_PASSWORD };
  expect((await handOver(['--trust', print, '--yes'], { env })).code).toBe(0);
  expect(await handOver(['--trust', print, '--yes'], {})).toMatchObject({ code: 2, out: '' });
  expect((await handOver(['--trust', print, '--yes'], { stdin: 'other' })).code).toBe(11);
});

it('ends with 21 where a machine was refused', async () => {
  mesh.before = ({ action, hostname, responseid }, socket) => {
    if (action !== 'addamtdevice' || hostname !== '127.5.0.12') return false;
    socket.send(JSON.stringify({ action: 'changeDeviceMesh', responseid, result: 'Permission denied' }));
    return true;
  };
  const { code, out, err } = await handOver(['--trust', print, '--yes']);
  expect(code).toBe(21);
  expect(out).toContain('Permission denied');
  expect(err).toContain('1 machine was not handed over.');
});

it.each([[['--trust', 'abc']], [['--to', 'elsewhere']], [['--server', 'http://mesh.example']]])(
  'does not take %o',
  async (more) => {
    expect(await handOver(more)).toMatchObject({ code: 2, out: '' });
  },
);
