import type { Failure, Result } from '#shared/result';
import { guardKeychain } from '#main/vault/guard-keychain';
import type { MachineContext } from '../machines/index';
import { changedIdentity, type Session, type SessionEnd } from './authenticate';
import { breakOffWith } from './break-off';
import { inventoryEvidence, readInventory } from './inventory';
import { type CredentialSource, openSession } from './open-session';

/** Which machine to log in to, and how. */
export interface SessionRequest extends SessionEnd {
  id: string;
  source: CredentialSource;
}

/**
 * The one way in to a machine: has it alone, logs in, reads the inventory where that is wanted, does the work and closes
 * the connection, whatever happens. A keychain that refuses is an expected failure.
 * @param begin work that sends an order which must not be cut off calls it right before: from then on `signal` does not
 *   break the connection off
 */
export function withSession<T>(
  context: MachineContext,
  { id, source, signal, betweenRequests, inventory }: SessionRequest & { inventory?: boolean },
  work: (session: Session, begin: () => void) => Promise<Result<T>>,
): Promise<Result<T>> {
  const connection = breakOffWith(signal);
  return context.machines
    .exclusively(
      id,
      () =>
        guardKeychain(async () => {
          const opened = await openSession(context, id, source, {
            signal: connection.signal,
            betweenRequests,
          });
          if (!opened.ok) return opened;
          const session = opened.value;
          try {
            const unread = inventory ? await takeInventory(context, id, session) : undefined;
            return unread ? { ok: false, error: unread } : await work(session, connection.commit);
          } finally {
            await session.wsman.close();
          }
        }),
      signal,
    )
    .finally(connection.commit);
}

/** Reads the inventory over an open session into the list of machines. @returns why it could not be read */
export async function takeInventory(
  context: MachineContext,
  id: string,
  session: Session,
): Promise<Failure | undefined> {
  const { machines } = context;
  const inventory = await readInventory(session, context);
  if (!inventory.ok) return inventory.error;
  machines.evidence.add(id, ...inventoryEvidence(inventory.value, context));
  if (!machines.identities.pinUuid(id, inventory.value.uuid)) return changedIdentity('uuid');
  machines.setInventory(id, inventory.value);
  return undefined;
}
