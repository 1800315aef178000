import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { withLock } from '#main/journal/lock';
import { guardKeychain } from '#main/vault/guard-keychain';
import type { MachineContext } from '../machines/index';

/**
 * Deletes what is stored for machines that were simulated and have ended, their failed logins included: the next demo
 * begins anew. Nobody confirms it: their passwords are made up. Work that still goes on at one of them is waited for, because it may be about to store another. Whether a machine
 * was only ever simulated is looked at when its turn has come: somebody may have said meanwhile that it is a real one.
 * @returns the first failure; the others are deleted all the same, and the next call tries again
 */
export async function forgetSimulated({ machines, ledger, home }: MachineContext): Promise<Result<void>> {
  let first: Result<void> = ok(undefined);
  for (const machine of machines.endedSimulations()) {
    const forgotten = await guardKeychain(() =>
      withLock(home, machine, async () => {
        if (machines.isOnlySimulated(machine)) {
          ledger.forget(machine);
          await machines.secretsOf(machine).forget();
        }
        machines.forgetSimulation(machine);
        return ok(undefined);
      }),
    );
    if (!forgotten.ok && first.ok) first = forgotten.error.code === 'busy' ? stillAtWork() : forgotten;
  }
  return first;
}

function stillAtWork(): Result<never> {
  return fail('busy', message('simulator.stillAtWork'), message('simulator.stillAtWorkNext'));
}
