import type { Statement } from '#shared/model/evidence';
import type { Maker } from '#shared/model/maker';
import type { Answers, RecoveryPath, RecoveryPlan } from '#shared/model/recovery';
import { PATH_IDS, type PathId, type PathRef, type VerdictCode, VERDICTS } from '#shared/model/verdict';
import { message, type Text } from '#shared/texts/message';
import type { Facts } from '../facts/facts';
import { generationOf } from '../facts/firmware-facts';
import {
  type CHANCES,
  type Demand,
  type LOSSES,
  namedStep,
  pathFrom,
  type PLACES,
  type Playbook,
  type PlaybookPath,
  type Situation,
} from './playbook';
import { chainFor, type Form, formOf, type Library } from './playbook-library';

/** Everything that the ways back in of one machine depend on. */
export interface RecoveryCase {
  code: VerdictCode;
  maker: Maker | undefined;
  /** As the firmware or the technician names it. */
  model: string | undefined;
  form: Form | undefined;
  /** AMT major version. */
  generation: number | undefined;
  mode: Situation['mode'];
  statements: ReadonlySet<Statement>;
  /** A reset at the machine was reported, and AMT is as it was before. */
  resetHadNoEffect: boolean;
  answers: Answers;
}

/** What the network and the technician say together. The network knows better. */
export function recoveryCase(
  library: Library,
  code: VerdictCode,
  facts: Pick<Facts, 'version' | 'controlMode' | 'model' | 'statements' | 'resetHadNoEffect'>,
  maker: Maker | undefined,
  answers: Answers,
): RecoveryCase {
  const model = facts.model ?? answers.model;
  const modes = { ccm: 'client', acm: 'admin', none: 'unknown', unknown: 'unknown' } as const;
  return {
    code,
    maker,
    model,
    form: formOf(library, model) ?? answers.form,
    generation: generationOf(facts.version) ?? answers.generation,
    mode: modes[facts.controlMode],
    statements: facts.statements,
    resetHadNoEffect: facts.resetHadNoEffect,
    answers,
  };
}

export type RecoveryPaths = Pick<RecoveryPlan, 'paths' | 'closed'>;

/** Machines of a building are alike, and each is looked at many times: what was computed once is kept. */
const MAX_CACHED = 2000;
const cache = new WeakMap<Library, Map<string, RecoveryPaths>>();

/**
 * The ways back in for one machine, least destructive first, and why the others are closed
 * (docs/reference/recovery.md, R17 and R18). Pure; the same case gives the same object, which must not be changed.
 */
export function recoveryPathsFor(library: Library, given: RecoveryCase): RecoveryPaths {
  const known = cache.get(library) ?? new Map<string, RecoveryPaths>();
  const key = JSON.stringify([given, [...given.statements].toSorted()]);
  const paths = known.get(key) ?? computePaths(library, given);
  if (known.size >= MAX_CACHED) known.clear();
  known.set(key, paths);
  cache.set(library, known);
  return paths;
}

function computePaths(library: Library, given: RecoveryCase): RecoveryPaths {
  const { code, maker, form, generation, mode, model, answers } = given;
  const chain = chainFor(library, maker, form);
  const situation = { aim: VERDICTS[code].aim, verdict: code, generation, mode, form, model, answers };
  const open: { cost: number; path: RecoveryPath }[] = [];
  const closed: RecoveryPaths['closed'] = [];
  for (const id of candidatePaths(given)) {
    const path = pathFrom(chain, id, situation);
    if (!path) continue;
    const why = 'closed' in path ? path.closed : closedBy(id, path.demands, given);
    if ('closed' in path || why !== undefined) {
      closed.push({
        id,
        title: 'closed' in path ? message(`recovery.name.${id}`) : path.title,
        why: why ?? '',
      });
    } else open.push({ cost: costOf(path), path: toRecoveryPath(id, path, chain, answers) });
  }
  const order = (id: PathId): number => PATH_IDS.indexOf(id);
  open.sort((a, b) => a.cost - b.cost || order(a.path.id) - order(b.path.id));
  return { paths: open.map(({ path }) => path), closed };
}

/** The short form that goes with every verdict. */
export function pathRefs(recovery: RecoveryPaths): PathRef[] {
  return recovery.paths.map(({ id, title, reason, place, erases, minutes, opensCase, touchesBios }) => ({
    id,
    title,
    reason,
    place,
    erases,
    minutes,
    opensCase,
    touchesBios,
  }));
}

/**
 * A machine that is not set up needs its MEBx password reset only where somebody has opened MEBx: then the reset is
 * worth naming, although activating from Windows does without (row 3).
 */
function candidatePaths({ code, statements }: RecoveryCase): readonly PathId[] {
  const paths = VERDICTS[code].paths;
  if (code !== 'not-set-up' || !statements.has('mebx-opened-before')) return paths;
  return [...new Set([...paths, ...VERDICTS['setup-refused'].paths])];
}

