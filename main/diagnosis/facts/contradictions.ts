import type { Evidence, Pong, Statement } from '#shared/model/evidence';
import type { ProvisioningState } from '#shared/model/primitives';
import type { Vendor } from '#shared/model/sighting';
import { message, type Text } from '#shared/texts/message';
import { EXCLUSIVE_STATEMENTS, type StatementFacts } from './statements';

/** The facts that can contradict each other. */
export interface ComparedFacts {
  vendor: Vendor | undefined;
  statementFacts: StatementFacts | undefined;
  pong: Pong | 'none' | undefined;
  version: string | undefined;
  state: ProvisioningState;
  amtOnWeb: boolean;
  openToAll: boolean;
  realm: string | undefined;
  login: { outcome: 'accepted' | 'refused' } | undefined;
  statements: ReadonlySet<Statement>;
}

/**
 * Observations that cannot all be true. A verdict over them stands, but with little confidence, and says why: the
 * technician must not open a case because two machines share an address.
 */
export function contradictionsIn(facts: ComparedFacts, recent: readonly Evidence[]): Text[] {
  return RULES.flatMap((rule) => rule(facts, recent) ?? []);
}

type Rule = (facts: ComparedFacts, recent: readonly Evidence[]) => Text | undefined;

const RULES: readonly Rule[] = [
  ({ pong, realm }) =>
    typeof pong === 'object' && pong.state === 'pre' && realm !== undefined
      ? message('diagnosis.contradiction.pongAndLogin')
      : undefined,
  ({ pong, version }) => {
    const [said, seen] = [typeof pong === 'object' ? pong.version : undefined, version].map(major);
    return said !== undefined && seen !== undefined && said !== seen
      ? message('diagnosis.contradiction.versions', { pong: said, web: seen })
      : undefined;
  },
  ({ openToAll }) => (openToAll ? message('diagnosis.contradiction.openToAll') : undefined),
  // After a login the firmware itself was asked, so what Windows said before no longer counts.
  ({ statements, state, login }) =>
    statements.has('windows-says-not-activated') && state === 'post' && login?.outcome !== 'accepted'
      ? message('diagnosis.contradiction.windowsNotActivated')
      : undefined,
  ({ statements, vendor }) =>
    statements.has('windows-says-no-amt') && (vendor === 'intel-amt' || vendor === 'intel-ism')
      ? message('diagnosis.contradiction.windowsNoAmt')
      : undefined,
  ({ statementFacts, state }) =>
    statementFacts === 'set-up' && (state === 'pre' || state === 'in')
      ? message(`diagnosis.contradiction.windowsActivated.${state}`)
      : undefined,
  ({ statementFacts, vendor }) =>
    vendor === 'dash-other' && statementFacts !== undefined && statementFacts !== 'no-amt'
      ? message('diagnosis.contradiction.otherMaker')
      : undefined,
  (_, recent) => contradictoryStatements(recent),
  ({ statements }) =>
    statements.has('never-touched') && statements.has('setup-refused-password')
      ? message('diagnosis.contradiction.setupRefused')
      : undefined,
  (_, recent) => modesDiffer(recent),
];

function major(version: string | undefined): string | undefined {
  return version?.split('.')[0];
}

/** Both of a pair were said. MEBx is left out: a reset changes its answer. */
function contradictoryStatements(recent: readonly Evidence[]): Text | undefined {
  const said = new Set<string>();
  for (const e of recent) if (e.kind === 'technician') said.add(e.raw.statement);
  const [touched = [], , windows = []] = EXCLUSIVE_STATEMENTS;
  if (touched.every((statement) => said.has(statement))) {
    return message('diagnosis.contradiction.touched');
  }
  return windows.filter((statement) => said.has(statement)).length > 1
    ? message('diagnosis.contradiction.windowsTwice')
    : undefined;
}

/** What Windows was said to report, against what the firmware itself said in the same state. */
function modesDiffer(recent: readonly Evidence[]): Text | undefined {
  let firmware: string | undefined;
  let windows: string | undefined;
  for (const e of recent) {
    if (e.kind === 'wsman' && e.raw.topic === 'mode') firmware = e.raw.controlMode;
    if (e.kind !== 'technician') continue;
    if (e.raw.statement === 'windows-says-client-mode') windows = 'ccm';
    if (e.raw.statement === 'windows-says-admin-mode') windows = 'acm';
  }
  const known = firmware === 'ccm' || firmware === 'acm';
  return known && windows !== undefined && windows !== firmware
    ? message('diagnosis.contradiction.modes')
    : undefined;
}
