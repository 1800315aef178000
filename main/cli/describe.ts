import type { CallOutput } from '#shared/contract/contract';
import { clockState } from '#shared/model/clock-words';
import { auditText, type Inventory, ownUsers } from '#shared/model/inventory';
import type { LogEntry, MachineLog } from '#shared/model/machine-log';
import { MAKER_NAMES, makerAndModel } from '#shared/model/maker';
import {
  closedItsPorts,
  type ConfigureReport,
  type Plan,
  PLAN_HEADINGS,
  planHeading,
} from '#shared/model/plan';
import { planLines, type PowerPlan } from '#shared/model/power';
import type { ProvisioningState } from '#shared/model/primitives';
import type { Question, RecoveryPath, RecoveryPlan } from '#shared/model/recovery';
import type { ScanReport, Sighting } from '#shared/model/sighting';
import { type PathRef, type Verdict, type VerdictCode, VERDICTS } from '#shared/model/verdict';
import { openPortNumbers } from '#main/use-cases/index';
import { table, wrap } from './output';

const STATE_WORDS: Readonly<Record<ProvisioningState, string>> = {
  pre: 'not set up',
  in: 'half set up',
  post: 'set up',
  unknown: '–',
};

const VENDOR_WORDS = { 'intel-amt': 'AMT', 'intel-ism': 'ISM', 'dash-other': 'DASH' } as const;

/** The list of machines as a table. */
export function scanTable(report: Pick<ScanReport, 'devices'>): string {
  const rows = report.devices.map((machine) => [
    machine.id,
    machine.hostname ?? '–',
    [machine.vendor ? VENDOR_WORDS[machine.vendor] : '–', machine.version].filter(Boolean).join(' '),
    STATE_WORDS[machine.provisioningState],
    openPorts(machine),
    machine.verdict.title,
  ]);
  return table(['Address', 'Name', 'Firmware', 'State', 'Open', 'Verdict'], rows);
}

export function openPorts(sighting: Sighting): string {
  return openPortNumbers(sighting).join(' ') || '–';
}

/** Verdict, reasons, budget and paths, as a person reads them. */
export function verdictText(verdict: Verdict): string {
  const { title, explanation, confidence, because, settle, notes, attempts, paths } = verdict;
  const lines = [`${title}  (${confidence})`, wrap(explanation, '  '), '', 'Because'];
  lines.push(...because.map((reason) => wrap(reason, '  · ')));
  if (notes.length > 0) lines.push('', 'Also', ...notes.map(({ text }) => wrap(text, '  · ')));
  if (settle !== undefined) lines.push('', 'To be sure', wrap(settle, '  '));
  for (const doubt of verdict.notConfirmed ?? []) {
    lines.push('', wrap(`Not confirmed on hardware: ${doubt}`, ''));
  }
  if (attempts.used > 0) {
    const next =
      attempts.nextAt === undefined
        ? ''
        : `, next not before ${new Date(attempts.nextAt).toLocaleTimeString('en-GB')}`;
    lines.push(
      '',
      `Logins that failed within the hour: ${String(attempts.used)} of ${String(attempts.allowed)}${next}`,
    );
  }
  if (paths.length > 0) {
    const heading = `${pathsHeading(verdict.code)} (amt-bench recover shows the steps)`;
    lines.push('', heading, ...paths.flatMap(pathRefText));
  }
  return `${lines.join('\n')}\n`;
}

export const PATHS_HEADING = 'Ways on, the gentlest first';

/** Where a password is enough, the ways back in are only for technicians without one. */
export function pathsHeading(code: VerdictCode): string {
  if (code === 'ready') return 'More that can be done';
  return VERDICTS[code].waitsForPassword
    ? 'If nobody has the password, the gentlest way first'
    : PATHS_HEADING;
}

function pathRefText(path: PathRef, index: number): string[] {
  return [
    `  ${String(index + 1)}. ${path.title}  [${path.id}; about ${minutesText(path)} min${path.opensCase ? '; opens the case' : ''}]`,
    wrap(path.place, '     '),
  ];
}

function minutesText({ minutes: { from, to } }: PathRef): string {
  return from === to ? String(from) : `${String(from)}–${String(to)}`;
}

