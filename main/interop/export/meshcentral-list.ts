import type { FleetDevice } from './fleet-device';

/** As MeshCentral’s window saves and imports the list of a group without agents. */
interface MeshDevice {
  name: string;
  host: string;
  user: string;
  /** Empty: MeshCentral asks for it. Without the field it would pass the machine by. */
  pass: string;
  tls: 0 | 1;
  ver?: string;
  /** 0: not set up, 1: being set up, 2: set up. */
  pstate?: number;
  digestrealm?: string;
  uuid?: string;
  desc?: string;
}

const STATES = { pre: 0, in: 1, post: 2, unknown: undefined } as const;

/**
 * A list that MeshCentral takes into a device group for Intel AMT without agents, by both of its imports: “Import device
 * list” of the group (views/default.handlebars, meshImportDeviceListEx), and “importamtdevices” (meshuser.js). Other than
 * MeshCommander, it takes names as they are. Certificates are left out: it notes their SHA-1. Pure.
 */
export function meshCentralList(devices: readonly FleetDevice[]): string {
  return `${JSON.stringify({ webappversion: '0.9.0', computers: devices.map(meshDevice) }, null, 2)}\n`;
}

function meshDevice(device: FleetDevice): MeshDevice {
  const { name, host, user, tls, version, realm, uuid, note, provisioningState } = device;
  const pstate = STATES[provisioningState];
  return {
    name,
    host,
    user,
    pass: '',
    tls: tls ? 1 : 0,
    ...(version !== undefined && { ver: version }),
    ...(pstate !== undefined && { pstate }),
    ...(realm !== undefined && { digestrealm: realm }),
    ...(uuid !== undefined && { uuid }),
    ...(note !== undefined && { desc: note }),
  };
}
