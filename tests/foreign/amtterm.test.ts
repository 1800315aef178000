import { spawn } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import type { SimulatedBench, SimulatedMachine } from '#main/simulator/index';
import { powerRequest, putBootOptions, setRole } from '#main/simulator/testing/boot-requests';
import { eventually, oneMachine, TEST_PASSWORD } from '#main/simulator/testing/fixtures';
import type { TestClient } from '#main/simulator/testing/test-client';
import { isMissing, titleOf } from './programs';

const ESCAPE = '\u001d';
const RESET = 10;

/** amtterm on a terminal of its own (`script`), because it sets one up. */
class AmtTerm {
  readonly #child;
  output = '';
  readonly ended: Promise<void>;

  constructor(machine: SimulatedMachine, password: string) {
    const { address, ports } = machine.info;
    const command = `amtterm -u admin ${address} ${String(ports.redirection)}`;
    this.#child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, AMT_PASSWORD: password, TERM: 'xterm' },
    });
    const collect = (chunk: Buffer): void => {
      this.output += chunk.toString('latin1');
    };
    this.#child.stdout.on('data', collect);
    this.#child.stderr.on('data', collect);
    this.ended = new Promise((resolve) => {
      this.#child.once('close', () => resolve());
    });
  }

  type(keys: string): void {
    this.#child.stdin.write(keys);
  }

  async shows(text: string): Promise<void> {
    await expect.poll(() => this.output, { timeout: 10_000 }).toContain(text);
  }

  async stop(): Promise<void> {
    this.#child.kill();
    await this.ended;
  }
}

let bench: SimulatedBench;
let machine: SimulatedMachine;
let client: TestClient;
let terminal: AmtTerm;

/** amtterm 1.4 sends the password as it is, which no firmware takes from AMT 12 on. */
async function start(version: string, password = TEST_PASSWORD): Promise<void> {
  ({ bench, machine, client } = await oneMachine(
    { version, redirection: { listener: true, sol: true, ider: false, kvm: false } },
    { timeScale: 20 },
  ));
  terminal = new AmtTerm(machine, password);
}

afterEach(async () => {
  await terminal.stop();
  await bench.stop();
});

describe.skipIf(isMissing('amtterm'))(`${titleOf('amtterm')}, a serial console:`, () => {
  it('logs in, sees the BIOS of a start that was ordered with it, and un-configures AMT there', async () => {
    await start('11.8.94.4494');
    await terminal.shows('serial-over-lan active');
    await client.post(putBootOptions({ UseSOL: 'true', BIOSSetup: 'true' }));
    await client.post(setRole(1));
    await client.post(powerRequest(RESET));
    await terminal.shows('Press F2 or Esc for setup.');
    await terminal.shows('OptiPlex 0000 BIOS Setup');
    terminal.type('\u001b[C\r');
    await terminal.shows('Unconfigure AMT on next boot  [Yes]');
    terminal.type('\u001b[21~');
    await terminal.shows('Save configuration changes and exit?');
    terminal.type('y');
    await terminal.shows('Configuration saved.');
    await terminal.ended;
    expect(machine.inspect().provisioningState).toBe('pre');
    expect(machine.stats().failedLogins).toBe(0);
  });

  it('talks to the login of the system, and ends as it should', async () => {
    await start('11.8.94.4494');
    await terminal.shows('serial-over-lan active');
    terminal.type('\r');
    await terminal.shows('test-pc login: ');
    terminal.type('operator');
    await terminal.shows('login: operator');
    terminal.type(ESCAPE);
    await terminal.ended;
    expect(terminal.output).toContain('connection closed');
    await eventually(() => machine.stats().redirectionConnections === 1);
  });

  it('is refused with a wrong password, which counts', async () => {
    await start('11.8.94.4494', 'Wrong!Password1');
    await terminal.ended;
    expect(terminal.output).toContain('session authentication failed');
    expect(machine.stats()).toMatchObject({ failedLogins: 1, attempts: { admin: { wrong: 1, right: 0 } } });
  });

  it('is refused by AMT 12, as hardware refuses it, and nothing counts', async () => {
    await start('12.0.70.1652');
    await terminal.ended;
    expect(terminal.output).toContain('session authentication failed');
    expect(machine.stats()).toMatchObject({ failedLogins: 0, goodLogins: 0 });
  });
});
