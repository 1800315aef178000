import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS } from '#shared/limits';
import type { Result } from '#shared/result';
import { value } from '#shared/testing/value';
import { serverCertificate } from '#main/wsman/testing/server';
import { fleetDevices } from '../export/fleet-device';
import {
  CONSOLE_PASSWORD,
  CONSOLE_USER,
  type ConsoleDouble,
  startConsoleDouble,
} from '../testing/console-double';
import {
  MESH_GROUP,
  MESH_PASSWORD,
  MESH_USER,
  type MeshDouble,
  type MeshDoubleOptions,
  startMeshDouble,
} from '../testing/mesh-double';
import { viewOf } from '../testing/views';
import { DmtConsole } from './console';
import { type FleetServer, type ServerAccess, serverUrl } from './fleet-server';
import { MeshCentral } from './meshcentral';

const UUID = 'd8c14efa-b1f1-11ea-be6d-020000000017';
const LOGIN = { user: 'admin', password: 'Testing!Bench5' };
const [first, second] = fleetDevices([
  viewOf({ uuid: UUID, realm: 'Digest:0123' }),
  viewOf({ address: '10.0.0.18', hostname: undefined }, { id: 'b' }),
]);
if (!first || !second) throw new Error('no devices');

const ends: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function access(url: string, more: Partial<ServerAccess>): ServerAccess {
  const where = serverUrl(url);
  if (!where) throw new Error(`no address: ${url}`);
  const { signal } = new AbortController();
  return { url: where, user: '', password: '', group: undefined, trusted: undefined, signal, ...more };
}

async function opened(open: Promise<Result<FleetServer>>): Promise<FleetServer> {
  const server = value(await open);
  ends.push(() => server.close());
  return server;
}

