import type { CallOutput } from '#shared/contract/contract';
import { clockState } from '#shared/model/clock-words';
import { auditText, type Inventory, ownUsers } from '#shared/model/inventory';
import type { LogEntry, MachineLog } from '#shared/model/machine-log';
import { MAKER_NAMES, makerAndModel } from '#shared/model/maker';
import { closedItsPorts, type ConfigureReport, type Plan, planSummary, type Proof } from '#shared/model/plan';
import { planLines, type PowerPlan } from '#shared/model/power';
import type { Question, RecoveryPath, RecoveryPlan } from '#shared/model/recovery';
import type { ScanReport, Sighting } from '#shared/model/sighting';
import { type PathRef, type Verdict, type VerdictCode, VERDICTS } from '#shared/model/verdict';
import { whenOff } from '#shared/model/when-off';
import { type Message, message, type Text } from '#shared/texts/message';
import type { Said, Say } from '#shared/texts/say';
import { openPortNumbers } from '#main/use-cases/index';
import { facts, localTime, table, wrap } from './output';

const VENDOR_WORDS = { 'intel-amt': 'AMT', 'intel-ism': 'ISM', 'dash-other': 'DASH' } as const;

/** Nothing is known, or there is nothing. */
const NOTHING = '–';

/** The list of machines as a table. */
export function scanTable(report: Said<Pick<ScanReport, 'devices'>>, say: Say): string {
  const rows = report.devices.map((machine) => [
    machine.id,
    machine.hostname ?? NOTHING,
    [machine.vendor ? VENDOR_WORDS[machine.vendor] : NOTHING, machine.version].filter(Boolean).join(' '),
    machine.provisioningState === 'unknown'
      ? NOTHING
      : say(message(`cli.scan.states.${machine.provisioningState}`)),
    openPorts(machine),
    machine.verdict.title,
  ]);
  const header = ['address', 'name', 'firmware', 'state', 'ports', 'verdict'] as const;
  return table(
    header.map((column) => say(message(`cli.scan.${column}`))),
    rows,
  );
}

export function openPorts(sighting: Sighting): string {
  return openPortNumbers(sighting).join(' ') || NOTHING;
}

/** Verdict, reasons, budget and paths, as a person reads them. */
export function verdictText(verdict: Said<Verdict>, say: Say): string {
  const { title, explanation, confidence, because, settle, notes, attempts, paths } = verdict;
  const lines = [
    `${title}  (${say(message(`cli.diagnosis.confidence.${confidence}`))})`,
    wrap(explanation, '  '),
    '',
    say(message('cli.diagnosis.reasons')),
    ...because.map((reason) => wrap(reason, '  · ')),
  ];
  if (notes.length > 0) {
    lines.push('', say(message('cli.diagnosis.notes')), ...notes.map(({ text }) => wrap(text, '  · ')));
  }
  if (settle !== undefined) lines.push('', say(message('cli.diagnosis.toConfirm')), wrap(settle, '  '));
  for (const doubt of verdict.notConfirmed ?? []) {
    lines.push('', wrap(say(message('cli.common.notConfirmed', { doubt })), ''));
  }
  if (attempts.used > 0) lines.push('', say(attemptsMessage(attempts)));
  if (paths.length > 0) {
    const heading = message(`cli.recovery.headings.${pathsHeading(verdict.code)}`);
    lines.push(
      '',
      say(message('cli.diagnosis.withSteps', { heading })),
      ...paths.flatMap((path, index) => pathRefText(path, index, say)),
    );
  }
  return `${lines.join('\n')}\n`;
}

function attemptsMessage({ used, allowed, nextAt }: Said<Verdict>['attempts']): Message {
  return nextAt === undefined
    ? message('cli.diagnosis.attempts', { used, allowed })
    : message('cli.diagnosis.attemptsNext', { used, allowed, time: localTime(nextAt) });
}

/** What the recovery options stand under. */
export function pathsHeading(code: VerdictCode): 'options' | 'withoutPassword' | 'more' {
  if (code === 'ready') return 'more';
  // Where a password is enough, the ways back in are only for technicians without one.
  return VERDICTS[code].waitsForPassword ? 'withoutPassword' : 'options';
}