/** The ways back in with their steps: the card, as a terminal shows it. */
export function recoveryText(plan: RecoveryPlan): string {
  const { device, verdict, questions, paths, closed } = plan;
  const machine = [
    [device.address, device.hostname].filter(Boolean).join('  '),
    makerAndModel(device.maker && MAKER_NAMES[device.maker], device.model),
    device.generation === undefined ? '' : `AMT ${String(device.generation)}`,
    device.serialNumber === undefined ? '' : `serial number ${device.serialNumber}`,
    device.uuid === undefined ? '' : `UUID ${device.uuid}`,
  ].filter((part) => part !== '');
  const lines = [machine.join(' · '), '', verdict.title, wrap(verdict.explanation, '  ')];
  if (paths.length === 0 && closed.length === 0) lines.push('', 'There is nothing to recover here.');
  if (paths.length > 0) lines.push('', pathsHeading(verdict.code), ...paths.flatMap(pathText));
  if (closed.length > 0) {
    lines.push(
      '',
      'Closed for this machine',
      ...closed.map(({ title, why }) => wrap(`${title}: ${why}`, '  · ')),
    );
  }
  if (questions.length > 0) {
    lines.push(
      '',
      'What you can still say (--answer), because it changes the list',
      ...questions.map(questionText),
    );
  }
  return `${lines.join('\n').trimStart()}\n`;
}

function questionText({ id, text, choices }: Question): string {
  const values = choices.map(({ value }) => value).join(' | ');
  const flag = id === 'maker' || id === 'model' || id === 'generation' ? `--${id}` : `--answer ${id}=`;
  return wrap(`${text}  ${flag}${values === '' ? ' …' : flag.endsWith('=') ? values : ` ${values}`}`, '  · ');
}

function pathText(path: RecoveryPath, index: number): string[] {
  const { needs, erases, sideEffects, steps, proof, risk, lockedBy, notConfirmed } = path;
  return [
    '',
    ...pathRefText(path, index),
    wrap(path.reason, '     '),
    ...lockedBy.map((why) => wrap(`LOCKED: ${why}`, '     ')),
    ...(needs.length > 0 ? [wrap(`Needs: ${needs.join('; ')}.`, '     ')] : []),
    wrap(`Erases: ${erases}`, '     '),
    ...sideEffects.map((effect) => wrap(`Mind: ${effect}`, '     ')),
    ...steps.flatMap(({ text, command }, i) => [
      wrap(`[ ] ${String(i + 1)}. ${text}`, '     '),
      ...(command === undefined ? [] : [`            ${command}`]),
    ]),
    wrap(`Proof: ${proof}`, '     '),
    wrap(`Risk: ${risk}`, '     '),
    ...notConfirmed.map((doubt) => wrap(`Not confirmed on hardware: ${doubt}`, '     ')),
  ];
}

/** What the firmware says of itself. */
export function inventoryText(inventory: Inventory): string {
  const { wired, redirection } = inventory;
  const yes = (value: boolean | undefined): string => (value === undefined ? '–' : value ? 'on' : 'off');
  const name = [inventory.hostName, inventory.domainName].filter((part) => part !== '').join('.');
  const rows: [string, string | undefined][] = [
    ['Machine', makerAndModel(inventory.maker, inventory.model)],
    ['Serial number', inventory.serialNumber],
    ['UUID', inventory.uuid],
    ['Host name', name],
    ['AMT version', inventory.versions['AMT']],
    [
      'Control mode',
      { ccm: 'client (CCM)', acm: 'admin (ACM)', none: 'none', unknown: '–' }[inventory.controlMode],
    ],
    ['Power', inventory.power],
    ['Power package', inventory.powerPackage?.name],
    [
      'Clock',
      inventory.clockOffsetSeconds === undefined ? undefined : clockState(inventory.clockOffsetSeconds),
    ],
    ['Wired', wired && wiredText(wired)],
    [
      'Redirection',
      redirection &&
        `port ${redirection.listener ? 'open' : 'closed'}, SOL ${yes(redirection.sol)}, IDE-R ${yes(redirection.ider)}, KVM ${yes(redirection.kvm)}`,
    ],
    ['User consent', inventory.consent],
    ['Users', ownUsers(inventory).join(', ')],
    ['Audit log', inventory.audit && auditText(inventory.audit)],
    ['Management servers', inventory.remoteAccessServers?.join(', ') ?? 'not known'],
    ['Not readable for this account', inventory.denied.join(', ')],
  ];
  const shown = rows.filter((row): row is [string, string] => row[1] !== undefined && row[1] !== '');
  const width = Math.max(...shown.map(([label]) => label.length));
  return `${shown.map(([label, value]) => `${label.padEnd(width)}  ${value}`).join('\n')}\n`;
}

