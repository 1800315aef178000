import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_BENCH_PASSWORD, type SimulatedBench, startBench } from '#main/simulator/index';
import { testSpec } from '#main/simulator/testing/fixtures';
import { machineShell, type Ran, runAt } from '../testing/one-machine';

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

function screenshot(file: string, more: string[], answer?: () => string): Promise<Ran> {
  const shell = machineShell(home, { ...(answer && { answer }) });
  return runAt(simulated.machine('test'), shell, ['screenshot', file, ...more]);
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
