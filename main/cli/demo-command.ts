import { EXIT_BUG, EXIT_DONE } from '#shared/failure-codes';
import type { SimulatedMachineInfo } from '#shared/model/demo';
import { DEMO_TARGET } from '#shared/model/demo';
import type { ConfigureReport, Plan } from '#shared/model/plan';
import { DEFAULT_PROFILE } from '#shared/model/profile';
import type { ScanReport } from '#shared/model/sighting';
import type { Verdict, VerdictCode } from '#shared/model/verdict';
import { fail, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import type { Said, Say } from '#shared/texts/say';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/index';
import { openTemporaryHome, removeTemporary, type UseCases } from '#main/use-cases/index';
import { pathsHeading, planText, reportText, scanTable } from './describe';
import { note, type OutputOptions, printJson, wrap } from './output';
import { described, Printed, printed } from './printed';
import { withBench } from './run';
import type { Shell } from './shell';

/** What each machine of the demo bench must turn out to be; the demo fails when one does not. */
const DEMO_VERDICTS: Readonly<Record<string, VerdictCode>> = {
  'dell-factory': 'not-set-up',
  'hp-changed-mebx': 'setup-refused',
  'lenovo-admin-mode': 'password-refused-admin-mode',
  'ccm-lost-password': 'password-refused-client-mode',
  'tls-only': 'ready',
  hidden: 'ready',
  'login-paused': 'login-paused',
  'limited-user': 'limited-rights',
  'half-set-up': 'setup-interrupted',
  'cira-owned': 'owned-elsewhere',
  vulnerable: 'vulnerable-firmware',
  ready: 'ready',
  'dash-board': 'no-amt-seen',
};

interface DemoDiagnosis {
  machine: string;
  title: Text;
  verdict: Verdict;
  expected: VerdictCode | undefined;
}

interface DemoReport {
  scan: ScanReport;
  diagnoses: DemoDiagnosis[];
  configure: ConfigureReport;
  /** Planning again after applying yields nothing. */
  secondPlan: Plan;
  /** A fresh login with the rotated password, taken from the vault. */
  rotatedPasswordWorks: boolean;
}

/**
 * `amt-bench demo`: everything from the scan to the verified change on simulated machines, with state of its own that
 * is removed afterwards.
 * @returns 0 only when every verdict was right and one machine was configured, read back, and logged in to with the
 *   rotated password
 */
export async function demoCommand(shell: Shell, options: OutputOptions): Promise<number> {
  const home = openTemporaryHome();
  try {
    const env = { AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'session' };
    return await withBench({ ...shell, env }, { ...options, ledgerFolder: home }, async (useCases, stop) => {
      // All of it is simulated: nothing is lost when it is left in the middle.
      const report = await stop.waitFor(() => playDemo(shell, useCases, options));
      if (!report.ok) return report;
      if (options.json) printJson(shell.console, report.value);
      return ok(allRight(report.value) ? EXIT_DONE : EXIT_BUG);
    });
  } finally {
    removeTemporary(home);
  }
}

async function playDemo(
  shell: Shell,
  useCases: UseCases,
  options: OutputOptions,
): Promise<Result<DemoReport>> {
  const { say } = shell.console;
  const show = (text: Text | Printed): void => {
    if (!options.json) shell.console.out(printed`${text instanceof Printed ? text : say(text)}\n`);
  };
  show(printed`${say(message('cli.demo.title'))}\n`);
  const machines = await useCases.demo.start(1);
  show(message('cli.demo.scan'));
  const request = { targets: DEMO_TARGET, aliases: { [DEMO_TARGET]: useCases.demo.endpoints() } };
  const scanned = await useCases.scan(request, { signal: new AbortController().signal });
  if (!scanned.ok) return scanned;
  show(described(scanned.value, scanTable, say));
  const { durationMs: ms, firstSightingMs: first = 0 } = scanned.value;
  note(shell.console, options, printed`   ${say(message('cli.demo.scanned', { ms, first }))}\n`);

  show(message('cli.demo.diagnose'));
  const diagnoses: DemoDiagnosis[] = [];
  for (const machine of machines) {
    const diagnosis = await diagnose(useCases, machine);
    if (!diagnosis.ok) return diagnosis;
    diagnoses.push(diagnosis.value);
  }
  show(described(diagnoses, diagnosisList, say));

  show(message('cli.demo.configure'));
  const id = useCases.demo.machineOf('ready');
  if (id === undefined) {
    return fail('unknown-device', message('cli.demo.noReadyMachine'), message('cli.demo.report'));
  }
  const configured = await useCases.configure(
    { id, profile: DEFAULT_PROFILE, source: { from: 'vault' } },
    {
      onPlan: (plan) => show(described(plan, planText, say)),
      onStep: () => undefined,
      draining: () => false,
    },
  );
  if (!configured.ok) return configured;
  show(described(configured.value, reportText, say));

  show(message('cli.demo.lookAgain'));
  const again = await useCases.plan(id, DEFAULT_PROFILE, { from: 'vault' });
  if (!again.ok) return again;
  show(described(again.value, (plan) => planText(plan, say).trimEnd(), say));
  const login = await useCases.logIn(id, { from: 'vault' });
  show(
    login.ok ? message('cli.demo.loggedIn') : message('cli.demo.loginFailed', { text: login.error.message }),
  );
  return ok({
    scan: scanned.value,
    diagnoses,
    configure: configured.value,
    secondPlan: again.value,
    rotatedPasswordWorks: login.ok,
  });
}

/** What a technician does with one machine before the verdict is final. */
async function diagnose(useCases: UseCases, machine: SimulatedMachineInfo): Promise<Result<DemoDiagnosis>> {
  const id = useCases.demo.machineOf(machine.id) ?? '';
  const sighting = useCases.machines.sighting(id);
  if (!sighting.ok) return sighting;
  if (machine.id === 'hp-changed-mebx') {
    await useCases.demo.act(machine.id, { act: 'open-mebx', password: 'admin' });
  }
  if (sighting.value.provisioningState === 'post') {
    // The fingerprint comes from the simulator itself, not over the network, so it can be trusted.
    if (machine.fingerprint256 !== undefined) {
      useCases.machines.identities.trustCertificate(id, machine.fingerprint256);
    }
    await logIn(useCases, id, machine);
    const refused = useCases.machines.sighting(id);
    if (refused.ok && refused.value.verdict.code === 'password-refused') {
      await useCases.demo.act(machine.id, { act: 'ask-windows' });
    }
  }
  const final = useCases.machines.sighting(id);
  if (!final.ok) return final;
  const { verdict } = final.value;
  return ok({ machine: machine.id, title: machine.title, verdict, expected: DEMO_VERDICTS[machine.id] });
}

/** The password that the technician has; a machine with a stored one gets that. */
async function logIn(useCases: UseCases, id: string, { login }: SimulatedMachineInfo): Promise<void> {
  const view = await useCases.machines.view(id);
  const stored = view.ok && view.value.credential.stored;
  const typed = login ?? { user: 'admin', password: DEMO_BENCH_PASSWORD };
  // A refusal belongs to the demo: the verdict reports it.
  await useCases.logIn(
    id,
    stored ? { from: 'vault' } : { from: 'typed', ...typed, certain: false, keep: true },
  );
}

function diagnosisList(diagnoses: readonly Said<DemoDiagnosis>[], say: Say): string {
  const lines = diagnoses.flatMap(({ title, verdict, expected }) => {
    const [way] = pathsHeading(verdict.code) === 'options' ? verdict.paths : [];
    const mark = verdict.code === expected ? '✓' : '✗';
    return [
      `${mark} ${say(message('general.about', { what: title, text: verdict.title }))}`,
      ...verdict.notes.map(({ text }) => wrap(text, '    · ')),
      ...(way ? [wrap(way.title, '    → ')] : []),
    ];
  });
  return `${lines.join('\n')}\n`;
}

function allRight({ diagnoses, configure, secondPlan, rotatedPasswordWorks }: DemoReport): boolean {
  const expected = Object.keys(DEMO_VERDICTS).length;
  const right = diagnoses.filter(({ verdict, expected: wanted }) => verdict.code === wanted).length;
  const nothingLeft = secondPlan.steps.length === 0 && secondPlan.blockers.length === 0;
  return (
    right === expected &&
    configure.outcome === 'done' &&
    configure.verified &&
    nothingLeft &&
    rotatedPasswordWorks
  );
}
