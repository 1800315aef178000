import pLimit from 'p-limit';
import { LIMITS } from '#shared/limits';
import type { FleetResult } from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import { VERDICTS } from '#shared/model/verdict';
import { fail, failure, type Failure } from '#shared/result';
import type { Configurator } from './configure';
import type { Machines } from '../machines/machines';
import type { CredentialSource } from '../login/login';

export interface FleetRequest {
  machineIds: readonly string[];
  profile: Profile;
  source: CredentialSource;
}

export interface FleetHooks {
  onResult: (result: FleetResult, done: number, total: number) => void;
  /** True: begin no further machine, and no further change on those under way. */
  stopped: () => boolean;
  /** Breaks off what is under way on all of them. */
  signal?: AbortSignal;
}

/**
 * The same profile on several machines. Each is configured for itself: a dead one takes its own time and delays nobody,
 * and one that needs a human stops there and says for what.
 */
export class Fleet {
  constructor(
    readonly machines: Machines,
    readonly configurator: Configurator,
  ) {}

  /** Why this profile is not for several machines; undefined: it is. */
  problemOf({ machineIds, profile }: Pick<FleetRequest, 'machineIds' | 'profile'>): Failure | undefined {
    if (machineIds.length < 2 || profile.wired?.addressing !== 'static') return undefined;
    return failure(
      'plan-blocked',
      `The profile gives the address ${profile.wired.address}, and only one machine can have it.`,
      'Choose another profile, or configure the machines one by one.',
    );
  }

  async run({ machineIds, profile, source }: FleetRequest, hooks: FleetHooks): Promise<FleetResult[]> {
    const limit = pLimit(LIMITS.machinesAtOnce);
    const total = machineIds.length;
    let finished = 0;
    return Promise.all(
      machineIds.map((id) =>
        limit(async () => {
          const result = await this.#one(id, { profile, source }, hooks);
          hooks.onResult(result, ++finished, total);
          return result;
        }),
      ),
    );
  }

  async #one(
    id: string,
    { profile, source }: Omit<FleetRequest, 'machineIds'>,
    { stopped, signal }: FleetHooks,
  ): Promise<FleetResult> {
    if (stopped()) {
      const stop = fail('cancelled', 'Stopped as you asked; nothing was begun.', 'Configure it again.');
      return { ...nothing(id, stop.error), outcome: 'stopped' };
    }
    const obstacle = this.#obstacle(id, profile);
    if (obstacle) return nothing(id, obstacle);
    const report = await this.configurator.configure(
      { id, profile, source },
      { onStep: () => undefined, stopped, ...(signal && { signal }) },
    );
    if (!report.ok) return nothing(id, report.error);
    const { outcome, verified, steps, failure } = report.value;
    return { machineId: report.value.device.id, outcome, verified, steps, ...(failure && { failure }) };
  }

  /** A machine whose verdict is about something else than its settings is led by the wizard, one at a time. */
  #obstacle(id: string, { remoteAccess }: Profile): Failure | undefined {
    const sighting = this.machines.sighting(id);
    if (!sighting.ok) return sighting.error;
    const { code, explanation, title } = sighting.value.verdict;
    const { configurable, blocks } = VERDICTS[code];
    if (configurable || (blocks?.unlessServerNamed && remoteAccess)) return undefined;
    return failure('plan-blocked', `${title}. ${explanation}`, 'Open the machine; the wizard leads the way.');
  }
}

function nothing(machineId: string, failure: Failure): FleetResult {
  return { machineId, outcome: 'failed', verified: false, steps: [], failure };
}
