import { portsOption } from '#shared/testing/ports-option';
import { DEMO_BENCH_PASSWORD, type SimulatedMachine } from '#main/simulator/index';
import { runCli } from '../program';
import { type Terminal, type TestShell, testShell } from './shell';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** A shell with its state in a folder of the test, and the password of the machine on standard input. */
export function machineShell(home: string, terminal: Terminal): TestShell {
  return testShell({
    stdin: `${DEMO_BENCH_PASSWORD}\n`,
    env: { AMT_BENCH_HOME: home, XDG_DATA_HOME: home, AMT_BENCH_VAULT: 'session' },
    ...terminal,
  });
}

/** Runs a command about one machine. @param rest what stands behind its address */
export async function runAt(
  machine: SimulatedMachine,
  shell: TestShell,
  [command, ...rest]: readonly [string, ...string[]],
): Promise<Ran> {
  const { address, ports } = machine.info;
  const args = [command, address, ...rest, '--ports', portsOption(ports), '--password-stdin'];
  return { code: await runCli(args, shell), ...shell.written };
}
