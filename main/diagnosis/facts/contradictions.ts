import type { Evidence, Pong, Statement } from '#shared/model/evidence';
import type { ProvisioningState } from '#shared/model/primitives';
import type { Vendor } from '#shared/model/sighting';
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
export function contradictionsIn(facts: ComparedFacts, recent: readonly Evidence[]): string[] {
  return RULES.flatMap((rule) => rule(facts, recent) ?? []);
}

type Rule = (facts: ComparedFacts, recent: readonly Evidence[]) => string | undefined;

const RULES: readonly Rule[] = [
  ({ pong, realm }) =>
    typeof pong === 'object' && pong.state === 'pre' && realm !== undefined
      ? 'The presence pong says “not set up”, but the web port asks for a login: two machines may share this address, or something answers in its place.'
      : undefined,
  ({ pong, version }) => {
    const [said, seen] = [typeof pong === 'object' ? pong.version : undefined, version].map(major);
    return said !== undefined && seen !== undefined && said !== seen
      ? `The presence pong says AMT ${said}, the web port AMT ${seen}.`
      : undefined;
  },
  ({ openToAll }) =>
    openToAll
      ? 'It answers management requests without any login, which no AMT does: something may be answering in its place.'
      : undefined,
  // After a login the firmware itself was asked, so what Windows said before no longer counts.
  ({ statements, state, login }) =>
    statements.has('windows-says-not-activated') && state === 'post' && login?.outcome !== 'accepted'
      ? 'Windows reports that AMT is not activated, but on the network it is set up: it was activated since, or this is another machine.'
      : undefined,
  ({ statements, vendor }) =>
    statements.has('windows-says-no-amt') && (vendor === 'intel-amt' || vendor === 'intel-ism')
      ? 'Windows finds no AMT, but on the network AMT answers: this may be another machine.'
      : undefined,
  ({ statementFacts, state }) =>
    statementFacts === 'set-up' && (state === 'pre' || state === 'in')
      ? `Windows reports that AMT is activated, but on the network it is ${state === 'pre' ? 'not set up' : 'in the middle of its setup'}: that has changed since, or this is another machine.`
      : undefined,
  ({ statementFacts, vendor }) =>
    vendor === 'dash-other' && statementFacts !== undefined && statementFacts !== 'no-amt'
      ? 'You told of Intel AMT on this machine, but what answers here is another maker’s: two machines may share this address.'
      : undefined,
  (_, recent) => contradictoryStatements(recent),
  ({ statements }) =>
    statements.has('never-touched') && statements.has('setup-refused-password')
      ? 'Nobody is said to have touched AMT, yet a setup found its password changed.'
      : undefined,
  (_, recent) => modesDiffer(recent),
];

function major(version: string | undefined): string | undefined {
  return version?.split('.')[0];
}

/** Both of a pair were said. MEBx is left out: a reset changes its answer. */
function contradictoryStatements(recent: readonly Evidence[]): string | undefined {
  const said = new Set<string>();
  for (const e of recent) if (e.kind === 'technician') said.add(e.raw.statement);
  const [touched = [], , windows = []] = EXCLUSIVE_STATEMENTS;
  if (touched.every((statement) => said.has(statement))) {
    return 'You said both that nobody has touched AMT and that MEBx was opened before.';
  }
  return windows.filter((statement) => said.has(statement)).length > 1
    ? 'You told different answers of Windows; the last one counts.'
    : undefined;
}

/** What Windows was said to report, against what the firmware itself said in the same state. */
function modesDiffer(recent: readonly Evidence[]): string | undefined {
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
    ? 'Windows and the firmware name different control modes.'
    : undefined;
}
