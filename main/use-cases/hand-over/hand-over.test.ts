import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HandOverReport } from '#shared/model/hand-over';
import type { Result } from '#shared/result';
import { value } from '#shared/testing/value';
import { CONSOLE_PASSWORD, CONSOLE_USER, startConsoleDouble } from '#main/interop/testing/console-double';
import {
  MESH_GROUP,
  MESH_PASSWORD,
  MESH_USER,
  type MeshDouble,
  startMeshDouble,
} from '#main/interop/testing/mesh-double';
import { testSpec } from '#main/simulator/testing/fixtures';
import { serverCertificate } from '#main/wsman/testing/server';
import { openAppService } from '../app-service';
import { openTestBench, type TestBench } from '../testing/lab';
import type { HandOverRequest } from './hand-over';

const PASSWORD = 'Handed!Over5';
const LONG = 'Far!Too5Long-for-MeshCentral';
const { signal } = new AbortController();

let bench: TestBench;
let mesh: MeshDouble;
let base: HandOverRequest;
let ends: (() => Promise<void>)[];
beforeEach(async () => {
  bench = await openTestBench({ machines: [testSpec()] });
  const { tls, print } = await serverCertificate();
  mesh = await startMeshDouble(tls);
  ends = [mesh.close, bench.close];
  await bench.useCases.loadList();
  const text = 'address,name\n10.0.0.11,one\n10.0.0.12,two\n10.0.0.13,three\n10.0.0.14,four\n';
  value(await bench.useCases.takeListImport({ text }, signal));
  base = {
    ids: ['10.0.0.11', '10.0.0.12', '10.0.0.13', '10.0.0.14'],
    to: 'meshcentral',
    server: mesh.url,
    user: MESH_USER,
    password: MESH_PASSWORD,
    group: MESH_GROUP.name,
    trusted: print,
    withPasswords: false,
    dryRun: false,
  };
  const at = '2026-11-27T08:00:00.000Z';
  const own = (id: string): ReturnType<TestBench['context']['machines']['secrets']> =>
    bench.context.machines.secrets(id);
  await own('10.0.0.11').save({ user: 'admin', password: PASSWORD, origin: 'typed', provenAt: at });
  await own('10.0.0.12').save({ user: 'admin', password: LONG, origin: 'typed', provenAt: at });
  await own('10.0.0.13').save({ user: 'admin', password: 'Never!Tried5', origin: 'typed' });
});
afterEach(async () => {
  for (const end of ends) await end();
});

const handOver = (more: Partial<HandOverRequest> = {}): Promise<Result<HandOverReport>> =>
  bench.useCases.handOver({ ...base, ...more }, { signal });
const outcomes = (report: Result<HandOverReport>): string[] =>
  value(report).machines.map(({ outcome, password }) => `${outcome}${password ? ' with password' : ''}`);

it('adds machines without their passwords, and finds them there the next time', async () => {
  expect(outcomes(await handOver())).toEqual(['added', 'added', 'added', 'added']);
  expect(mesh.nodes.map(({ name, host, intelamt }) => [name, host, intelamt.pass])).toEqual([
    ['one', '10.0.0.11', ''],
    ['two', '10.0.0.12', ''],
    ['three', '10.0.0.13', ''],
    ['four', '10.0.0.14', ''],
  ]);
  expect(outcomes(await handOver())).toEqual(Array(4).fill('already-there'));
  expect(JSON.stringify(mesh.got)).not.toContain(PASSWORD);
});

it('sends nothing in a dry run, nor without a yes', async () => {
  const dry = await handOver({ dryRun: true, withPasswords: true });
  expect(value(dry)).toMatchObject({ dryRun: true });
  expect(outcomes(dry)).toEqual(['added with password', 'added', 'added', 'added']);
  const asked: HandOverReport[] = [];
  const no = await handOver({ confirm: (plan) => (asked.push(plan), Promise.resolve(false)) });
  expect(no).toMatchObject({ ok: false, error: { code: 'not-confirmed' } });
  expect(asked).toHaveLength(1);
  expect(mesh.nodes).toEqual([]);
  expect((await bench.useCases.journal.page({ kinds: ['hand-over'] })).entries).toEqual([]);
});

it('sends only passwords that have opened the machine, and says so in the journal, without them', async () => {
  const report = value(await handOver({ withPasswords: true }));
  expect(mesh.nodes.map(({ intelamt: { user, pass } }) => [user, pass])).toEqual([
    ['admin', PASSWORD],
    ['', ''],
    ['', ''],
    ['', ''],
  ]);
  expect(report.machines.map(({ remark }) => remark && JSON.stringify(remark))).toEqual([
    undefined,
    expect.stringContaining('tooLong'),
    expect.stringContaining('noPassword.none'),
    expect.stringContaining('noPassword.none'),
  ]);
  const { entries } = await bench.useCases.journal.page({ kinds: ['hand-over'] });
  expect(entries.map(({ outcome }) => outcome)).toEqual(Array(4).fill('done'));
  const texts = entries.map(({ machine, text }) => [machine.address, JSON.stringify(text)]);
  expect(texts).toContainEqual(['10.0.0.11', expect.stringContaining('journal.withPassword')]);
  expect(texts).toContainEqual(['10.0.0.12', expect.stringContaining('journal.withoutPassword')]);
  for (const secret of [PASSWORD, LONG, MESH_PASSWORD]) {
    expect(JSON.stringify(report)).not.toContain(secret);
    expect(bench.files()).not.toContain(secret);
  }
  const [entry] = entries;
  const text = value(await bench.useCases.journal.report({ runIds: [entry?.runId ?? ''] }, 'txt')).text;
  expect(text).toContain('Hand-over');
});

