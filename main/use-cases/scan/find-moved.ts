import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { MachineContext } from '../machines/index';
import { probeOne, scan, type ScanRequest } from './scan';

interface MoveSearch {
  /** The address that it was given; undefined: DHCP decides. */
  to: string | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Looks for a machine whose address has changed: where it should be now and where it was; then, where the new address
 * is not known beforehand, by its name and in its former subnet. What is remembered of it moves with it. At the address
 * that the technician gave it, it is taken for the same machine; elsewhere only its certificate proves that, and
 * without one its stored password waits until somebody says so.
 * @returns its id in the list now; `unreachable` where it is not found
 */
export async function findMoved(
  context: MachineContext,
  id: string,
  { to, signal = new AbortController().signal }: MoveSearch,
): Promise<Result<string>> {
  const { machines } = context;
  const before = machines.observation(id);
  if (!before.ok) return before;
  const { endpoint, address, hostname } = before.value;
  const machine = machines.identityOf(id);
  // The driver service of this computer stays where it is, whatever address its AMT has on the network.
  if (machines.isOwnPort(id, before.value)) {
    const there = await probeOne(endpoint, signal, context);
    if (there.ok && isIt(id)) return there;
    return fail('unreachable', message('scan.notFound'), message('scan.noLmsNext'));
  }
  const sent = to === undefined ? undefined : { row: id, to };
  const hosts = to === undefined ? [address, ...(hostname === undefined ? [] : [hostname])] : [to, address];
  const searches: Pick<ScanRequest, 'targets' | 'ports'>[] = [
    { targets: hosts.map((host) => ({ ...endpoint, host })) },
    // A new lease is usually in the same subnet.
    ...(to === undefined ? [{ targets: `${address}/24`, ports: endpoint.ports }] : []),
  ];
  for (const search of searches) {
    // A scan that misses a machine at one address and meets it at another moves its row.
    const seen = await scan({ ...search, sent }, { signal }, context);
    if (!seen.ok) continue;
    const found = seen.value.devices.find((each) => isIt(each.id));
    if (found) return ok(found.id);
  }
  return fail('unreachable', message('scan.notFound'), message('scan.notFoundNext'));

  function isIt(candidate: string): boolean {
    const facts = machines.facts(candidate);
    return facts.ok && facts.value.realm !== undefined && machines.identityOf(candidate) === machine;
  }
}
