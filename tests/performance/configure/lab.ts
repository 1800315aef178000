import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Endpoint } from '#shared/model/primitives';
import { inProjectStyle } from '#shared/testing/project-style';
import { value } from '#shared/testing/value';
import type { MachineStats } from '#main/simulator/controls/stats';
import { TEST_PASSWORD } from '#main/simulator/testing/fixtures';
import type { CredentialSource } from '#main/use-cases/login/open-session';
import { openUseCases, type UseCases } from '#main/use-cases/use-cases';

export const LATENCY_MS = 60;
/** The login of the machines. */
export const KNOWN: CredentialSource = {
  from: 'typed',
  user: 'admin',
  password: TEST_PASSWORD,
  certain: false,
  keep: true,
};

export interface Check {
  what: string;
  target: string;
  measured: string;
  met: boolean | undefined;
}

export interface Places {
  root: string;
  workFolder: string;
  args: string[];
}

/** Simulated machines in another process. */
export class Machines {
  private constructor(
    readonly child: ChildProcess,
    readonly endpoints: readonly Endpoint[],
  ) {}

  static async start(workFolder: string, count: number): Promise<Machines> {
    const child = fork(join(workFolder, 'machines.mjs'), [String(count), String(LATENCY_MS)]);
    const { ready } = (await next(child)) as { ready: Endpoint[] };
    return new Machines(child, ready);
  }

  async stats(number: number): Promise<MachineStats> {
    this.child.send({ ask: 'stats', number });
    return ((await next(this.child)) as { stats: MachineStats }).stats;
  }

  async off(number: number): Promise<void> {
    this.child.send({ ask: 'off', number });
    await next(this.child);
  }

  stop(): void {
    this.child.disconnect();
  }
}

function next(child: ChildProcess): Promise<unknown> {
  return new Promise((done, failed) => {
    const ended = (): void => failed(new Error('the simulated machines ended'));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      done(message);
    });
  });
}

export async function openAt(): Promise<UseCases> {
  const home = mkdtempSync(join(tmpdir(), 'amt-bench-measure-'));
  process.on('exit', () => rmSync(home, { recursive: true, force: true }));
  const useCases = value(
    await openUseCases(
      {
        env: { AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'session' },
        host: 'cli',
        version: 'measurement',
        ledgerFolder: home,
      },
      (bug) => {
        throw bug;
      },
    ),
  );
  return useCases;
}

export async function look(useCases: UseCases, endpoint: Endpoint | undefined): Promise<string> {
  if (!endpoint) throw new Error('no machine');
  const id = value(await useCases.probe(endpoint, new AbortController().signal));
  // Its random password may be kept in memory only.
  useCases.machines.markSimulated(id, id);
  return id;
}

/** What was measured, as a page of the documentation. */
export function measuredPage({
  script,
  title,
  checks,
  end,
}: {
  script: string;
  title: string;
  checks: readonly Check[];
  end: string;
}): Promise<string> {
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
  const rows = checks.map(({ what, target, measured, met }) => {
    const verdict = met === undefined ? 'not measured' : met ? 'met' : '**missed**';
    return `| ${what} | ${target} | ${measured} | ${verdict} |`;
  });
  const text = `<!-- Made by \`npm run ${script}\`. Do not edit by hand. -->

# ${title}

- Measured on ${new Date().toISOString().slice(0, 10)}, AMT Bench ${commit}, Node ${process.versions.node}, ${String(cpus().length)} cores shared by client and machines.
- The machines are simulated, in a process of their own, and take ${String(LATENCY_MS)} ms for every answer, as firmware does.

| what | target | measured | |
| --- | --- | --- | --- |
${rows.join('\n')}

${end}
`;
  return inProjectStyle('page.md', text);
}
