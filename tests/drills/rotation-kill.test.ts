import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  DEMO_BENCH_PASSWORD,
  type SimulatedBench,
  type SimulatedMachine,
  startBench,
} from '#main/simulator/index';
import { bundle } from './bundle';

const skipReason = process.env['AMT_BENCH_TEST_KEYCHAIN']
  ? undefined
  : (process.env['AMT_BENCH_NO_KEYCHAIN'] ?? 'run through npm test, which brings a private keychain');

const output = resolve(import.meta.dirname, '../output');
mkdirSync(output, { recursive: true });
const folder = mkdtempSync(join(output, 'rotation-kill-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The request that changes the admin password. */
const ROTATE = 'SetAdminAclEntryEx';

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

describe.skipIf(skipReason !== undefined)(
  `no password is ever lost${skipReason ? ` (skipped: ${skipReason})` : ''}`,
  () => {
    beforeAll(async () => {
      configurer = await bundle('tests/drills/configurer.ts', folder);
    });

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
      ['before the firmware has heard of it', 'before', 'lost'],
      ['before the firmware has taken it, which it does afterwards', 'before', 'taken'],
      ['after the firmware has taken it and before it has answered', 'after', 'taken'],
    ] as const)('is killed %s', async (_, when, fate) => {
      const gate = machine.gate({ action: ROTATE, when });
      const { child, ended } = start('configure', DEMO_BENCH_PASSWORD);
      // The candidate is in the keychain before the request leaves.
      await Promise.race([gate.reached, ended]);
      child.kill('SIGKILL');
      expect(await ended).toBe('');
      expect(machine.opensWith('admin', DEMO_BENCH_PASSWORD)).toBe(when === 'before');
      const carriedOut = machine.gate({ action: ROTATE, when: 'after' });
      // A return value instead of the change, and the process is killed before it reads it.
      if (fate === 'lost') machine.faults.returnValues.set(ROTATE, 2054);
      gate.release();
      if (when === 'before') await carriedOut.reached;
      machine.faults.clear();
      expect(machine.opensWith('admin', DEMO_BENCH_PASSWORD)).toBe(fate === 'lost');
      const settled = JSON.parse(await start('settle').ended) as { open: string[] };
      expect(settled.open).toEqual([]);
      expect(JSON.parse(await start('configure').ended)).toMatchObject({ verified: true });
      expect(machine.opensWith('admin', DEMO_BENCH_PASSWORD)).toBe(false);
      expect(machine.stats().lockTrips).toBe(0);
    });

    it('stays with the old password when the firmware refuses the new one', async () => {
      machine.faults.returnValues.set(ROTATE, 2054);
      const report: unknown = JSON.parse(await start('configure', DEMO_BENCH_PASSWORD).ended);
      expect(report).toMatchObject({
        outcome: 'failed',
        steps: [{ outcome: 'failed', code: 'firmware-refused' }],
      });
      machine.faults.clear();
      expect(JSON.parse(await start('configure').ended)).toMatchObject({ outcome: 'done', verified: true });
      expect(machine.stats().failedLogins).toBe(0);
    });
  },
);
