import type { Profile } from '#shared/model/profile';
import { VERDICTS } from '#shared/model/verdict';
import { type Failure, failure } from '#shared/result';
import { message } from '#shared/texts/message';
import type { Machines } from '../machines/index';

/**
 * Why one of several machines is not tried: its diagnosis is not about its settings, and needs a human first.
 * @param withPassword a password was typed, which is worth a try where another one was refused
 */
export function obstacleTo(
  machines: Machines,
  id: string,
  { remoteAccess }: Profile,
  withPassword = false,
): Failure | undefined {
  const sighting = machines.sighting(id);
  if (!sighting.ok) return sighting.error;
  const { code, explanation, title } = sighting.value.verdict;
  const { configurable, blocks, exit } = VERDICTS[code];
  if (configurable || (blocks?.unlessServerNamed && remoteAccess)) return undefined;
  if (withPassword && exit === 'password-refused') return undefined;
  return failure(
    'plan-blocked',
    message('configure.obstacle.text', { title, explanation }),
    message('configure.obstacle.next'),
  );
}

/** The same, with the code of the diagnosis, for whoever sorts machines by it. */
export function obstacleToPlan(
  machines: Machines,
  id: string,
  profile: Profile,
  withPassword: boolean,
): Failure | undefined {
  const obstacle = obstacleTo(machines, id, profile, withPassword);
  const sighting = machines.sighting(id);
  if (!obstacle || !sighting.ok) return obstacle;
  const { exit } = VERDICTS[sighting.value.verdict.code];
  return exit === 'done' ? obstacle : { ...obstacle, code: exit };
}
