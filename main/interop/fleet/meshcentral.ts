import { z } from 'zod';
import type { ServerConnection } from '#shared/model/hand-over-names';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { visible } from '#shared/visible-text';
import type { FleetDevice } from '../export/fleet-device';
import type { DeviceLogin, FleetServer, KnownThere, ServerAccess } from './fleet-server';
import { listOf } from './list-schema';
import { MeshSocket } from './mesh-socket';
import { refusedDevice } from './server-failures';

/** Device groups for Intel AMT without agents. */
const AMT_ONLY = 1;
/** Bit of a server that takes no machines of its own network (webserver.js, getDomainUserFeatures). */
const WAN_ONLY = 1;
/** Bits of how a machine is connected (meshcentral.js, SetConnectivityState). */
const BY_CIRA = 2;
const DIRECTLY = 4;
/** common.validateString of MeshCentral for `addamtdevice`, while AMT has up to 32. */
const MOST_PASSWORD = 16;
const SHOWN_GROUPS = 10;

const greetingSchema = z.object({ serverinfo: z.object({ features: z.number().int().optional() }) });
const meshesSchema = z.object({
  meshes: listOf(z.object({ _id: z.string(), name: z.string().optional(), mtype: z.number().optional() })),
});
const nodeSchema = z.object({
  _id: z.string(),
  host: z.string().nullish(),
  conn: z.number().int().nonnegative().nullish(),
  intelamt: z.object({ uuid: z.string().nullish() }).nullish(),
});
type Node = z.infer<typeof nodeSchema>;
/** By the groups that they are in. */
const nodesSchema = z.object({
  nodes: z.preprocess(
    (groups) => (typeof groups === 'object' && groups !== null ? Object.values(groups) : groups),
    listOf(listOf(nodeSchema)),
  ),
});
const resultSchema = z.object({ result: z.string() });

/** A device group of a MeshCentral server, over the control connection of its own tools. */
export class MeshCentral implements FleetServer {
  readonly mostPassword = MOST_PASSWORD;
  readonly takesNoNew?: Failure;
  readonly #socket: MeshSocket;
  readonly #group: string;

  private constructor(socket: MeshSocket, group: string, takesNoNew: Failure | undefined) {
    this.#socket = socket;
    this.#group = group;
    if (takesNoNew !== undefined) this.takesNoNew = takesNoNew;
  }

  static async open(access: ServerAccess): Promise<Result<FleetServer>> {
    const opened = await MeshSocket.open(access);
    if (!opened.ok) return opened;
    const { socket, greeting } = opened.value;
    const group = await groupOf(socket, access);
    if (group.ok) return ok(new MeshCentral(socket, group.value, wanOnly(greeting, access)));
    socket.close();
    return group;
  }

  async look(devices: readonly FleetDevice[]): Promise<Result<ReadonlyMap<string, KnownThere>>> {
    const answer = await this.#socket.ask({ action: 'nodes', meshid: this.#group }, nodesSchema);
    if (!answer.ok) return answer;
    const byHost = new Map<string, Node>();
    const byUuid = new Map<string, Node>();
    const byCall = new Map<string, Node>();
    for (const node of answer.value.nodes.flat()) {
      if (node.host) byHost.set(node.host.toLowerCase(), node);
      byCall.set(node._id.split('/').at(-1) ?? '', node);
      if (node.intelamt?.uuid) byUuid.set(node.intelamt.uuid.toLowerCase(), node);
    }
    const known = new Map<string, KnownThere>();
    for (const { id, host, uuid } of devices) {
      const atHost = byHost.get(host.toLowerCase());
      const itsUuid = atHost?.intelamt?.uuid?.toLowerCase();
      // Another machine had this address before: neither its connection nor its login are those of this one.
      const another = itsUuid !== undefined && itsUuid !== '' && uuid !== undefined && itsUuid !== uuid;
      const here = another ? undefined : atHost;
      const called = uuid === undefined ? undefined : byCall.get(idOfCaller(uuid));
      const there = here ?? called ?? (uuid === undefined ? undefined : byUuid.get(uuid));
      // Where a machine calls from is no address at which the server reaches it.
      const differs = here === undefined && called === undefined;
      // One that was added by its address and calls now is there twice.
      const seen = [called, there].map((node) => node && connectionOf(node));
      const connection = seen.find((each) => each !== undefined && each !== 'none') ?? 'none';
      if (there) known.set(id, { id: there._id, differs, connection });
    }
    return ok(known);
  }