/** The costs are added up, so that a sure way at the keyboard comes before an unlikely one over the network. */
const LOSS_COST: Readonly<Record<(typeof LOSSES)[number], number>> = {
  nothing: 0,
  setup: 1,
  amt: 4,
  'amt-and-bios': 6,
  board: 12,
};
const PLACE_COST: Readonly<Record<(typeof PLACES)[number], number>> = {
  here: 0,
  system: 1,
  keyboard: 2,
  bios: 3,
  case: 5,
  workshop: 8,
};
const CHANCE_COST: Readonly<Record<(typeof CHANCES)[number], number>> = {
  sure: 0,
  likely: 1,
  unsure: 3,
  slim: 5.5,
};

/** What a path costs: what it erases, where it is done, and how likely it is to fail. */
function costOf({ erases, where, works }: Pick<PlaybookPath, 'erases' | 'where' | 'works'>): number {
  return LOSS_COST[erases.what] + PLACE_COST[where] + CHANCE_COST[works];
}

/** Why a path stands at its place in the list. */
function placeOf({ erases, where, works }: Pick<PlaybookPath, 'erases' | 'where' | 'works'>): Text {
  return message('recovery.place', {
    loss: message(`recovery.loss.${erases.what}`),
    where: message(`recovery.where.${where}`),
    chance: message(`recovery.chance.${works}`),
  });
}

function toRecoveryPath(
  id: PathId,
  path: PlaybookPath,
  chain: readonly Playbook[],
  answers: Answers,
): RecoveryPath {
  const { title, reason, needs, erases, mind, steps, proof, risk, minutes, where, touchesBios } = path;
  const { resetsMebx, resetsAdmin, notConfirmed, deed, demands } = path;
  const bitlocker = touchesBios && answers.bitlocker !== 'not-encrypted';
  return {
    id,
    title,
    reason,
    place: placeOf(path),
    erases: erases.text,
    minutes,
    opensCase: where === 'case',
    touchesBios,
    needs: [...needs, ...(bitlocker ? [message('recovery.bitlocker.need')] : [])],
    sideEffects: mind,
    steps: bitlocker
      ? [namedStep(chain, 'bitlocker-suspend'), ...steps, namedStep(chain, 'bitlocker-resume')]
      : steps,
    proof,
    risk,
    resetsMebx,
    resetsAdmin,
    notConfirmed,
    lockedBy: demands.includes('bitlocker') ? lockedBy(answers) : [],
    ...(deed && { deed }),
  };
}

/**
 * Changes to BIOS and clock change what BitLocker measures (docs/reference/recovery.md, R12), so its question comes
 * first.
 */
function lockedBy({ bitlocker }: Answers): Text[] {
  switch (bitlocker) {
    case 'key-at-hand':
    case 'not-encrypted':
      return [];
    case 'no-key':
      return [message('recovery.bitlocker.noKey')];
    case undefined:
      return [message('recovery.bitlocker.notAsked')];
  }
}

/** Why a path is closed by the answers, or by what was done before. */
function closedBy(id: PathId, demands: readonly Demand[], given: RecoveryCase): Text | undefined {
  const { answers, code, statements, resetHadNoEffect } = given;
  const wasTried =
    resetHadNoEffect && statements.has(id === 'rtc-clear' ? 'rtc-cleared' : 'bios-unconfigured');
  if (wasTried && (id === 'rtc-clear' || id === 'bios-unconfigure')) {
    return message('recovery.closed.doneInVain');
  }
  if (id === 'rtc-clear' && code === 'rtc-clear-ineffective') {
    return message('recovery.closed.batteryInVain');
  }
  if (id === 'bios-unconfigure' && code === 'setup-refused' && statements.has('bios-unconfigured')) {
    return message('recovery.closed.biosInVain');
  }
  for (const demand of demands) {
    const why = DEMANDED[demand](answers, given);
    if (why !== undefined) return why;
  }
  return undefined;
}

const DEMANDED: Readonly<Record<Demand, (answers: Answers, given: RecoveryCase) => Text | undefined>> = {
  'runs-programs': ({ runsPrograms }) =>
    runsPrograms === 'no' ? message('recovery.closed.noProgram') : undefined,
  'at-machine': ({ atMachine }) => (atMachine === 'no' ? message('recovery.closed.notThere') : undefined),
  // A machine from the factory takes “admin”: then the question is not whether the password is known.
  'mebx-password': ({ mebxPassword }, { code, statements }) =>
    mebxPassword === 'unknown' && (VERDICTS[code].aim === 'get-in' || statements.has('mebx-opened-before'))
      ? message('recovery.closed.noMebxPassword')
      : undefined,
  'bios-password': ({ biosPassword }) =>
    biosPassword === 'unknown' ? message('recovery.closed.noBiosPassword') : undefined,
  'open-case': ({ mayOpenCase }) => (mayOpenCase === 'no' ? message('recovery.closed.caseShut') : undefined),
  'logged-in': (_, { code }) => (code === 'ready' ? undefined : message('recovery.closed.notLoggedIn')),
  bitlocker: () => undefined,
};
