import type { TLSSocket } from 'node:tls';
import { Client, errors } from 'undici';
import { z } from 'zod';
import { LIMITS } from '#shared/limits';
import { parseJson } from '#shared/parse-json';
import { ok, type Result } from '#shared/result';
import { consoleDevice } from '../export/console-devices';
import type { FleetDevice } from '../export/fleet-device';
import { checkedTls } from './checked-tls';
import {
  authorityOf,
  type DeviceLogin,
  type FleetServer,
  type KnownThere,
  type ServerAccess,
} from './fleet-server';
import { listOf } from './list-schema';
import {
  loginRefused,
  loginsPaused,
  notReached,
  notUnderstood,
  refusedDevice,
  tooLarge,
} from './server-failures';

const API = 'api/v1/';
/** AMT’s own most; Console has no smaller one. */
const MOST_PASSWORD = 32;

const tokenSchema = z.object({ token: z.string().min(1).max(8_192) });
const deviceSchema = z.object({
  guid: z.string(),
  hostname: z.string(),
  tags: z.array(z.string()).nullish(),
  /** The machine has called it. */
  connectionStatus: z.boolean().nullish(),
});
type Known = z.infer<typeof deviceSchema>;
const errorSchema = z.object({ error: z.string().optional(), message: z.string().optional() });

interface Answer {
  status: number;
  body: unknown;
}

/** Device Management Toolkit Console, over its REST interface (internal/controller/httpapi/v1/devices.go). */
export class DmtConsole implements FleetServer {
  readonly mostPassword = MOST_PASSWORD;
  readonly #http: ConsoleHttp;
  readonly #group: string | undefined;
  /** What it has of machines that were looked at, by their rows. */
  readonly #seen = new Map<string, Known>();

  private constructor(http: ConsoleHttp, group: string | undefined) {
    this.#http = http;
    this.#group = group;
  }

  static async open(access: ServerAccess): Promise<Result<FleetServer>> {
    const http = new ConsoleHttp(access);
    const loggedIn = await http.logIn();
    if (loggedIn.ok) return ok(new DmtConsole(http, access.group));
    http.close();
    return loggedIn;
  }

  async look(devices: readonly FleetDevice[]): Promise<Result<ReadonlyMap<string, KnownThere>>> {
    const known = new Map<string, KnownThere>();
    for (const device of devices) {
      const found = await this.#find(device);
      if (!found.ok) return found;
      if (!found.value) continue;
      this.#seen.set(device.id, found.value);
      const { guid, hostname, tags, connectionStatus } = found.value;
      const tagged = this.#group === undefined || (tags ?? []).includes(this.#group);
      known.set(device.id, {
        id: guid,
        differs: hostname !== device.host || !tagged,
        ...(typeof connectionStatus === 'boolean' && {
          connection: connectionStatus ? 'by-machine' : 'none',
        }),
      });
    }
    return ok(known);
  }

  async add(device: FleetDevice, login: DeviceLogin | undefined): Promise<Result<void>> {
    const body = {
      ...consoleDevice(device, this.#tags()),
      ...(login && { username: login.user, password: login.password }),
    };
    const answer = await this.#http.send('POST', 'devices', body);
    if (!answer.ok) return answer;
    // It came there meanwhile. Newer versions change it by themselves and answer 200.
    if (answer.value.status === 409 && body.guid !== undefined) return this.#change(body);
    return this.#done(answer.value, [200, 201]);
  }

  async update(
    known: KnownThere,
    device: FleetDevice,
    login: DeviceLogin | undefined,
  ): Promise<Result<void>> {
    const { tags } = this.#seen.get(device.id) ?? {};
    return this.#change({
      guid: known.id,
      ...(known.differs && {
        hostname: device.host,
        tags: [...new Set([...(tags ?? []), ...this.#tags()])],
      }),
      ...(login && { username: login.user, password: login.password }),
    });
  }

  close(): void {
    this.#http.close();
  }

  #tags(): string[] {
    return this.#group === undefined ? [] : [this.#group];
  }

  /** By its UUID; where that is not known, by its address. */
  async #find({ uuid, host }: FleetDevice): Promise<Result<Known | undefined>> {
    if (uuid !== undefined) {
      const answer = await this.#http.send('GET', `devices/${encodeURIComponent(uuid)}`);
      if (!answer.ok) return answer;
      if (answer.value.status === 404) return ok(undefined);
      const found = this.#parsed(answer.value, deviceSchema);
      // Login and address of this machine would go to another one.
      return found.ok && found.value.guid.toLowerCase() !== uuid
        ? notUnderstood(this.#http.host, `guid: ${found.value.guid}`)
        : found;
    }
    const answer = await this.#http.send('GET', `devices?hostname=${encodeURIComponent(host)}`);
    if (!answer.ok) return answer;
    const list = this.#parsed(answer.value, listOf(deviceSchema).nullable());
    return list.ok ? ok(list.value?.find(({ hostname }) => hostname === host)) : list;
  }

  async #change(body: object): Promise<Result<void>> {
    const answer = await this.#http.send('PATCH', 'devices', body);
    return answer.ok ? this.#done(answer.value, [200]) : answer;
  }