it('goes on after a machine that the server refuses, and stops where the server is gone', async () => {
  mesh.before = ({ action, hostname, responseid }, socket) => {
    if (action !== 'addamtdevice') return false;
    if (hostname === '10.0.0.12') {
      socket.send(JSON.stringify({ action: 'changeDeviceMesh', responseid, result: 'Permission denied' }));
      return true;
    }
    if (hostname !== '10.0.0.13') return false;
    socket.terminate();
    return true;
  };
  const report = await handOver();
  // Whether the first one is there cannot be asked any more.
  expect(outcomes(report)).toEqual(['failed', 'failed', 'failed', 'stopped']);
  expect(value(report).machines.map(({ failure }) => failure?.code)).toEqual([
    'connection-lost',
    'server-refused',
    'connection-lost',
    'connection-lost',
  ]);
  const { entries } = await bench.useCases.journal.page({ kinds: ['hand-over'] });
  const written = Object.fromEntries(entries.map(({ machine, outcome }) => [machine.address, outcome]));
  expect(written).toEqual({ '10.0.0.11': 'done', '10.0.0.12': 'refused', '10.0.0.13': 'unknown' });
});

it('does not take the server’s word for it: what was added has to be listed', async () => {
  mesh.before = ({ action, hostname, responseid }, socket) => {
    if (action !== 'addamtdevice' || hostname !== '10.0.0.14') return false;
    socket.send(JSON.stringify({ action, responseid, result: 'ok' }));
    return true;
  };
  const report = await handOver();
  expect(outcomes(report)).toEqual(['added', 'added', 'added', 'failed']);
  expect(value(report).machines[3]?.failure?.code).toBe('verify-failed');
});

it('leaves out what the server cannot reach: it knows the standard ports alone', async () => {
  const id = await bench.look('test');
  const report = await handOver({ ids: [id] });
  expect(outcomes(report)).toEqual(['left-out']);
  expect(mesh.nodes).toEqual([]);
});

it.each([
  [{ server: 'http://mesh.example' }, 'input-invalid'],
  [{ group: ' ' }, 'input-invalid'],
  [{ trusted: undefined }, 'certificate-unknown'],
  [{ password: 'other' }, 'password-refused'],
])('needs an address, a group, a certificate and a login: %o', async (more, code) => {
  expect(await handOver(more)).toMatchObject({ ok: false, error: { code } });
  expect(mesh.nodes).toEqual([]);
});

it('hands over to Console in the same way, where the group is a tag', async () => {
  const { tls, print } = await serverCertificate();
  const double = await startConsoleDouble(tls);
  ends.push(double.close);
  const to = { to: 'console', server: double.url, user: CONSOLE_USER, password: CONSOLE_PASSWORD } as const;
  const more = { ...to, trusted: print, group: 'lab', withPasswords: true };
  const added = ['added with password', 'added with password', 'added', 'added'];
  expect(outcomes(await handOver(more))).toEqual(added);
  expect(double.devices.map(({ password }) => password)).toEqual([PASSWORD, LONG, '', '']);
  expect(double.devices[0]?.tags).toEqual(['lab']);
  const again = ['updated with password', 'updated with password', 'already-there', 'already-there'];
  expect(outcomes(await handOver(more))).toEqual(again);
  expect(double.devices).toHaveLength(4);
});

it('sends passwords for a window with a ticket alone', async () => {
  const window = openAppService(bench.useCases, (bug) => {
    throw bug;
  });
  const { ids: machineIds, ...rest } = base;
  const request = { ...rest, machineIds, withPasswords: true };
  for (const ticket of [undefined, 'made-up']) {
    const refused = await window.call('machines.hand-over', { ...request, ticket });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-confirmed' } });
  }
  expect(mesh.got).toEqual([]);
  const dry = await window.call('machines.hand-over', { ...request, dryRun: true });
  expect(dry).toMatchObject({ ok: true, value: { dryRun: true } });
  const asked = await window.call('vault.ticket', { use: 'hand-over' });
  const { ticket } = value(asked as Result<{ ticket: string }>);
  const sent = await window.call('machines.hand-over', { ...request, ticket });
  expect(sent).toMatchObject({ ok: true, value: { dryRun: false } });
  expect(JSON.stringify(sent)).not.toContain(PASSWORD);
  expect(mesh.nodes[0]?.intelamt.pass).toBe(PASSWORD);
});
