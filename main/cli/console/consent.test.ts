import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_BENCH_PASSWORD, type SimulatedBench, startBench } from '#main/simulator/index';
import { otherCode, testSpec } from '#main/simulator/testing/fixtures';
import { machineShell, type Ran, runAt } from '../testing/one-machine';

let home: string;
let simulated: SimulatedBench;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'amt-bench-cli-consent-'));
  const spec = testSpec({ admin: { password: DEMO_BENCH_PASSWORD }, version: '16.0.15', controlMode: 'ccm' });
  simulated = await startBench({ standardPorts: false, machines: [spec] });
});
afterEach(async () => {
  await simulated.stop();
  rmSync(home, { recursive: true });
});

const state = (): ReturnType<ReturnType<SimulatedBench['machine']>['inspect']> =>
  simulated.machine('test').inspect();

/** @param answer undefined: nobody sits at the terminal */
function power(order: string[], answer?: (question: string) => string): Promise<Ran> {
  const shell = machineShell(home, { ...(answer && { answer }) });
  return runAt(simulated.machine('test'), shell, ['power', ...order]);
}

describe('consent on the command line', () => {
  it('is asked for with --consent-code, and the order is sent once it is there', async () => {
    const ran = await power(['bios', '--consent-code', '--json'], () => state().consentCode ?? '');
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({ outcome: 'told', plan: { consent: { state: 'given' } } });
    expect(state().starts.at(-1)).toMatchObject({ started: 'bios-setup' });
  });

  it('is not asked for where nobody could type the code, or the technician says no', async () => {
    expect((await power(['bios', '--consent-code'])).code).toBe(20);
    const questions: string[] = [];
    const no = await power(['bios'], (question) => {
      questions.push(question);
      return 'n';
    });
    expect(no.code).toBe(20);
    expect(no.err).toContain('--consent-code');
    expect(questions).toHaveLength(1);
    expect(state()).toMatchObject({ consentState: 0, starts: [] });
  });

  it('takes the code from the screen again when the technician gives up', async () => {
    const seen: number[] = [];
    const ran = await power(['bios', '--consent-code'], () => {
      seen.push(state().consentState);
      return '';
    });
    expect(ran.code).toBe(3);
    expect(seen).toEqual([2]);
    expect(state()).toMatchObject({ consentState: 0, starts: [] });
  });

  it('ends after three wrong codes', async () => {
    const ran = await power(['bios', '--consent-code'], () => otherCode(state().consentCode));
    expect(ran.code).toBe(20);
    expect(ran.err).toContain('does not show a code any more');
    expect(state().starts).toEqual([]);
  });

  it('waits until the screen can show it', async () => {
    expect((await power(['off'])).code).toBe(0);
    let asked = 0;
    const ran = await power(['bios', '--consent-code'], () => {
      asked++;
      return asked < 3 ? '' : 'q';
    });
    expect(ran.code).toBe(3);
    expect(asked).toBe(3);
    expect(state().consentState).toBe(0);
  });
});
