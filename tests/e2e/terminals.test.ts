import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { simulatedMachineSchema } from '#shared/model/demo';
import { configureReportSchema, planSchema } from '#shared/model/plan';
import { scanReportSchema } from '#shared/model/sighting';
import { portsOption } from '#shared/testing/ports-option';
import { POSIX } from '#shared/testing/system';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/demo/demo-common';
import { type Ran, runAmtBench } from './run-amt-bench';

const root = resolve(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'amt-bench-terminals-'));
let simulator: ChildProcess;
let lines: string[];
let ports: string[];

/** A command in a terminal of its own, as `npx amt-bench` runs it. */
function amtBench(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return runAmtBench(home, args, env);
}

const address = (id: string): string =>
  lines.map((line) => simulatedMachineSchema.parse(JSON.parse(line))).find((machine) => machine.id === id)
    ?.address ?? '';

describe('two terminals', () => {
  beforeAll(async () => {
    simulator = spawn(process.execPath, [join(root, 'build/amt-bench.mjs'), 'simulate'], {
      env: process.env,
    });
    let text = '';
    await new Promise<void>((ready) => {
      simulator.stdout?.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.split('\n').length > 13) ready();
      });
    });
    lines = text.trim().split('\n');
    const { ports: numbers } = simulatedMachineSchema.parse(JSON.parse(lines[0] ?? ''));
    // Standard, unless another bench on this machine has them.
    ports = ['--ports', portsOption(numbers)];
  });
  afterAll(() => {
    simulator.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  });

  it('simulate in one; scan, diagnose, plan, configure in the other', async () => {
    const scanned = await amtBench([
      'scan',
      `${address('dell-factory')}-${address('dash-board')}`,
      ...ports,
      '--json',
    ]);
    expect(scanned).toMatchObject({ code: 0, err: '' });
    const report = scanReportSchema.parse(JSON.parse(scanned.out));
    expect(report.devices).toHaveLength(13);
    expect(report.scanned).toBe(13);

    const env = { AMT_PASSWORD: DEMO_BENCH_PASSWORD };
    const ready = address('ready');
    const diagnosed = await amtBench(['diagnose', ready, ...ports, '--json'], env);
    expect(diagnosed.code).toBe(0);
    expect(
      z.object({ verdict: z.object({ code: z.string() }) }).parse(JSON.parse(diagnosed.out)).verdict.code,
    ).toBe('ready');

    const profile = join(home, 'profile.json');
    writeFileSync(profile, '{"clock": "sync", "redirection": {"sol": true, "listener": true}}');
    const planned = await amtBench(['plan', ready, ...ports, '--profile', profile, '--json'], env);
    const plan = planSchema.parse(JSON.parse(planned.out));
    expect(plan.steps.map(({ id }) => id)).toEqual(['clock', 'redirection', 'redirection-listener']);

    const configured = await amtBench(
      ['configure', ready, ...ports, '--profile', profile, '--yes', '--json'],
      env,
    );
    expect(configured.code).toBe(0);
    expect(configureReportSchema.parse(JSON.parse(configured.out))).toMatchObject({
      outcome: 'done',
      verified: true,
    });
    const again = await amtBench(['plan', ready, ...ports, '--profile', profile, '--json'], env);
    expect(planSchema.parse(JSON.parse(again.out)).steps).toEqual([]);
  });

  it.skipIf(POSIX.missing)(POSIX.named('ends simulate with Ctrl+C and code 0'), async () => {
    const ended = new Promise<number | null>((done) => simulator.on('exit', (code) => done(code)));
    simulator.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});

describe('demo', () => {
  it('shows thirteen machines with the right verdict, configures one, and ends with 0', async () => {
    const ran = await amtBench(['demo', '--json']);
    expect(ran.code).toBe(0);
    const { diagnoses, configure, secondPlan, rotatedPasswordWorks } = z
      .object({
        diagnoses: z.array(z.object({ verdict: z.object({ code: z.string() }), expected: z.string() })),
        configure: configureReportSchema,
        secondPlan: planSchema,
        rotatedPasswordWorks: z.boolean(),
      })
      .parse(JSON.parse(ran.out));
    expect(diagnoses).toHaveLength(13);
    for (const { verdict, expected } of diagnoses) expect(verdict.code).toBe(expected);
    expect(configure).toMatchObject({ outcome: 'done', verified: true });
    expect(secondPlan.steps).toEqual([]);
    expect(rotatedPasswordWorks).toBe(true);
    expect(ran.out).not.toContain(DEMO_BENCH_PASSWORD);
  });
});
