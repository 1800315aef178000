import type { PasswordOwner } from '#shared/model/vault';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { withLock } from '#main/journal/lock';
import type { MachineSecrets } from '#main/vault/vault';
import type { MachineContext } from '../machines/index';

/** A machine whose passwords are asked for. It need not be in the list. */
export interface Owner {
  /** AMT Bench's own id of it. */
  machine: string;
  /** Its row in the list. */
  row: string | undefined;
  /** What it is called; also what has to be typed to confirm. */
  name: { address: string; hostname?: string };
  secrets: MachineSecrets;
}

/** @returns `unknown-device` for a row that is not in the list, and for a machine of which nothing is known or stored */
export function ownerOf(context: MachineContext, { machine, machineId }: PasswordOwner): Result<Owner> {
  const { machines } = context;
  if (machineId !== undefined) {
    const seen = machines.observation(machineId);
    return seen.ok ? ok(ownerById(context, machines.identityOf(machineId), machineId)) : seen;
  }
  // Only ids that AMT Bench gives out: anything else is no name of an entry.
  return machine !== undefined && /^m-[\w.-]+$/.test(machine)
    ? ok(ownerById(context, machine, machines.rowOf(machine)))
    : fail(
        'unknown-device',
        message('login.passwordUnknown.owner'),
        message('login.passwordUnknown.ownerNext'),
      );
}

function ownerById(context: MachineContext, machine: string, row: string | undefined): Owner {
  return {
    machine,
    row,
    name: nameOf(context, machine, row),
    secrets: context.machines.secretsOf(machine),
  };
}

/**
 * What a machine is called.
 * @param row where it is in the list; undefined: it is not in the list, and goes by where it was
 */
export function nameOf(
  { machines, book }: MachineContext,
  machine: string,
  row: string | undefined,
): Owner['name'] {
  const seen = row === undefined ? undefined : machines.observation(row);
  if (!seen?.ok) {
    return { address: book.recordOf(machine).endpoint?.host ?? book.rowsOf(machine).at(-1) ?? machine };
  }
  const { address, hostname } = seen.value;
  return { address, ...(hostname !== undefined && { hostname }) };
}

/** Changes what is stored for a machine while nobody else works at it; the list shows it afterwards. */
export async function withOwner<T>(
  { machines, home }: MachineContext,
  { machine, row }: Owner,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  if (row === undefined) return withLock(home, machine, work);
  const result = await machines.exclusively(row, work);
  machines.changed(row);
  return result;
}