function wiredText({ macAddress, ipAddress, dhcp }: NonNullable<Inventory['wired']>): string {
  const how = dhcp === undefined ? ' (DHCP or not is not known)' : dhcp ? ' (DHCP)' : '';
  return `${macAddress}${ipAddress === undefined ? '' : ` ${ipAddress}`}${how}`;
}

/** What configure would change. */
export function planText(plan: Plan): string {
  const lines: string[] = [];
  if (plan.steps.length === 0 || plan.blockers.length > 0) lines.push(`${planHeading(plan)}.`);
  if (plan.steps.length > 0) {
    lines.push(
      table(
        ['Step', 'Now', 'Wanted'],
        plan.steps.map((step) => [step.title, step.current, step.wanted]),
      ).trimEnd(),
    );
  }
  lines.push(...plan.remarks.map((remark) => wrap(remark, 'Left out: ')));
  for (const { message, nextStep } of plan.blockers) {
    lines.push(wrap(message, 'Blocked: '), wrap(nextStep, '  → '));
  }
  return `${lines.join('\n')}\n`;
}

/** What a power order would do. */
export function powerPlanText(plan: PowerPlan): string {
  const lines = planLines(plan).map((line) => wrap(line, '  · '));
  const danger = plan.clears.some((each) => each.danger);
  const head = danger ? 'The plan. Mind: something dangerous was set for the next start.' : 'The plan:';
  return [head, ...lines].join('\n');
}

/** Stored passwords, each with what it is. While a change is open, the new one stands right behind the old. */
export function revealedText(revealed: CallOutput<'vault.reveal'>): string {
  const { user, password, candidate, mebx = [], earlier = [], others = [] } = revealed;
  const ofWhom = candidate && candidate.user !== user ? ` of ${candidate.user}` : '';
  const lines = [
    `User: ${user}`,
    `Password: ${password}`,
    ...(candidate ? [`New password${ofWhom}: ${candidate.password}`] : []),
    ...mebx.map((each) => `MEBx password: ${each}`),
    ...earlier.map((each) => `Earlier password: ${each}`),
    ...others.map((each) => `Other in the same entry: ${each}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The result of a configuration. */
export function reportText(report: ConfigureReport): string {
  const marks = {
    ok: '✓',
    failed: '✗',
    unknown: '?',
    skipped: '–',
  } as const;
  const lines = report.steps.map(
    ({ title, outcome, after, ms, message }) =>
      `${marks[outcome]} ${title}: ${after} (${String(ms)} ms)${message === undefined ? '' : `\n    ${message}`}`,
  );
  const ends = {
    done: 'Configured',
    partial: 'Configured in part',
    failed: 'Not configured',
    'nothing-to-do': report.verified ? PLAN_HEADINGS.fulfilled : PLAN_HEADINGS.notAllRead,
  } as const;
  if (report.proof) {
    const { power, openPorts: ports, configMgr } = report.proof;
    lines.push(
      `  ${power === undefined ? '' : `power ${power}, `}open ports ${ports.join(', ') || 'none'}; ConfigMgr would call it “${configMgr}”`,
    );
  }
  if (closedItsPorts(report)) {
    lines.push(
      '  AMT closed its ports here, as planned; everything else was read back before. Only its server reaches it now.',
    );
  }
  lines.push(`${ends[report.outcome]}${report.verified ? ', read back and verified.' : ', NOT verified.'}`);
  return `${lines.join('\n')}\n`;
}

/** The logs of a machine, newest first; notable entries are marked. */
export function logsText({ events, audit, auditUnreadable: torn = 0 }: MachineLog): string {
  const part = (title: string, entries: readonly LogEntry[] | undefined, unreadable = 0): string[] => [
    title,
    ...(entries === undefined
      ? ['  not shown by this firmware, or not to this account']
      : entries.length + unreadable === 0
        ? ['  empty']
        : entries.map(lineOf)),
    ...(unreadable > 0 ? [`  records that could not be read: ${String(unreadable)}`] : []),
  ];
  return `${[...part('Event log', events), ...part('Audit log', audit, torn)].join('\n')}\n`;
}

function lineOf({ at, what, who, from, notable }: LogEntry): string {
  const by = [who, from === undefined ? undefined : `from ${from}`].filter((each) => each !== undefined);
  return `${notable ? '!' : ' '} ${at.replace('T', ' ').slice(0, 19)}  ${what}${by.length > 0 ? ` (${by.join(' ')})` : ''}`;
}