function pathRefText(path: Said<PathRef>, index: number, say: Say): string[] {
  const facts = [path.id, say(message('cli.recovery.minutes', { minutes: minutesText(path) }))];
  if (path.opensCase) facts.push(say(message('cli.recovery.opensCase')));
  return [`  ${String(index + 1)}. ${path.title}  [${facts.join(' · ')}]`, wrap(path.place, '     ')];
}

function minutesText({ minutes: { from, to } }: Said<PathRef>): string {
  return from === to ? String(from) : `${String(from)}–${String(to)}`;
}

/** The ways back in with their steps: the card, as a terminal shows it. */
export function recoveryText(plan: Said<RecoveryPlan>, say: Say): string {
  const { verdict, questions, paths, closed } = plan;
  const lines = [machineLine(plan.device, say), '', verdict.title, wrap(verdict.explanation, '  ')];
  if (paths.length === 0 && closed.length === 0) lines.push('', say(message('cli.recovery.nothing')));
  if (paths.length > 0) {
    lines.push(
      '',
      say(message(`cli.recovery.headings.${pathsHeading(verdict.code)}`)),
      ...paths.flatMap((path, index) => pathText(path, index, say)),
    );
  }
  if (closed.length > 0) {
    lines.push(
      '',
      say(message('cli.recovery.closed')),
      ...closed.map(({ title, why }) =>
        wrap(say(message('general.about', { what: title, text: why })), '  · '),
      ),
    );
  }
  if (questions.length > 0) {
    lines.push('', say(message('cli.recovery.questions')), ...questions.map(questionText));
  }
  return `${lines.join('\n').trimStart()}\n`;
}

