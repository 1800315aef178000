import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** Key and certificate of a server, PEM. */
export interface ServerTls {
  key: string;
  cert: string;
}

export interface MeshDouble {
  url: string;
  /** What it has; tests may add to it. */
  nodes: {
    _id: string;
    name: string;
    host: string;
    /** Bits of how it is connected. */
    conn?: number;
    intelamt: { uuid?: string; user: string; pass: string };
  }[];
  /** Messages that it got. */
  got: Record<string, unknown>[];
  /** Called when somebody wants to log in. */
  onConnection: () => void;
  /** Called with each message before it is answered; true: there will be no answer. */
  before: (said: Record<string, unknown>, socket: WebSocket) => boolean;
  close: () => Promise<void>;
}

export interface MeshDoubleOptions {
  wanOnly?: boolean;
  /** The server asks for a second factor. */
  secondFactor?: boolean;
  groups?: { _id: string; name: string; mtype: number }[];
}

export const MESH_USER = 'bench';
export const MESH_PASSWORD = 'Server!Of7Tests';
export const MESH_GROUP = { _id: 'mesh//bench', name: 'Bench', mtype: 1 };

/** As much of MeshCentral’s control connection (webserver.js, meshuser.js of 1.1.55) as handing machines over needs. */
export async function startMeshDouble(
  tls: ServerTls,
  { wanOnly = false, secondFactor = false, groups = [MESH_GROUP] }: MeshDoubleOptions = {},
): Promise<MeshDouble> {
  const server = createServer(tls);
  const sockets = new WebSocketServer({ server, path: '/control.ashx' });
  const double: MeshDouble = {
    url: '',
    nodes: [],
    got: [],
    onConnection: () => undefined,
    before: () => false,
    close: async () => {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  sockets.on('connection', (socket, request) => {
    double.onConnection();
    const say = (message: object): void => socket.send(JSON.stringify(message));
    const [user, password] = String(request.headers['x-meshauth'])
      .split(',')
      .map((part) => Buffer.from(part, 'base64').toString());
    if (user !== MESH_USER || password !== MESH_PASSWORD || secondFactor) {
      say({ action: 'close', cause: 'noauth', msg: secondFactor ? 'tokenrequired' : 'noauth-2d' });
      socket.close();
      return;
    }
    say({ action: 'serverinfo', serverinfo: { features: wanOnly ? 1 : 0, domain: '' } });
    say({ action: 'userinfo', userinfo: { name: user } });
    socket.on('message', (data: Buffer) => {
      const said = JSON.parse(data.toString()) as Record<string, unknown>;
      double.got.push(said);
      if (double.before(said, socket)) return;
      const answer = answerTo(said, double, groups);
      // Events of other people’s work come in between.
      say({ action: 'event', event: { action: 'nodeconnect' } });
      if (answer) say(answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  double.url = `https://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return double;
}

function answerTo(
  said: Record<string, unknown>,
  { nodes }: MeshDouble,
  groups: readonly { _id: string }[],
): object | undefined {
  const { action, responseid, tag } = said;
  switch (action) {
    case 'meshes':
      return { action, meshes: groups, tag };
    case 'nodes':
      return {
        action,
        responseid,
        nodes: {
          [String(said['meshid'])]: nodes.map((node) => ({
            ...node,
            intelamt: { ...node.intelamt, pass: 1 },
          })),
        },
      };
    case 'addamtdevice': {
      const [name, host, user, pass] = ['devicename', 'hostname', 'amtusername', 'amtpassword'].map((key) =>
        String(said[key]),
      ) as [string, string, string, string];
      if (pass.length > 16) return { action: 'changeDeviceMesh', responseid, result: 'Invalid amtpassword' };
      if (!groups.some(({ _id }) => _id === said['meshid'])) {
        return { action: 'changeDeviceMesh', responseid, result: 'Unknown device group' };
      }
      nodes.push({ _id: `node//${String(nodes.length)}`, name, host, intelamt: { user, pass } });
      return { action, responseid, result: 'ok' };
    }
    case 'changedevice': {
      const node = nodes.find(({ _id }) => _id === said['nodeid']);
      if (!node) return { action, responseid, result: 'Access Denied' };
      if (typeof said['host'] === 'string') node.host = said['host'];
      const amt = said['intelamt'] as { user: string; pass: string } | undefined;
      if (amt) node.intelamt = { ...node.intelamt, user: amt.user, pass: amt.pass };
      return { action, responseid, result: 'ok' };
    }
    default:
      return undefined;
  }
}
