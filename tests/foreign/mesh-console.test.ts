import { afterEach, describe, expect, it } from 'vitest';
import type { SimulatedBench, SimulatedMachine } from '#main/simulator/index';
import { powerRequest, putBootOptions, setRole } from '#main/simulator/testing/boot-requests';
import { eventually, oneMachine, TEST_PASSWORD } from '#main/simulator/testing/fixtures';
import type { TestClient } from '#main/simulator/testing/test-client';
import { MeshConsole } from './mesh-console';
import { isMissing, titleOf } from './programs';

const RUNNING = 3;
const CLOSED = 0;

let bench: SimulatedBench;
let machine: SimulatedMachine;
let client: TestClient;
let terminal: MeshConsole;

async function start(version: string, password = TEST_PASSWORD): Promise<void> {
  ({ bench, machine, client } = await oneMachine(
    { version, tls: 'on-and-plain', redirection: { listener: true, sol: true, ider: false, kvm: false } },
    { timeScale: 20 },
  ));
  terminal = new MeshConsole(machine, password);
}
const shows = (text: string): Promise<void> => expect.poll(() => terminal.output).toContain(text);

afterEach(async () => {
  terminal.stop();
  await bench.stop();
});

describe.skipIf(isMissing('meshcentral'))(
  `${titleOf('meshcentral')}, the serial console of its pages:`,
  () => {
    it.each(['9.1.42.3002', '12.0.70.1652', '16.0.15.1735'])('walks the BIOS of AMT %s', async (version) => {
      await start(version);
      await eventually(() => terminal.states.includes(RUNNING));
      await client.post(putBootOptions({ UseSOL: 'true', BIOSSetup: 'true' }));
      await client.post(setRole(1));
      await client.post(powerRequest(10));
      await shows('OptiPlex 0000 BIOS Setup');
      terminal.type('\u001b[C\r');
      await shows('Unconfigure AMT on next boot  [Yes]');
      terminal.type('\u001b0');
      await shows('Save configuration changes and exit?');
      terminal.type('\r');
      await shows('Configuration saved.');
      await eventually(() => terminal.states.at(-1) === CLOSED);
      expect(machine.inspect().provisioningState).toBe('pre');
      expect(machine.stats()).toMatchObject({ failedLogins: 0, digestViolations: 0 });
    });

    it('is refused with a wrong password, which counts once', async () => {
      await start('12.0.70.1652', 'Wrong!Password1');
      await eventually(() => terminal.states.at(-1) === CLOSED);
      expect(machine.stats()).toMatchObject({ failedLogins: 1, attempts: { admin: { wrong: 1, right: 0 } } });
    });
  },
);