describe('the address of a server', () => {
  it.each([
    ['https://mesh.example', { host: 'mesh.example', port: 443, path: '/' }],
    ['https://[::1]:8443/lab', { host: '::1', port: 8443, path: '/lab/' }],
    ['http://mesh.example', undefined],
    ['https://admin:secret@mesh.example', undefined],
    ['https://mesh.example/?key=1', undefined],
    ['mesh.example', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(serverUrl(text)).toEqual(expected);
  });
});

describe('MeshCentral', () => {
  const start = async (options?: MeshDoubleOptions): Promise<{ double: MeshDouble; base: ServerAccess }> => {
    const { tls, print } = await serverCertificate();
    const double = await startMeshDouble(tls, options);
    ends.push(double.close);
    const login = { user: MESH_USER, password: MESH_PASSWORD, group: MESH_GROUP.name };
    return { double, base: access(double.url, { ...login, trusted: print }) };
  };

  it('is told of machines, and knows them afterwards', async () => {
    const { double, base } = await start();
    const server = await opened(MeshCentral.open(base));
    expect(value(await server.look([first, second]))).toEqual(new Map());
    value(await server.add(first, undefined));
    value(await server.add(second, LOGIN));
    expect(double.nodes).toMatchObject([
      { name: 'desk-7.lab.example', host: '10.0.0.17', intelamt: { user: '', pass: '' } },
      { name: '10.0.0.18', host: '10.0.0.18', intelamt: { user: 'admin', pass: LOGIN.password } },
    ]);
    expect(double.got.at(-2)).toMatchObject({ amttls: 1, ver: '16.1.25', realm: 'Digest:0123' });
    const known = value(await server.look([first, second]));
    expect([...known.values()].map(({ differs }) => differs)).toEqual([false, false]);
  });

  it('knows a machine by its UUID where it has another address now, and is told the new one', async () => {
    const { double, base } = await start();
    double.nodes.push({
      _id: 'node//7',
      name: 'mine',
      host: '10.0.0.99',
      intelamt: { uuid: UUID.toUpperCase(), user: '', pass: '' },
    });
    const server = await opened(MeshCentral.open(base));
    const known = value(await server.look([first, second]));
    expect(known).toEqual(new Map([[first.id, { id: 'node//7', differs: true, connection: 'none' }]]));
    const there = known.get(first.id);
    if (!there) throw new Error('not known');
    value(await server.update(there, first, LOGIN));
    expect(double.nodes).toMatchObject([
      { name: 'mine', host: '10.0.0.17', intelamt: { pass: LOGIN.password } },
    ]);
  });

  it.each([
    [undefined, 'none'],
    [0, 'none'],
    // Of an agent, which is no connection of AMT.
    [1, 'none'],
    [2, 'by-machine'],
    [4, 'by-server'],
    [6, 'by-machine'],
  ])('sees how a machine is connected (%s)', async (conn, connection) => {
    const { double, base } = await start();
    const node = { _id: 'node//7', name: 'mine', host: '10.0.0.17', intelamt: { user: '', pass: '' } };
    double.nodes.push({ ...node, ...(conn !== undefined && { conn }) });
    const server = await opened(MeshCentral.open(base));
    expect(value(await server.look([first])).get(first.id)?.connection).toBe(connection);
  });

  it('knows a machine that has called it, which has no address and no UUID there', async () => {
    const { double, base } = await start();
    const called = {
      _id: 'node//L3QPc3djQrWFBwIAdwAAYy90D3N3Y0K1hQcCAHcAAGMvdA9zd2NCtYUHAgB3AABj',
      name: '',
      host: 'caller',
      conn: 2,
      intelamt: { user: '', pass: '' },
    };
    double.nodes.push(called);
    const server = await opened(MeshCentral.open(base));
    const device = { ...first, uuid: '2f740f73-7763-42b5-8507-020077000063' };
    expect(value(await server.look([device]))).toEqual(
      new Map([[first.id, { id: called._id, differs: false, connection: 'by-machine' }]]),
    );
    // Added by its address before that, it is there twice.
    const added = { _id: 'node//7', name: 'mine', host: first.host, intelamt: { user: '', pass: '' } };
    double.nodes.unshift(added);
    expect(value(await server.look([device])).get(first.id)).toMatchObject({
      id: added._id,
      connection: 'by-machine',
    });
  });

  it('takes no new machine where it is for the WAN only, and still tells of those that call it', async () => {
    const { double, base } = await start({ wanOnly: true });
    const node = { _id: 'node//7', name: 'mine', host: '10.0.0.17', intelamt: { user: '', pass: '' } };
    double.nodes.push({ ...node, conn: 2 });
    const server = await opened(MeshCentral.open(base));
    expect(JSON.stringify(server.takesNoNew)).toContain('handOver.mesh.wanOnly');
    expect(value(await server.look([first])).get(first.id)?.connection).toBe('by-machine');
  });

  it('says what the server has against a machine', async () => {
    const { double, base } = await start();
    const server = await opened(MeshCentral.open(base));
    double.before = ({ action, responseid }, socket) => {
      if (action !== 'addamtdevice') return false;
      socket.send(
        JSON.stringify({ action: 'changeDeviceMesh', responseid, result: 'Permission denied\u001b[2J' }),
      );
      return true;
    };
    expect(await server.add(first, undefined)).toMatchObject({
      ok: false,
      error: { code: 'server-refused', message: { values: { words: 'Permission denied\\x1b[2J' } } },
    });
  });

  it('gets no login before its certificate is accepted', async () => {
    const { double, base } = await start();
    let connections = 0;
    double.onConnection = () => connections++;
    expect(await MeshCentral.open({ ...base, trusted: undefined })).toMatchObject({
      ok: false,
      error: { code: 'certificate-unknown', fingerprint256: base.trusted },
    });
    expect(await MeshCentral.open({ ...base, trusted: '0'.repeat(64) })).toMatchObject({
      ok: false,
      error: { code: 'certificate-changed', fingerprint256: base.trusted },
    });
    expect(connections).toBe(0);
  });

  it.each<[string, MeshDoubleOptions, Partial<ServerAccess>, string, string]>([
    ['a wrong password', {}, { password: 'other' }, 'password-refused', 'loginRefused'],
    ['a second factor', { secondFactor: true }, {}, 'password-refused', 'secondFactor'],
    ['an unknown group', {}, { group: 'Other' }, 'input-invalid', 'noGroup'],
    ['a group with agents', { groups: [{ ...MESH_GROUP, mtype: 2 }] }, {}, 'input-invalid', 'noGroup'],
    [
      'two groups of that name',
      { groups: [MESH_GROUP, { ...MESH_GROUP, _id: 'b' }] },
      {},
      'input-invalid',
      'groupTwice',
    ],
  ])('is not used with %s', async (_what, options, more, code, key) => {
    const { base } = await start(options);
    const result = await MeshCentral.open({ ...base, ...more });
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(JSON.stringify(result)).toContain(`.${key}"`);
  });

  it.each<[string, MeshDouble['before'], string]>([
    ['closes the connection', (_said, socket) => (socket.terminate(), true), 'connection-lost'],
    ['sends no JSON', (_said, socket) => (socket.send('<html>'), true), 'answer-malformed'],
    [
      'answers otherwise',
      ({ responseid }, socket) => (
        socket.send(JSON.stringify({ action: 'nodes', responseid, nodes: 7 })),
        true
      ),
      'answer-malformed',
    ],
    [
      'sends far too much',
      (_said, socket) => (socket.send('x'.repeat(LIMITS.serverAnswerBytes + 1)), true),
      'answer-too-large',
    ],
  ])('ends the work where it %s', async (_what, before, code) => {
    const { double, base } = await start();
    const server = await opened(MeshCentral.open(base));
    double.before = before;
    expect(await server.look([first])).toMatchObject({ ok: false, error: { code } });
  });

  const says = (double: MeshDouble, nodes: unknown): void => {
    double.before = ({ action, responseid }, socket) => (
      socket.send(JSON.stringify({ action, responseid, nodes })),
      true
    );
  };

  it.each<[string, unknown]>([
    ['a connection in words', { g: [{ _id: 'node//7', host: '10.0.0.17', conn: '2' }] }],
    ['a negative connection', { g: [{ _id: 'node//7', host: '10.0.0.17', conn: -1 }] }],
    ['half a connection', { g: [{ _id: 'node//7', host: '10.0.0.17', conn: 2.5 }] }],
    ['a machine without an id', { g: [{ host: '10.0.0.17', conn: 2 }] }],
    ['far too many machines', { g: Array.from({ length: 300_000 }, () => ({ _id: '' })) }],
    ['far too many broken machines', { g: Array.from({ length: 300_000 }, () => 0) }],
    ['far too many broken groups', Array.from({ length: 300_000 }, () => 0)],
  ])('is not believed with %s', async (_what, nodes) => {
    const { double, base } = await start();
    const server = await opened(MeshCentral.open(base));
    says(double, nodes);
    expect(await server.look([first])).toMatchObject({ ok: false, error: { code: 'answer-malformed' } });
  });

  it('takes ids that are called like functions, or like nothing', async () => {
    const { double, base } = await start();
    const server = await opened(MeshCentral.open(base));
    const odd = ['__proto__', 'constructor', '', '/', 'node//'].map((_id) => ({ _id, host: _id, conn: 2 }));
    says(double, { constructor: [...odd, ...odd] });
    expect(value(await server.look([first, second]))).toEqual(new Map());
  });

  it('takes no other machine for the one that has its address now', async () => {
    const { double, base } = await start();
    const server = await opened(MeshCentral.open(base));
    const other = { uuid: 'd8c14efa-b1f1-11ea-be6d-020000000099', user: '', pass: '' };
    double.nodes.push({ _id: 'node//8', name: 'other', host: first.host, conn: 2, intelamt: other });
    expect(value(await server.look([first]))).toEqual(new Map());
  });

  it('can be stopped', async () => {
    const { double, base } = await start();
    const stop = new AbortController();
    const server = await opened(MeshCentral.open({ ...base, signal: stop.signal }));
    double.before = () => true;
    const looking = server.look([first]);
    stop.abort();
    expect(await looking).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

describe('Console', () => {
  const start = async (options?: {
    upserts?: boolean;
  }): Promise<{ double: ConsoleDouble; base: ServerAccess }> => {
    const { tls, print } = await serverCertificate();
    const double = await startConsoleDouble(tls, options);
    ends.push(double.close);
    const login = { user: CONSOLE_USER, password: CONSOLE_PASSWORD, group: 'bench' };
    return { double, base: access(double.url, { ...login, trusted: print }) };
  };

  it('is told of machines, and knows them afterwards', async () => {
    const { double, base } = await start();
    const server = await opened(DmtConsole.open(base));
    expect(value(await server.look([first, second]))).toEqual(new Map());
    value(await server.add(first, undefined));
    value(await server.add(second, LOGIN));
    expect(double.devices).toMatchObject([
      {
        guid: UUID,
        hostname: '10.0.0.17',
        friendlyName: 'desk-7.lab.example',
        tags: ['bench'],
        password: '',
      },
      { hostname: '10.0.0.18', username: 'admin', password: LOGIN.password },
    ]);
    const known = value(await server.look([first, second]));
    expect([...known.values()].map(({ differs }) => differs)).toEqual([false, false]);
  });

  it('is told the new address of a machine, and keeps the tags that it has', async () => {
    const { double, base } = await start();
    const device = { guid: UUID, hostname: 'old', friendlyName: 'mine', tags: ['theirs'], username: 'x' };
    double.devices.push({ ...device, useTLS: true, password: 'kept' });
    const server = await opened(DmtConsole.open(base));
    const there = value(await server.look([first])).get(first.id);
    if (!there) throw new Error('not known');
    expect(there.differs).toBe(true);
    value(await server.update(there, first, undefined));
    expect(double.devices).toMatchObject([
      {
        hostname: '10.0.0.17',
        friendlyName: 'mine',
        tags: ['theirs', 'bench'],
        username: 'x',
        password: 'kept',
      },
    ]);
  });

  it.each([true, false])('sees whether a machine has called it (%s)', async (connectionStatus) => {
    const { double, base } = await start();
    const device = { guid: UUID, hostname: '10.0.0.17', friendlyName: 'mine', tags: [], username: 'x' };
    double.devices.push({ ...device, useTLS: true, password: 'kept', connectionStatus });
    const server = await opened(DmtConsole.open(base));
    const there = value(await server.look([first])).get(first.id);
    expect(there?.connection).toBe(connectionStatus ? 'by-machine' : 'none');
  });

  it.each([true, false])('changes a machine that came there meanwhile (upserts: %s)', async (upserts) => {
    const { double, base } = await start({ upserts });
    const server = await opened(DmtConsole.open(base));
    value(await server.add(first, undefined));
    value(await server.add({ ...first, host: '10.0.0.20' }, undefined));
    expect(double.devices).toMatchObject([{ hostname: '10.0.0.20' }]);
    expect(double.got.some(({ method }) => method === 'PATCH')).toBe(!upserts);
  });

  it('gets no login before its certificate is accepted', async () => {
    const { double, base } = await start();
    expect(await DmtConsole.open({ ...base, trusted: undefined })).toMatchObject({
      ok: false,
      error: { code: 'certificate-unknown', fingerprint256: base.trusted },
    });
    expect(double.got).toEqual([]);
  });

  it('refuses a wrong password once', async () => {
    const { double, base } = await start();
    expect(await DmtConsole.open({ ...base, password: 'other' })).toMatchObject({
      ok: false,
      error: { code: 'password-refused' },
    });
    expect(double.got).toHaveLength(1);
  });

  it.each<[string, number, string, string]>([
    ['no JSON', 200, '<html>', 'answer-malformed'],
    ['another shape', 200, '{"guid":7}', 'answer-malformed'],
    [
      'a connection in words',
      200,
      `{"guid":"${UUID}","hostname":"10.0.0.17","connectionStatus":"true"}`,
      'answer-malformed',
    ],
    [
      'another machine',
      200,
      '{"guid":"__proto__","hostname":"x","connectionStatus":true}',
      'answer-malformed',
    ],
    ['a refusal', 400, '{"message":"not so"}', 'server-refused'],
    ['far too much', 200, `"${'x'.repeat(LIMITS.serverAnswerBytes)}"`, 'answer-too-large'],
  ])('is not believed when it sends %s', async (_what, status, text, code) => {
    const { double, base } = await start();
    const server = await opened(DmtConsole.open(base));
    double.instead = (_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(text);
      return true;
    };
    expect(await server.look([first])).toMatchObject({ ok: false, error: { code } });
  });

  it('is said to be away when nobody listens', async () => {
    const { double, base } = await start();
    await double.close();
    ends.splice(0);
    expect(await DmtConsole.open(base)).toMatchObject({ ok: false, error: { code: 'unreachable' } });
  });
});
