import { afterEach, describe, expect, it } from 'vitest';
import type { Hardware } from '#shared/model/hardware';
import { inEnglish } from '#shared/testing/english';
import type { IntelSpec } from '#main/simulator/firmware/machine-spec';
import { TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { openTestBench, type TestBench, typed, value } from '../testing/lab';

const known = { from: 'typed', user: 'admin', password: TEST_PASSWORD, certain: true, keep: true } as const;
/** Of issue 16, the login included. */
const MOST_REQUESTS = 30;

let bench: TestBench;
let id: string;
afterEach(() => bench.close());

const requests = (): number => bench.machine('test').stats().requests;

async function read(changes: Partial<IntelSpec> = {}): Promise<Hardware> {
  bench = await openTestBench({ machines: [testSpec(changes)] });
  id = await bench.look('test');
  bench.trust(id);
  const { hardware } = value(await bench.useCases.readHardware(id, known));
  if (!hardware) throw new Error('nothing was read');
  return hardware.hardware;
}

describe('what a machine is made of', () => {
  it('is read with few requests, each class once', async () => {
    await read();
    const before = requests();
    value(await bench.useCases.readHardware(id, known));
    expect(requests() - before).toBeLessThanOrEqual(MOST_REQUESTS);
    // Challenge and general settings are the login.
    expect(requests() - before).toBe(20);
    const { operations } = bench.machine('test').stats();
    const ofHardware = Object.entries(operations).filter(([name]) => name.startsWith('CIM_'));
    // Twice: once above, once here.
    expect(new Set(ofHardware.map(([, count]) => count))).toEqual(new Set([2]));
  });

  it('is told by subject', async () => {
    const hardware = inEnglish(await read());
    expect(hardware).toMatchObject({
      system: { maker: 'Dell Inc.', model: 'OptiPlex 0000', kind: 'desktop' },
      board: { model: 'BOARD-SIM' },
      bios: { version: '1.0', released: '2020-02-29' },
      processors: [{ name: 'Intel(R) Core(TM) i5-9500 CPU @ 3.00GHz', state: 'enabled', megahertz: 3000 }],
      memory: {
        modules: [
          { slot: 'DIMM A1', bytes: 8 * 1024 ** 3, kind: 'DDR4', form: 'DIMM', megahertz: 2666 },
          { slot: 'DIMM B1' },
        ],
        emptySlots: 0,
      },
      storage: [{ bytes: 256_060_514_000 }],
      batteries: [],
      ports: [{ kind: 'wired', mac: '02:00:77:ab:cd:ef', address: '127.77.0.99', dhcp: true }],
      firmware: { hostName: 'test-pc.test.example', features: ['AMT', 'model for businesses'] },
      denied: [],
    });
    expect(hardware.memory?.modules[0]?.assetTag).toBeUndefined();
  });

  it('of a laptop has a battery, and a wireless port', async () => {
    const { hardware } = testSpec();
    const laptop = inEnglish(await read({ hardware: { ...hardware, wifiMac: '02-00-77-00-00-01' } }));
    expect(laptop).toMatchObject({
      system: { kind: 'notebook' },
      batteries: [{ name: 'SIM04048', millivolts: 11_400, designCapacity: 4_800 }],
      ports: [{ kind: 'wired' }, { kind: 'wireless', mac: '02:00:77:00:00:01' }],
    });
    expect(laptop.batteries?.[0]).not.toHaveProperty('charge', 0);
  });

  it('has a processor where firmware refuses to hand out a single one (AMT 21)', async () => {
    const { processors } = await read({ version: '21.0.5.1234' });
    expect(processors).toHaveLength(1);
  });

  it('leaves out what the account may not read, and says so', async () => {
    const limited = { user: 'viewer', password: 'Look-Only!5', realms: [13], access: 2 } as const;
    bench = await openTestBench({ machines: [testSpec({ users: [limited] })] });
    id = await bench.look('test');
    const source = { ...typed(limited.password), user: limited.user };
    const view = inEnglish(value(await bench.useCases.readHardware(id, source)));
    expect(view.hardware?.hardware.processors).toBeUndefined();
    expect(view.hardware?.hardware.denied).toContain('Processor');
  });

  it('is remembered over a restart, and where AMT was reset', async () => {
    const hardware = await read();
    expect((await bench.view(id)).hardware?.hardware).toEqual(hardware);
    const later = await bench.restart();
    await later.loadList();
    expect(value(await later.machines.view(id)).hardware?.hardware.bios).toEqual(hardware.bios);
    value(await bench.useCases.logIn(id, known));
    expect((await bench.view(id)).inventory).toBeDefined();
    // What is known of AMT ends with a reset.
    bench.useCases.machines.dropInventory(id);
    const reset = await bench.view(id);
    expect(reset.inventory).toBeUndefined();
    expect(reset.hardware?.hardware.bios).toEqual(hardware.bios);
  });
});
