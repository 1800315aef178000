import { userSchema } from '#shared/model/account';
import { type ListedMachine, type ListPreview, type ListTaken, ROWS_SHOWN } from '#shared/model/import';
import type { Endpoint } from '#shared/model/primitives';
import { TAGS } from '#shared/model/status';
import { fail, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { plainAddress } from '#main/discovery/names/host-name';
import { resolveNames } from '#main/discovery/names/resolve-names';
import type { ListedComputer } from '#main/interop/import/computer-list';
import { type MachineContext, machineIdOf } from '../machines/index';
import { checkTargets, onlyTarget } from '../scan/index';
import { type ListRequest, readList } from './read-list';

/** A row that can be taken, and the machine of the list that it is about. */
interface Row {
  computer: ListedComputer;
  endpoint: Endpoint;
  /** Undefined: its address is not known before its name is looked up. */
  id: string | undefined;
  remark?: Text;
}

/** What importing a list would do. Nothing is changed, and nothing is sent. */
export async function previewList(
  context: MachineContext,
  request: ListRequest,
): Promise<Result<ListPreview>> {
  const read = readList(request);
  if (!read.ok) return read;
  await context.memory.load();
  const { format, list } = read.value;
  const { rows, refused } = sorted(context, list.computers);
  const shown = rows.map((row) => shownRow(context, row));
  const count = (wanted: (row: ListedMachine) => boolean): number => shown.filter(wanted).length;
  const named = list.columns.length === 0 || 'address' in list.mapping || 'hostname' in list.mapping;
  return ok({
    format,
    columns: [...list.columns],
    mapping: list.mapping,
    rows: [...refused, ...shown].slice(0, ROWS_SHOWN),
    counts: {
      added: count(({ outcome }) => outcome === 'new'),
      listed: count(({ outcome }) => outcome === 'listed'),
      refused: refused.length,
      notes: count(({ hasNote }) => hasNote === true),
    },
    warnings: named ? [...list.warnings] : [message('imports.noAddressColumn'), ...list.warnings],
  });
}

/**
 * Takes a list: machines that are not there yet are added without being looked at, and what the list says of the others
 * is added to what is known. A note that is there already stays, unless the request says otherwise.
 */
export async function takeList(
  context: MachineContext,
  request: ListRequest,
  signal: AbortSignal,
): Promise<Result<ListTaken>> {
  const read = readList(request);
  if (!read.ok) return read;
  await context.memory.load();
  const { rows, refused } = sorted(context, read.value.list.computers);
  const names = rows.flatMap(({ id, endpoint }) => (id === undefined ? [endpoint.host] : []));
  const addresses = await resolveNames(names, signal);
  const { machines } = context;
  const taken: ListTaken = {
    machineIds: [],
    added: 0,
    completed: 0,
    notesReplaced: 0,
    refused: refused.length,
  };
  for (const { computer, endpoint, id: known } of rows) {
    const address = known === undefined ? addresses.get(endpoint.host) : endpoint.host;
    if (address === undefined) {
      taken.refused++;
      continue;
    }
    const id = known ?? machineIdOf(address, endpoint);
    const isNew = !machines.observation(id).ok;
    if (isNew) {
      machines.addUnseen({ endpoint: { ...endpoint, host: address }, address }, hostNameOf(computer));
    }
    if (isNew) taken.added++;
    else taken.completed++;
    if (annotated(context, id, computer, request.replaceNotes ?? false)) taken.notesReplaced++;
    taken.machineIds.push(id);
  }
  await context.memory.flush();
  return taken.machineIds.length > 0
    ? ok(taken)
    : fail('input-invalid', message('imports.nothingToTake'), message('imports.nothingToTakeNext'));
}

/** @returns whether a note was replaced */
function annotated(
  { machines }: MachineContext,
  id: string,
  { note, tags = [], user }: ListedComputer,
  replaceNotes: boolean,
): boolean {
  const before = machines.record(id);
  const replaces = note !== undefined && before.note !== undefined && before.note !== note;
  const all = [...new Set([...before.tags, ...tags])].slice(0, TAGS);
  machines.annotateFromFile(id, {
    ...(note !== undefined && note !== before.note && (!replaces || replaceNotes) && { note }),
    ...(all.length > before.tags.length && { tags: all }),
    ...(isUser(user) && user !== before.user && { user }),
  });
  return replaces && replaceNotes;
}

function isUser(user: string | undefined): user is string {
  return user !== undefined && userSchema.safeParse(user).success;
}

function hostNameOf({ host, hostname }: ListedComputer): string | undefined {
  return hostname ?? (plainAddress(host) === undefined ? host : undefined);
}

function sorted(
  { machines }: MachineContext,
  computers: readonly ListedComputer[],
): { rows: Row[]; refused: ListedMachine[] } {
  const rows: Row[] = [];
  const refused: ListedMachine[] = [];
  const met = new Set<string>();
  const byName = machines.idsByName();
  for (const computer of computers) {
    const endpoint = endpointOf(computer);
    if (!endpoint.ok) {
      refused.push(refusedRow(computer, endpoint.error));
      continue;
    }
    if (met.has(endpoint.value.host)) {
      refused.push(refusedRow(computer, message('imports.row.twice')));
      continue;
    }
    met.add(endpoint.value.host);
    const isAddress = plainAddress(endpoint.value.host) !== undefined;
    const id = isAddress
      ? machineIdOf(endpoint.value.host, endpoint.value)
      : byName.get(endpoint.value.host.toLowerCase());
    rows.push({
      computer,
      endpoint: endpoint.value,
      id,
      ...(computer.user !== undefined &&
        !isUser(computer.user) && { remark: message('imports.row.user', { user: computer.user }) }),
    });
  }
  return { rows, refused };
}

/** As the target of a scan is read, so that the same is accepted here. */
function endpointOf({ host }: ListedComputer): Result<Endpoint, Text> {
  if (host === '') return { ok: false, error: message('imports.row.noHost') };
  const targets = checkTargets({ targets: host });
  if (!targets.ok) return { ok: false, error: targets.error.message };
  return targets.value.addresses === 1
    ? ok(onlyTarget(targets.value, undefined))
    : { ok: false, error: message('imports.row.notOne') };
}

function refusedRow(computer: ListedComputer, problem: Text): ListedMachine {
  return { ...computer, outcome: 'refused', problem };
}

function shownRow({ machines }: MachineContext, { computer, id, remark }: Row): ListedMachine {
  const known = id !== undefined && machines.observation(id).ok;
  // A note outlives its machine’s place in the list.
  const note = id === undefined ? undefined : machines.record(id).note;
  const hasNote = computer.note !== undefined && note !== undefined && note !== computer.note;
  return {
    ...computer,
    ...(id !== undefined && { address: id }),
    outcome: known ? 'listed' : 'new',
    ...(hasNote && { hasNote }),
    ...(remark !== undefined && { problem: remark }),
  };
}
