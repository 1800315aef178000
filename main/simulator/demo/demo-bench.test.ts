import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulatedMachineSchema } from '#shared/model/demo';
import { AMT_REALM, uuidSchema } from '#shared/model/primitives';
import type { SimulatedBench } from '../bench';
import { startBench } from '../bench';
import type { IntelSpec } from '../firmware/machine-spec';
import { ping, pingBytes } from '../testing/fixtures';
import { getRequest } from '../testing/requests';
import { TestClient } from '../testing/test-client';
import { DEMO_BENCH_PASSWORD, demoBench } from './demo-bench';

const specs = demoBench();
const intel = specs.filter((spec): spec is IntelSpec => spec.kind !== 'dash');
const all = <T>(pick: (spec: IntelSpec) => T): T[] => intel.map(pick);

describe('description of the demo bench', () => {
  it('has thirteen machines at addresses of their own', () => {
    expect(specs.map(({ address }) => address)).toEqual(
      Array.from({ length: 13 }, (_, index) => `127.77.0.${index + 11}`),
    );
    expect(new Set(specs.map(({ id }) => id)).size).toBe(13);
    expect(specs.every(({ id }) => /^[a-z]+(-[a-z]+)*$/.test(id))).toBe(true);
  });

  it('repeats no serial number, UUID or MAC, and takes only MACs that nobody owns', () => {
    for (const values of [
      all((spec) => spec.hardware.uuid),
      all((spec) => spec.hardware.serial),
      all((spec) => spec.hardware.mac),
      all((spec) => spec.version),
    ]) {
      expect(new Set(values).size).toBe(intel.length);
    }
    expect(all((spec) => uuidSchema.safeParse(spec.hardware.uuid).success)).not.toContain(false);
    expect(all((spec) => /^02(-[0-9a-f]{2}){5}$/.test(spec.hardware.mac))).not.toContain(false);
  });
});

describe('the demo bench running', () => {
  let bench: SimulatedBench;
  beforeAll(async () => {
    bench = await startBench({ standardPorts: false });
  });
  afterAll(() => bench.stop());

  it('describes itself as the command line prints it', () => {
    for (const { info } of bench.machines) simulatedMachineSchema.parse(info);
    expect(() => bench.machine('nobody')).toThrow(RangeError);
  });

  it.each([
    ['dell-factory', { state: 0, port: 0, open: [] }],
    ['hp-changed-mebx', { state: 0, port: 0, open: [] }],
    ['lenovo-admin-mode', { state: 2, port: 16_992, open: ['http', 'redirection'] }],
    ['ccm-lost-password', { state: 2, port: 16_992, open: ['http'] }],
    ['tls-only', { state: 2, port: 16_993, open: ['https'] }],
    ['login-paused', { state: 2, port: 16_992, open: ['http'] }],
    ['limited-user', { state: 2, port: 16_992, open: ['http', 'redirection'] }],
    ['half-set-up', { state: 1, port: 16_993, open: ['https'] }],
    ['cira-owned', { state: 2, port: 16_992, open: ['http'] }],
    ['vulnerable', { state: 2, port: 16_992, open: ['http'] }],
    ['ready', { state: 2, port: 16_992, open: ['http'] }],
  ])('%s shows %j', async (id, { state, port, open }) => {
    const machine = bench.machine(id);
    const pong = (await ping(machine, pingBytes(0xff))).at(-1) ?? Buffer.alloc(28);
    expect(pong.readUInt32BE(12)).toBe(343);
    expect([pong.readUInt8(19) & 3, pong.readUInt16BE(16)]).toEqual([state, port]);
    expect(machine.inspect().openPorts).toEqual(open);
  });

  it('hidden answers no ping and yet HTTP', async () => {
    const machine = bench.machine('hidden');
    expect(await ping(machine, pingBytes(), 40)).toEqual([]);
    expect(machine.inspect().openPorts).toEqual(['http', 'redirection']);
  });

  it('dash-board answers with another maker’s number and the DASH bit, and opens nothing', async () => {
    const machine = bench.machine('dash-board');
    const [pong = Buffer.alloc(28)] = await ping(machine, pingBytes(0xff));
    expect(pong.readUInt32BE(12)).not.toBe(343);
    expect(pong.readUInt8(21) & 0x20).toBe(0x20);
    expect(machine.inspect().openPorts).toEqual([]);
    expect(await machine.act({ act: 'power-off' })).toMatchObject({ ok: true });
    expect(await ping(machine, pingBytes(), 40)).toEqual([]);
    await machine.act({ act: 'power-on' });
    expect(await machine.act({ act: 'ask-windows' })).toMatchObject({ ok: false });
    expect(await machine.act({ act: 'open-mebx', password: 'admin' })).toMatchObject({ ok: false });
  });

  it.each(
    specs.flatMap((spec) => (spec.kind !== 'dash' && spec.login ? [[spec.id, spec.login] as const] : [])),
  )('%s opens with the login of its story', async (id, login) => {
    expect(login.password).toBe(DEMO_BENCH_PASSWORD);
    const machine = bench.machine(id);
    const client = new TestClient(machine, login, id === 'tls-only');
    expect((await client.post(getRequest('AMT_GeneralSettings'))).status).toBe(200);
    client.close();
  });

  it('does not open with it where the story says that nobody knows', () => {
    for (const id of ['lenovo-admin-mode', 'ccm-lost-password', 'limited-user']) {
      expect(bench.machine(id).opensWith('admin', DEMO_BENCH_PASSWORD)).toBe(false);
    }
  });

  it('has realms of their own, of the only form that AMT sends', () => {
    const realms = intel.map(({ id }) => bench.machine(id).inspect().realm);
    expect(new Set(realms).size).toBe(intel.length);
    expect(realms.every((realm) => AMT_REALM.test(realm))).toBe(true);
  });

  it('is the same again for the same seed, and another for another', async () => {
    const look = ({ machines }: SimulatedBench) =>
      machines.map((machine) => [machine.inspect().realm, machine.info.fingerprint256]);
    const again = await startBench({ standardPorts: false });
    const other = await startBench({ standardPorts: false, seed: 2 });
    expect(look(again)).toEqual(look(bench));
    const differs = look(other).map(([realm], index) => realm !== look(bench)[index]?.[0]);
    expect(differs.filter(Boolean)).toHaveLength(intel.length);
    await again.stop();
    await other.stop();
  });
});
