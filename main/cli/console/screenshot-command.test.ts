import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { portsOption } from '#shared/testing/ports-option';
import { DEMO_BENCH_PASSWORD, type SimulatedBench, startBench } from '#main/simulator/index';
import { testSpec } from '#main/simulator/testing/fixtures';
import { runCli } from '../program';
import { testShell } from '../testing/shell';

let home: string;
let simulated: SimulatedBench;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'amt-bench-cli-screenshot-'));
  const machine = testSpec({
    admin: { password: DEMO_BENCH_PASSWORD },
    version: '12.0.45.1509',
    redirection: { listener: true, sol: true, ider: false, kvm: true },
    consent: 1,
  });
  simulated = await startBench({ standardPorts: false, machines: [machine] });
});
afterEach(async () => {
  await simulated.stop();
  rmSync(home, { recursive: true });
});

const code = (): string => simulated.machine('test').inspect().consentCode ?? '';

async function screenshot(
  file: string,
  more: string[],
  answer?: () => string,
): Promise<{ code: number; out: string; err: string }> {
  const { address, ports } = simulated.machine('test').info;
  const shell = testShell({
    stdin: `${DEMO_BENCH_PASSWORD}\n`,
    ...(answer && { answer }),
    env: { AMT_BENCH_HOME: home, XDG_DATA_HOME: home, AMT_BENCH_VAULT: 'session' },
  });
  const args = ['screenshot', address, file, '--ports', portsOption(ports), '--password-stdin', ...more];
  return { code: await runCli(args, shell), ...shell.written };
}

describe('screenshot', () => {
  it('asks for consent, saves a picture, and overwrites none', async () => {
    const file = join(home, 'screen.png');
    expect((await screenshot(file, [])).code).toBe(20);
    const saved = await screenshot(file, ['--consent-code', '--json'], code);
    expect(saved.code).toBe(0);
    const { width, height } = decode(readFileSync(file));
    expect(JSON.parse(saved.out)).toMatchObject({ file, width, height });
    expect((await screenshot(file, [])).code).toBe(31);
    expect(readFileSync(file).includes(DEMO_BENCH_PASSWORD)).toBe(false);
  });
});