  async add(device: FleetDevice, login: DeviceLogin | undefined): Promise<Result<void>> {
    const { name, host, tls, version, realm } = device;
    return this.#ordered({
      action: 'addamtdevice',
      meshid: this.#group,
      devicename: name.slice(0, 256),
      hostname: host,
      // Without a password no user either: the server would try that user with none, and AMT counts such logins.
      amtusername: login?.user ?? '',
      amtpassword: login?.password ?? '',
      amttls: tls ? 1 : 0,
      ...(version !== undefined && version.length <= 16 && { ver: version }),
      ...(realm !== undefined && { realm }),
    });
  }

  async update(
    known: KnownThere,
    device: FleetDevice,
    login: DeviceLogin | undefined,
  ): Promise<Result<void>> {
    return this.#ordered({
      action: 'changedevice',
      nodeid: known.id,
      ...(known.differs && { host: device.host }),
      ...(login && { intelamt: { user: login.user, pass: login.password, tls: device.tls ? 1 : 0 } }),
    });
  }

  close(): void {
    this.#socket.close();
  }

  async #ordered(order: Record<string, unknown>): Promise<Result<void>> {
    const answer = await this.#socket.ask(order, resultSchema);
    if (!answer.ok) return answer;
    const { result } = answer.value;
    return result === 'ok' ? ok(undefined) : { ok: false, error: refusedDevice(result) };
  }
}

/**
 * The last part of the id of a machine that has called: the bytes of its UUID three times in base64, with other signs
 * (mpsserver.js). Until somebody logs in to it, only this id holds its UUID.
 */
function idOfCaller(uuid: string): string {
  const bytes = Buffer.from(uuid.replaceAll('-', '').repeat(3), 'hex');
  return bytes.toString('base64').replaceAll('+', '@').replaceAll('/', '$');
}

/** Machines that call such a server are there all the same, and can be asked for. */
function wanOnly(greeting: unknown, { url: { host } }: ServerAccess): Failure | undefined {
  const { serverinfo } = greetingSchema.catch({ serverinfo: {} }).parse(greeting);
  if (((serverinfo.features ?? 0) & WAN_ONLY) === 0) return undefined;
  return failure(
    'server-refused',
    message('handOver.mesh.wanOnly', { host }),
    message('handOver.mesh.wanOnlyNext'),
  );
}

/** Absent bits: it has never been connected. */
function connectionOf({ conn }: Node): ServerConnection {
  const bits = conn ?? 0;
  if ((bits & BY_CIRA) !== 0) return 'by-machine';
  return (bits & DIRECTLY) === 0 ? 'none' : 'by-server';
}

/** The id of the group that was named, in which machines without agents can be. */
async function groupOf(socket: MeshSocket, { group }: ServerAccess): Promise<Result<string>> {
  const answer = await socket.ask({ action: 'meshes' }, meshesSchema);
  if (!answer.ok) return answer;
  const groups = answer.value.meshes.filter(({ mtype }) => mtype === AMT_ONLY);
  const found = groups.filter(({ _id, name }) => name === group || _id === group);
  const [only] = found;
  if (only && found.length === 1) return ok(only._id);
  const names = groups.slice(0, SHOWN_GROUPS).map(({ name }) => visible(name ?? ''));
  return fail(
    'input-invalid',
    found.length > 1
      ? message('handOver.mesh.groupTwice', { group: group ?? '' })
      : message('handOver.mesh.noGroup', { group: group ?? '' }),
    names.length > 0 ? message('handOver.mesh.groups', { list: names }) : message('handOver.mesh.noGroups'),
  );
}