function machineLine(device: Said<RecoveryPlan>['device'], say: Say): string {
  const { address, hostname, maker, model, generation, serialNumber, uuid } = device;
  return [
    [address, hostname].filter(Boolean).join('  '),
    makerAndModel(maker && say(MAKER_NAMES[maker]), model),
    generation === undefined ? '' : `AMT ${String(generation)}`,
    serialNumber === undefined ? '' : say(message('cli.recovery.serialNumber', { number: serialNumber })),
    uuid === undefined ? '' : `UUID ${uuid}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function questionText({ id, text, choices }: Said<Question>): string {
  const values = choices.map(({ value }) => value).join(' | ');
  const flag = id === 'maker' || id === 'model' || id === 'generation' ? `--${id}` : `--answer ${id}=`;
  return wrap(`${text}  ${flag}${values === '' ? ' …' : flag.endsWith('=') ? values : ` ${values}`}`, '  · ');
}

function pathText(path: Said<RecoveryPath>, index: number, say: Say): string[] {
  const { needs, erases, sideEffects, steps, proof, risk, lockedBy, notConfirmed } = path;
  const line = (text: Text): string => wrap(say(text), '     ');
  return [
    '',
    ...pathRefText(path, index, say),
    line(path.reason),
    ...lockedBy.map((why) => line(message('cli.recovery.locked', { why }))),
    ...(needs.length > 0 ? [line(message('cli.recovery.needs', { list: needs.join(' · ') }))] : []),
    line(message('cli.recovery.erases', { text: erases })),
    ...sideEffects.map((text) => line(message('cli.recovery.sideEffect', { text }))),
    ...steps.flatMap(({ text, command }, i) => [
      wrap(text, `     [ ] ${String(i + 1)}. `),
      ...(command === undefined ? [] : [`            ${command}`]),
    ]),
    line(message('cli.recovery.proof', { text: proof })),
    line(message('cli.recovery.risk', { text: risk })),
    ...notConfirmed.map((doubt) => line(message('cli.common.notConfirmed', { doubt }))),
  ];
}

/** What the firmware says of itself. */
export function inventoryText(inventory: Said<Inventory>, say: Say): string {
  const { audit, clockOffsetSeconds, consent, controlMode, wired, redirection } = inventory;
  const name = [inventory.hostName, inventory.domainName].filter((part) => part !== '').join('.');
  const rows: [Message | string, Text | undefined][] = [
    [message('cli.inventory.machine'), makerAndModel(inventory.maker, inventory.model)],
    [message('cli.inventory.serialNumber'), inventory.serialNumber],
    ['UUID', inventory.uuid],
    [message('cli.inventory.hostName'), name],
    [message('cli.inventory.version'), inventory.versions['AMT']],
    [
      message('cli.inventory.controlMode'),
      controlMode === 'unknown' ? NOTHING : message(`cli.inventory.controlModes.${controlMode}`),
    ],
    [message('cli.inventory.power'), inventory.power],
    [message('cli.inventory.powerPackage'), inventory.powerPackage?.name],
    [message('cli.inventory.whenOff'), whenOff(inventory)],
    [
      message('cli.inventory.clock'),
      clockOffsetSeconds === undefined ? undefined : clockState(clockOffsetSeconds),
    ],
    [message('cli.inventory.wired'), wired && wiredText(wired, say)],
    [message('cli.inventory.redirection'), redirection && redirectionText(redirection, say)],
    [message('cli.inventory.consent'), consent && message(`cli.inventory.consents.${consent}`)],
    [message('cli.inventory.users'), ownUsers(inventory).join(', ')],
    [message('cli.inventory.audit'), audit && auditText(audit)],
    [
      message('cli.inventory.servers'),
      inventory.remoteAccessServers?.join(', ') ?? message('cli.inventory.notKnown'),
    ],
    [message('cli.inventory.denied'), inventory.denied.join(', ')],
  ];
  const shown = rows
    .map(([label, value]) => [say(label), say(value ?? '')] as const)
    .filter(([, value]) => value !== '');
  return facts(shown);
}

function redirectionText(
  { listener, sol, ider, kvm }: NonNullable<Inventory['redirection']>,
  say: Say,
): string {
  const state = (on: boolean | undefined): string =>
    on === undefined ? NOTHING : say(message(on ? 'general.on' : 'general.off'));
  return [
    say(message(listener ? 'cli.inventory.portOpen' : 'cli.inventory.portClosed')),
    `SOL ${state(sol)}`,
    `IDE-R ${state(ider)}`,
    `KVM ${state(kvm)}`,
  ].join(', ');
}

function wiredText({ macAddress, ipAddress, dhcp }: NonNullable<Inventory['wired']>, say: Say): string {
  const how = dhcp === undefined ? message('cli.inventory.dhcpUnknown') : message('cli.inventory.dhcp');
  return [macAddress, ipAddress, dhcp === false ? undefined : `(${say(how)})`].filter(Boolean).join(' ');
}

/** What configure would change. */
export function planText(plan: Said<Plan>, say: Say): string {
  const lines: string[] = [];
  if (plan.steps.length === 0 || plan.blockers.length > 0) {
    lines.push(say(message(`cli.plan.headings.${planSummary(plan)}`)));
  }
  if (plan.steps.length > 0) {
    const header = (['step', 'now', 'wanted'] as const).map((column) => say(message(`cli.plan.${column}`)));
    const rows = plan.steps.map((step) => [step.title, step.current, step.wanted]);
    lines.push(table(header, rows).trimEnd());
  }
  lines.push(...plan.remarks.map((text) => wrap(say(message('cli.plan.leftOut', { text })), '')));
  for (const blocker of plan.blockers) {
    lines.push(wrap(say(message('cli.plan.blocked', { text: blocker.message })), ''));
    lines.push(wrap(blocker.nextStep, '  → '));
  }
  return `${lines.join('\n')}\n`;
}

/** What a power order would do. */
export function powerPlanText(plan: Said<PowerPlan>, say: Say): string {
  const lines = planLines(plan).map((line) => wrap(say(line), '  · '));
  const danger = plan.clears.some((each) => each.danger);
  return [say(message(danger ? 'cli.power.dangerousPlan' : 'cli.power.plan')), ...lines].join('\n');
}

/** Stored passwords, each with what it is. While a change is open, the new one stands right behind the old. */
export function revealedText(revealed: Said<CallOutput<'vault.reveal'>>, say: Say): string {
  const { user, password, candidate, mebx = [], earlier = [], others = [] } = revealed;
  const newOne =
    candidate && candidate.user !== user
      ? message('cli.passwords.newPasswordOf', { user: candidate.user })
      : message('cli.passwords.newPassword');
  // A password is no part of a message.
  const rows: [Message, string][] = [
    [message('cli.passwords.user'), user],
    [message('cli.passwords.password'), password],
    ...(candidate ? [[newOne, candidate.password] satisfies [Message, string]] : []),
    ...mebx.map((each): [Message, string] => [message('cli.passwords.mebx'), each]),
    ...earlier.map((each): [Message, string] => [message('cli.passwords.earlier'), each]),
    ...others.map((each): [Message, string] => [message('cli.passwords.other'), each]),
  ];
  return `${rows.map(([label, value]) => `${say(label)} ${value}`).join('\n')}\n`;
}

const MARKS = { ok: '✓', failed: '✗', unknown: '?', skipped: NOTHING } as const;

/** The result of a configuration. */
export function reportText(report: Said<ConfigureReport>, say: Say): string {
  const lines = report.steps.map(
    ({ title, outcome, after, ms, message: text }) =>
      `${MARKS[outcome]} ${say(message('general.about', { what: title, text: after }))} (${String(ms)} ms)${text === undefined ? '' : `\n    ${text}`}`,
  );
  if (report.proof) lines.push(`  ${proofLine(report.proof, say)}`);
  if (closedItsPorts(report)) lines.push(wrap(say(message('cli.configure.closedItsPorts')), '  '));
  lines.push(say(message(`cli.configure.${report.verified ? 'verified' : 'notVerified'}.${report.outcome}`)));
  return `${lines.join('\n')}\n`;
}

function proofLine({ power, whenOff: sentence, openPorts: ports, configMgr }: Said<Proof>, say: Say): string {
  const parts: Text[] = [
    ...(power === undefined ? [] : [message('cli.configure.power', { power })]),
    ports.length === 0
      ? message('cli.configure.noPorts')
      : message('cli.configure.ports', { ports: ports.join(', ') }),
    message('cli.configure.configMgr', { name: configMgr }),
    ...(sentence === undefined ? [] : [sentence]),
  ];
  return parts.map(say).join(' ');
}

/** The event log of a machine, newest first; notable entries are marked. */
export function eventsText(events: Said<readonly LogEntry[]>, say: Say): string {
  const lines =
    events.length === 0 ? [`  ${say(message('cli.logs.empty'))}`] : events.map((entry) => lineOf(entry, say));
  return `${[say(message('cli.logs.events')), ...lines].join('\n')}\n`;
}

/** The logs of a machine, newest first; notable entries are marked. */
export function logsText({ events, audit, auditUnreadable: torn = 0 }: Said<MachineLog>, say: Say): string {
  const part = (title: Message, entries: readonly Said<LogEntry>[] | undefined, unreadable = 0): string[] => [
    say(title),
    ...(entries === undefined
      ? [`  ${say(message('cli.logs.notShown'))}`]
      : entries.length + unreadable === 0
        ? [`  ${say(message('cli.logs.empty'))}`]
        : entries.map((entry) => lineOf(entry, say))),
    ...(unreadable > 0 ? [`  ${say(message('cli.logs.unreadable', { number: unreadable }))}`] : []),
  ];
  const lines = [
    ...part(message('cli.logs.events'), events),
    ...part(message('cli.logs.audit'), audit, torn),
  ];
  return `${lines.join('\n')}\n`;
}

function lineOf({ at, what, who, from, notable }: Said<LogEntry>, say: Say): string {
  const by = whoAndWhence(who, from);
  return `${notable ? '!' : ' '} ${at.replace('T', ' ').slice(0, 19)}  ${what}${by === undefined ? '' : ` (${say(by)})`}`;
}

function whoAndWhence(who: string | undefined, address: string | undefined): Text | undefined {
  if (address === undefined) return who;
  return who === undefined
    ? message('cli.logs.from', { address })
    : message('cli.logs.whoFrom', { who, address });
}
