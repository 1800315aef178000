import type { MachineName } from '#shared/model/plan';
import type { Sighting } from '#shared/model/sighting';
import type { Machines } from './machines';

/** How plans, reports and the journal name a machine. */
export function nameOfMachine(machines: Machines, id: string): MachineName {
  const sighting = machines.sighting(id);
  if (!sighting.ok) return { id, address: id };
  return {
    id,
    machine: machines.identityOf(id),
    ...namesSeen(sighting.value),
    ...(machines.isSimulated(id) && { simulated: true }),
  };
}

/** What a machine is known by in the network and in its firmware. What is not known is left out. */
export function namesSeen({
  address,
  hostname,
  uuid,
  realm,
  version,
}: Sighting): Pick<MachineName, 'address' | 'hostname' | 'uuid' | 'realm' | 'version'> {
  return {
    address,
    ...(hostname !== undefined && { hostname }),
    ...(uuid !== undefined && { uuid }),
    ...(realm !== undefined && { realm }),
    ...(version !== undefined && { version }),
  };
}