  #done(answer: Answer, wanted: readonly number[]): Result<void> {
    if (!wanted.includes(answer.status)) return { ok: false, error: refused(answer) };
    const parsed = this.#parsed(answer, deviceSchema);
    return parsed.ok ? ok(undefined) : parsed;
  }

  #parsed<T>(answer: Answer, schema: z.ZodType<T>): Result<T> {
    if (answer.status < 200 || answer.status > 299) return { ok: false, error: refused(answer) };
    const parsed = schema.safeParse(answer.body);
    return parsed.success ? ok(parsed.data) : notUnderstood(this.#http.host, z.prettifyError(parsed.error));
  }
}

function refused({ status, body }: Answer): ReturnType<typeof refusedDevice> {
  const { message: text, error } = errorSchema.catch({}).parse(body);
  return refusedDevice(`HTTP ${String(status)} ${text ?? error ?? ''}`.trim());
}

/** Requests with a login, one after the other. The certificate of each connection is looked at before it carries anything. */
class ConsoleHttp {
  readonly #client: Client;
  readonly #access: ServerAccess;
  /** Why the last connection was not made. */
  #problem: Result<TLSSocket> | undefined;
  #token: string | undefined;

  constructor(access: ServerAccess) {
    this.#access = access;
    this.#client = new Client(`https://${authorityOf(access.url)}`, {
      connect: (_where, callback) => {
        void checkedTls(access).then((made) => {
          this.#problem = made;
          if (made.ok) callback(null, made.value);
          else callback(new Error(made.error.code), null);
        });
      },
      pipelining: 1,
      headersTimeout: LIMITS.serverAnswerMs,
      bodyTimeout: LIMITS.serverAnswerMs,
      maxResponseSize: LIMITS.serverAnswerBytes,
    });
  }

  get host(): string {
    return this.#access.url.host;
  }

  async logIn(): Promise<Result<void>> {
    const { user: username, password } = this.#access;
    const answer = await this.send('POST', 'authorize', { username, password });
    if (!answer.ok) return answer;
    const { status, body } = answer.value;
    if (status === 401 || status === 403) return loginRefused(this.host, username);
    if (status === 429) return loginsPaused(this.host);
    const token = tokenSchema.safeParse(body);
    if (status !== 200 || !token.success) return notUnderstood(this.host, `HTTP ${String(status)}`);
    this.#token = token.data.token;
    return ok(undefined);
  }

  async send(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object): Promise<Result<Answer>> {
    const { url, signal } = this.#access;
    try {
      const { statusCode, body: stream } = await this.#client.request({
        method,
        path: `${url.path}${API}${path}`,
        headers: {
          accept: 'application/json',
          ...(body && { 'content-type': 'application/json' }),
          ...(this.#token !== undefined && { authorization: `Bearer ${this.#token}` }),
        },
        ...(body && { body: JSON.stringify(body) }),
        signal,
      });
      return ok({ status: statusCode, body: parseJson(await stream.text()) });
    } catch (error) {
      if (this.#problem && !this.#problem.ok) return this.#problem;
      if (error instanceof errors.ResponseExceededMaxSizeError) return tooLarge(this.host);
      return notReached(this.host, error, signal);
    }
  }

  close(): void {
    void this.#client.destroy();
  }
}
