import { afterEach, describe, expect, it } from 'vitest';
import type { SimulatedBench } from '../bench';
import type { IntelSpec } from '../firmware/machine-spec';
import { powerRequest, putBootOptions, setRole } from '../testing/boot-requests';
import { oneMachine } from '../testing/fixtures';
import { textOf, textsOf } from '../testing/requests';
import type { TestClient } from '../testing/test-client';
import type { SimulatedMachine } from './simulated-machine';

let bench: SimulatedBench;
let machine: SimulatedMachine;
let client: TestClient;
async function start(changes: Partial<IntelSpec> = {}): Promise<void> {
  ({ bench, machine, client } = await oneMachine(changes));
}
const order = async (state: number): Promise<string | undefined> =>
  textOf((await client.post(powerRequest(state))).body, 'ReturnValue');
const shown = async (): Promise<string> => (await client.pull('CIM_ServiceAvailableToElement')).join('');
afterEach(() => bench.stop());

describe('power orders', () => {
  it.each([
    ['8.1.71.3608', ['10', '8', '5']],
    ['12.0.70.1652', ['10', '8', '5', '11', '4', '7', '14', '12']],
    ['16.0.15.1735', ['10', '8', '5', '11', '14', '12']],
  ])('AMT %s takes what it says, and no other', async (version, available) => {
    await start({ version });
    expect(textsOf(await shown(), 'AvailableRequestedPowerStates')).toEqual(available);
    for (const state of [3, 4, 6, 7, 9, 11, 12, 13, 14, 15, 16]) {
      const answer = await order(state);
      expect([state, answer]).toEqual([state, available.includes(String(state)) ? '0' : '1']);
      if (machine.inspect().power === 'off') await order(2);
    }
  });

  it('leaves a PC that is off alone when a reset is ordered, and what was arranged for its start', async () => {
    await start();
    await client.post(putBootOptions({ BIOSSetup: 'true' }));
    await client.post(setRole(1));
    await order(8);
    expect(textsOf(await shown(), 'AvailableRequestedPowerStates')).toEqual(['2']);
    expect([await order(10), machine.inspect().power]).toEqual(['0', 'off']);
    expect([await order(5), await order(8)]).toEqual(['2', '2']);
    expect(await order(2)).toBe('0');
    expect(machine.inspect().starts).toMatchObject([{ order: 'on', started: 'bios-setup' }]);
  });

  it('wakes a sleeping PC without a start', async () => {
    await start();
    expect([await order(4), machine.inspect().power]).toEqual(['0', 'off']);
    expect([await order(2), machine.inspect().starts]).toEqual(['0', []]);
  });

  it.each(['sol', 'storage', 'kvm'] as const)(
    'neither switches off nor cycles while %s is in use, and resets all the same',
    async (kind) => {
      await start();
      const session = machine.openSession(kind);
      expect([await order(8), await order(5), await order(12), await order(10)]).toEqual([
        '2',
        '2',
        '2',
        '0',
      ]);
      session.close();
      expect(await order(8)).toBe('0');
    },
  );

  it('hands nothing to an operating system without Intel’s service', async () => {
    await start({ hostService: false });
    expect(textsOf(await shown(), 'AvailableRequestedPowerStates')).not.toContain('12');
    expect([await order(12), await order(14)]).toEqual(['2', '2']);
  });
});
