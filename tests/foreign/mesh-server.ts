import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';
import { z } from 'zod';
import { pathOf } from './programs';

const USER = 'bench';
const PASSWORD = 'Server!Of7Tests';
const START_MS = 120_000;
const ANSWER_MS = 20_000;

const node = z.object({
  _id: z.string(),
  name: z.string(),
  host: z.string().optional(),
  /** Bits; 2 is a connection by CIRA. */
  conn: z.number().optional(),
  intelamt: z
    .object({
      ver: z.string().optional(),
      tls: z.number().optional(),
      uuid: z.string().optional(),
      user: z.string().optional(),
    })
    .optional(),
});

/** A device as MeshCentral lists it. */
export type MeshNode = z.infer<typeof node>;

const nodesAnswer = z.object({ action: z.literal('nodes'), nodes: z.record(z.string(), z.array(node)) });
const groupAnswer = z.object({ meshid: z.string() });

interface Running {
  port: number;
  folder: string;
  child: ChildProcess;
  control: WebSocket;
}

/** A MeshCentral server of its own for a test, on loopback, with its embedded database in a folder that is removed. */
export class MeshServer {
  readonly #port: number;
  readonly #folder: string;
  readonly #child: ChildProcess;
  readonly #control: WebSocket;

  private constructor(
    /** Where machines call it. */
    readonly mpsPort: number,
    { port, folder, child, control }: Running,
  ) {
    this.#port = port;
    this.#folder = folder;
    this.#child = child;
    this.#control = control;
  }

  /** @param wanOnly it takes machines that call it, and none of its own network */
  static async start({ wanOnly = true } = {}): Promise<MeshServer> {
    const folder = mkdtempSync(join(tmpdir(), 'amt-bench-mesh-'));
    mkdirSync(join(folder, 'data'));
    const [port = 0, redirPort = 0, mpsPort = 0] = await freePorts(3);
    const settings = {
      cert: '127.0.0.1',
      port,
      portBind: '127.0.0.1',
      redirPort,
      redirPortBind: '127.0.0.1',
      mpsPort,
      mpsPortBind: '127.0.0.1',
      exactPorts: true,
      selfUpdate: false,
      WANonly: wanOnly,
    };
    writeFileSync(join(folder, 'data', 'config.json'), JSON.stringify({ settings, domains: { '': {} } }));
    const program = [join(pathOf('meshcentralServer'), 'meshcentral.js'), '--datapath', join(folder, 'data')];
    const options = { cwd: folder, env: { ...process.env, NODE_ENV: 'production' } };
    for (const account of [
      ['--createaccount', USER, '--pass', PASSWORD, '--email', 'bench@test.example'],
      ['--adminaccount', USER],
    ]) {
      spawnSync(process.execPath, [...program, ...account], { ...options, timeout: START_MS });
    }
    const child = spawn(process.execPath, program, { ...options, stdio: 'ignore', detached: true });
    try {
      const control = await connected(port);
      return new MeshServer(mpsPort, { port, folder, child, control });
    } catch (error) {
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** The root that the machines have to trust. @returns DER */
  get root(): Buffer {
    const pem = readFileSync(join(this.#folder, 'data', 'root-cert-public.crt'), 'utf8');
    return Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
  }

  /** What a technician types to hand machines over to it. */
  get access(): { server: string; user: string; password: string } {
    return { server: `https://127.0.0.1:${String(this.#port)}/`, user: USER, password: PASSWORD };
  }

  /** Takes a file as “Import” at a group in the list of devices does. */
  importFile(meshid: string, text: string): void {
    const amtdevices: unknown = JSON.parse(text);
    this.#control.send(JSON.stringify({ action: 'importamtdevices', meshid, amtdevices }));
  }

  /** Makes a group of devices that have AMT and no agent. @returns its id */
  async addGroup(name: string): Promise<string> {
    return groupAnswer.parse(await this.ask({ action: 'createmesh', meshname: name, meshtype: 1 })).meshid;
  }

  async nodes(): Promise<MeshNode[]> {
    return Object.values(nodesAnswer.parse(await this.ask({ action: 'nodes' })).nodes).flat();
  }

  /** Sends a message of its window. @returns the answer */
  async ask(message: Record<string, unknown>): Promise<unknown> {
    const responseid = randomUUID();
    const answer = new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`no answer to ${String(message['action'])}`)),
        ANSWER_MS,
      );
      const take = (data: Buffer): void => {
        const said = z.looseObject({ responseid: z.unknown() }).safeParse(JSON.parse(data.toString()));
        if (!said.success || said.data.responseid !== responseid) return;
        clearTimeout(timer);
        this.#control.off('message', take);
        resolve(said.data);
      };
      this.#control.on('message', take);
    });
    this.#control.send(JSON.stringify({ ...message, responseid }));
    return answer;
  }

  /**
   * Sends a WS-Man request to a device by the relay of its window. The server adds the login that it was told, from
   * the second connection on, when it has seen the challenge (interceptor.js). @returns the answer up to `end`
   */
  async throughTunnel(nodeId: string, message: string, end: string): Promise<string> {
    const page = `webrelay.ashx?p=1&host=${encodeURIComponent(nodeId)}&port=16992&tls=0&tls1only=0`;
    const socket = socketTo(this.#port, page);
    let answer = '';
    socket.on('message', (data: Buffer) => {
      answer += data.toString('latin1');
    });
    await once(socket, 'open');
    const length = String(Buffer.byteLength(message));
    socket.send(
      Buffer.from(`POST /wsman HTTP/1.1\r\nHost: machine\r\nContent-Length: ${length}\r\n\r\n${message}`),
    );
    const until = Date.now() + ANSWER_MS;
    while (Date.now() < until && !answer.includes(end)) await sleep(50);
    socket.terminate();
    return answer;
  }

  async stop(): Promise<void> {
    this.#control.terminate();
    await ended(this.#child);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The login of the machines of a group: MeshCentral makes it from the group's id (mpsserver.js). */
export function groupLogin(meshId: string): string {
  return (meshId.split('/')[2] ?? '').replaceAll(/[@$]/g, 'X').slice(0, 16);
}

/** A connection as its own command line tool makes it. */
function socketTo(port: number, page: string): WebSocket {
  const basic = [USER, PASSWORD].map((text) => Buffer.from(text).toString('base64')).join(',');
  return new WebSocket(`wss://127.0.0.1:${String(port)}/${page}`, {
    rejectUnauthorized: false,
    headers: { 'x-meshauth': basic },
  });
}

async function connected(port: number): Promise<WebSocket> {
  const until = Date.now() + START_MS;
  for (;;) {
    const socket = socketTo(port, 'control.ashx');
    const opened = await Promise.race([
      once(socket, 'message').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false);
    if (opened) return socket;
    if (Date.now() > until) throw new Error('MeshCentral does not start');
    await sleep(500);
  }
}

/** The server starts a second process: the whole group ends. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  process.kill(-child.pid, 'SIGKILL');
  await once(child, 'exit');
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports: number[] = [];
  for (const server of servers) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address && typeof address === 'object') ports.push(address.port);
  }
  for (const server of servers) server.close();
  return ports;
}
