import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  DEMO_BENCH_PASSWORD,
  startBench,
  type SimulatedBench,
  type SimulatedMachine,
} from '#main/simulator/index';
import { bundle } from './bundle';

const skipReason = process.env['AMT_BENCH_TEST_KEYCHAIN']
  ? undefined
  : (process.env['AMT_BENCH_NO_KEYCHAIN'] ?? 'run through npm test, which brings a private keychain');

const output = resolve(import.meta.dirname, '../output');
mkdirSync(output, { recursive: true });
const folder = mkdtempSync(join(output, 'rotation-kill-'));
afterAll(() => rmSync(folder, { recursive: true }));

let configurer: string;
let simulated: SimulatedBench;
let machine: SimulatedMachine;
let home: string;

/** Starts a run of AMT Bench. The first one types the password, later ones have only the keychain. */
function start(
  what: 'configure' | 'settle',
  password?: string,
): { child: ChildProcess; ended: Promise<string> } {
  const { address, ports } = machine.info;
  const env = { ...process.env, ...(password !== undefined && { AMT_PASSWORD: password }) };
  const child = spawn(process.execPath, [configurer, home, JSON.stringify({ host: address, ports }), what], {
    env,
  });
  const ended = new Promise<string>((done) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.on('exit', () => done(text));
  });
  return { child, ended };
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('it never happened');
    await new Promise((done) => setTimeout(done, 2));
  }
}

describe.skipIf(skipReason !== undefined)(
  `no password is ever lost${skipReason ? ` (skipped: ${skipReason})` : ''}`,
  () => {
    beforeAll(async () => {
      configurer = await bundle('tests/drills/configurer.ts', folder);
    }, 60_000);

    beforeEach(async () => {
      home = mkdtempSync(join(folder, 'home-'));
      simulated = await startBench({ standardPorts: false });
      machine = simulated.machine('ready');
    });
    afterEach(() => simulated.stop());

    it('rotates, and a second process logs in from the keychain and finds nothing to do', async () => {
      expect(JSON.parse(await start('configure', DEMO_BENCH_PASSWORD).ended)).toMatchObject({
        outcome: 'done',
        verified: true,
      });
      expect(machine.opensWith('admin', DEMO_BENCH_PASSWORD)).toBe(false);
      expect(JSON.parse(await start('configure').ended)).toMatchObject({
        outcome: 'nothing-to-do',
        verified: true,
      });
      expect(machine.stats().failedLogins).toBe(0);
    });

    it.each([
      ['before the firmware has heard of it', 'before-work', false],
      ['after the firmware has taken it and before it has answered', 'before-answer', true],
    ] as const)('is killed %s', async (_, when, taken) => {
      machine.faults.drop({ when, operation: 'SetAdminAclEntryEx' });
      const { child, ended } = start('configure', DEMO_BENCH_PASSWORD);
      // The candidate is in the keychain before the request leaves; the next thing after the lost line is a new connection.
      await until(() => sent() || child.exitCode !== null);
      child.kill('SIGKILL');
      expect(await ended).toBe('');
      expect(machine.opensWith('admin', DEMO_BENCH_PASSWORD)).toBe(!taken);
      const settled = JSON.parse(await start('settle').ended) as { open: string[] };
      expect(settled.open).toEqual([]);
      expect(JSON.parse(await start('configure').ended)).toMatchObject({ verified: true });
      expect(machine.opensWith('admin', DEMO_BENCH_PASSWORD)).toBe(false);
      expect(machine.stats().lockTrips).toBe(0);
    });

    it('stays with the old password when the firmware refuses the new one', async () => {
      machine.faults.returnValues.set('SetAdminAclEntryEx', 2054);
      const report: unknown = JSON.parse(await start('configure', DEMO_BENCH_PASSWORD).ended);
      expect(report).toMatchObject({
        outcome: 'failed',
        steps: [{ outcome: 'failed', code: 'firmware-refused' }],
      });
      machine.faults.clear();
      expect(JSON.parse(await start('configure').ended)).toMatchObject({ outcome: 'done', verified: true });
      expect(machine.stats().failedLogins).toBe(0);
    });

    /** True as soon as the request that changes the password has reached the machine. */
    function sent(): boolean {
      return machine.faults.pendingDrops === 0;
    }
  },
);
