import { LIMITS } from '#shared/limits';
import { fail, ok, type Failure, type Result } from '#shared/result';
import { readAnswer, readPull, toInstance, type Fault, type Instance } from './answer';
import { readChallenge, type Challenge } from './challenge';
import { AmtDigestClient, DigestRefused, type Login, type LoginWatch } from './digest';
import {
  deleteRequest,
  enumerateRequest,
  envelope,
  getRequest,
  identifyEnvelope,
  invokeRequest,
  pullRequest,
  writeRequest,
  type Params,
  type Request,
  type Selectors,
} from './envelope';
import { timeLimit } from './time-limit';
import type { HttpReply, HttpRequest } from './http-reply';
import { networkFailure, openTransport, type Transport, type TransportTarget } from './transport';
import { child, XmlError, type XmlElement } from './xml';

export type WsmanTarget = TransportTarget;

const HEADERS = { 'content-type': 'application/soap+xml;charset=UTF-8', 'accept-encoding': 'identity' };

/**
 * WS-Management with one device over one connection, one request at a time. Knows no AMT class by name. Expected
 * failures come back as values; nothing here ever repeats a write.
 */
export class WsmanConnection {
  readonly #transport: Transport;
  readonly #host: string;
  readonly #signal: AbortSignal | undefined;
  #digest: AmtDigestClient | undefined;
  #watch: LoginWatch | undefined;
  #challengeHeader: string | undefined;
  #messageId = 0;
  #memory: Map<string, Result<Instance | Instance[]>> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  /** @param signal cancels whatever is under way */
  constructor(target: WsmanTarget, signal?: AbortSignal) {
    this.#transport = openTransport(target);
    this.#host = target.host;
    this.#signal = signal;
  }

  /** Fetches realm and nonce with one request that carries no login: it costs no attempt. */
  challenge(): Promise<Result<Challenge>> {
    return this.#inTurn(async (limit) => {
      const response = await this.#transport.send(
        this.#transport.url,
        this.#options(identifyEnvelope(), limit),
      );
      await response.discard();
      const header = response.header('www-authenticate');
      const challenge = response.status === 401 ? readChallenge(header) : undefined;
      if (!challenge || header === undefined)
        return this.#notWsman(`status ${String(response.status)} without a digest challenge`);
      this.#challengeHeader = header;
      return ok(challenge);
    });
  }

  /**
   * Sets the login for the requests that follow. Sends nothing: the next request is the attempt. Call `challenge()`
   * first and compare its realm with the pinned one.
   * @param watch is told what becomes of every request that carries the login
   */
  useLogin(login: Login, watch: LoginWatch): Result<void> {
    const digest = new AmtDigestClient(login, this.#transport.send, watch);
    try {
      digest.parseAuth(this.#challengeHeader);
    } catch (error) {
      if (error instanceof DigestRefused) return { ok: false, error: this.#refused(error) };
      throw error;
    }
    this.#digest = digest;
    this.#watch = watch;
    return ok(undefined);
  }

  /**
   * From here on nothing is asked twice: answers to reads are kept until the next change, or until this is taken back.
   * For one look at a machine, of which several parts want to know the same.
   */
  remember(on: boolean): void {
    this.#memory = on ? new Map() : undefined;
  }

  /** Reads one instance. A read that meets a closed connection is sent once more, once the login is proven. */
  async get(className: string, selectors?: Selectors): Promise<Result<Instance>> {
    return this.#once(`get ${className} ${JSON.stringify(selectors ?? {})}`, async () =>
      instanceOf(await this.#read(getRequest(className, selectors)), this.#host),
    );
  }

  /** Writes a whole instance back; resolves to the instance in the answer, if the firmware sends one. */
  async put(className: string, fields: Params, selectors?: Selectors): Promise<Result<Instance | undefined>> {
    this.#memory?.clear();
    const reply = await this.#request(writeRequest('put', className, fields, selectors));
    return reply.ok ? ok(reply.value && toInstance(reply.value)) : reply;
  }

  async create(className: string, fields: Params): Promise<Result<Instance | undefined>> {
    this.#memory?.clear();
    const reply = await this.#request(writeRequest('create', className, fields));
    return reply.ok ? ok(reply.value && toInstance(reply.value)) : reply;
  }

  async delete(className: string, selectors: Selectors): Promise<Result<void>> {
    this.#memory?.clear();
    const reply = await this.#request(deleteRequest(className, selectors));
    return reply.ok ? ok(undefined) : reply;
  }

  /** All instances of a class: Enumerate, then Pull until EndOfSequence. */
  enumerate(className: string): Promise<Result<Instance[]>> {
    return this.#once(`enumerate ${className}`, () => this.#enumerate(className));
  }

  async #enumerate(className: string): Promise<Result<Instance[]>> {
    const opened = await this.#read(enumerateRequest(className));
    if (!opened.ok) return opened;
    let context = child(opened.value, 'EnumerationContext')?.text;
    const items: Instance[] = [];
    for (let round = 0; context; round++) {
      if (round >= LIMITS.pullRounds) return this.#notWsman(`${className}: enumeration without end`);
      const page = await this.#request(pullRequest(className, context));
      if (!page.ok) return page;
      if (page.value?.name !== 'PullResponse') return this.#notWsman(`${className}: no PullResponse`);
      const { items: more, context: next } = readPull(page.value);
      items.push(...more);
      context = next;
    }
    return ok(items);
  }

  /**
   * Asks by a method that changes nothing, such as `GetAdminAclEntry`. Otherwise as `invoke`.
   * @param anew the answer is another one each time, as with a clock
   */
  ask(className: string, method: string, params: Params = [], anew = false): Promise<Result<Instance>> {
    if (anew) return this.#invoke(className, method, params);
    return this.#once(`${className}.${method} ${JSON.stringify(params)}`, () =>
      this.#invoke(className, method, params),
    );
  }

  /** Calls a method; resolves to its output. The caller checks ReturnValue, whose meaning depends on the method. */
  invoke(
    className: string,
    method: string,
    params: Params = [],
    selectors?: Selectors,
  ): Promise<Result<Instance>> {
    this.#memory?.clear();
    return this.#invoke(className, method, params, selectors);
  }

  async #invoke(
    className: string,
    method: string,
    params: Params,
    selectors?: Selectors,
  ): Promise<Result<Instance>> {
    const reply = await this.#request(invokeRequest(className, method, params, selectors));
    if (reply.ok && reply.value?.name !== `${method}_OUTPUT`) return this.#notWsman(`${method}: no output`);
    return instanceOf(reply, this.#host);
  }

  async close(): Promise<void> {
    await this.#transport.close();
  }

  async #once<T extends Instance | Instance[]>(
    what: string,
    read: () => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const known = this.#memory?.get(what);
    if (known) return known as Result<T>;
    const fresh = await read();
    // What failed on the way is asked again; what the firmware itself says no to is an answer.
    if (fresh.ok || FINAL.has(fresh.error.code)) this.#memory?.set(what, fresh);
    return fresh;
  }

  async #read(request: Request): Promise<Result<XmlElement | undefined>> {
    const first = await this.#request(request);
    // The very first login is never sent twice: the firmware may have counted it.
    if (first.ok || first.error.code !== 'connection-lost' || !this.#digest?.proven) return first;
    const refusal = this.#watch?.again();
    return refusal ? { ok: false, error: refusal } : this.#request(request);
  }

  #request(request: Request): Promise<Result<XmlElement | undefined>> {
    return this.#inTurn(async (limit) => {
      if (!this.#digest) throw new Error('useLogin must come before the first request');
      const text = envelope(request, this.#messageId++);
      const response = await this.#digest.send(this.#transport.url, this.#options(text, limit));
      return this.#read200(response);
    });
  }

  async #read200(response: HttpReply): Promise<Result<XmlElement | undefined>> {
    const type = response.header('content-type');
    const soap = /soap|xml/i.test(type ?? '');
    if (!soap || response.status === 404 || (response.status >= 300 && response.status < 400)) {
      await response.discard();
      if (response.status === 503) return this.#restarting();
      return this.#notWsman(`status ${String(response.status)}, ${type ?? 'no type'}`);
    }
    const answer = await readAnswer(await response.text());
    if (answer.kind === 'fault') return { ok: false, error: faultFailure(answer.fault, this.#host) };
    return ok(answer.body);
  }

  #options(body: string, signal: AbortSignal): HttpRequest {
    return { method: 'POST', headers: { ...HEADERS }, body, signal };
  }

  /** Runs after whatever is under way, and turns expected exceptions into values. */
  #inTurn<T>(work: (limit: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
    const turn = this.#queue.then(async (): Promise<Result<T>> => {
      if (this.#signal?.aborted) return cancelled();
      const { signal, release } = timeLimit(LIMITS.requestMs, this.#signal);
      try {
        return await work(signal);
      } catch (error) {
        if (this.#signal?.aborted) return cancelled();
        if (error instanceof DigestRefused) return { ok: false, error: this.#refused(error) };
        if (error instanceof XmlError) return this.#malformed(error.problem);
        return { ok: false, error: networkFailure(error, this.#host) };
      } finally {
        release();
      }
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #refused(error: DigestRefused): Failure {
    if (error.failure) return error.failure;
    if (error.why === 'password') {
      return fail(
        'password-refused',
        `${this.#host} refused the login. AMT says the same for a wrong password and for logins that are paused.`,
        'Do not try other passwords now; read the diagnosis first.',
      ).error;
    }
    if (error.why === 'realm') {
      return fail(
        'identity-changed',
        `${this.#host} calls itself by another realm than before. No password was sent.`,
        'Another machine has this address, or its AMT was reset. Identify it before going on.',
        { detail: `realm ${error.seenRealm ?? 'missing'}` },
      ).error;
    }
    return fail(
      'realm-unusable',
      `${this.#host} asks for a kind of login that AMT does not use. No password was sent.`,
      'Check that the address belongs to an AMT machine.',
    ).error;
  }

  #notWsman(detail: string): { ok: false; error: Failure } {
    return fail(
      'answer-not-wsman',
      `${this.#host} answered with something that is not WS-Management.`,
      'Check that the address belongs to an AMT machine and not to another web server.',
      { detail },
    );
  }

  #malformed(detail: string): { ok: false; error: Failure } {
    return fail(
      'answer-malformed',
      `${this.#host} sent an answer that cannot be read.`,
      'Try once more; if it stays, the firmware needs an update or the machine a power cycle.',
      { detail },
    );
  }

  #restarting(): { ok: false; error: Failure } {
    return fail(
      'timeout',
      `The management engine of ${this.#host} is busy or restarting.`,
      'Wait a minute and try again.',
      { detail: 'status 503' },
    );
  }
}

/** The firmware does not have it, or not for this account. */
const FINAL: ReadonlySet<string> = new Set(['feature-absent', 'limited-rights']);

function cancelled(): { ok: false; error: Failure } {
  return fail('cancelled', 'Stopped as you asked.', 'Start again when you are ready.');
}

function instanceOf(reply: Result<XmlElement | undefined>, host: string): Result<Instance> {
  if (!reply.ok) return reply;
  if (reply.value) return ok(toInstance(reply.value));
  return fail('answer-malformed', `${host} sent an empty answer.`, 'Try once more.');
}

/** A SOAP fault in words (amt-wire-facts.md 3.2). */
function faultFailure(fault: Fault, host: string): Failure {
  const more = {
    detail: `${fault.subcode}: ${fault.reason}`,
    ...(fault.amtStatus !== undefined && { amtStatus: fault.amtStatus }),
  };
  switch (fault.subcode) {
    case 'AccessDenied':
      return fail(
        'limited-rights',
        `This account may not do that on ${host}.`,
        'Log in as the real admin, or have the account given the right.',
        more,
      ).error;
    case 'DestinationUnreachable':
      return fail(
        'feature-absent',
        `The firmware of ${host} does not have this feature.`,
        'Leave it out for this machine.',
        more,
      ).error;
    default:
      return fail(
        'firmware-refused',
        `The firmware of ${host} refused the request.`,
        'Read the technical detail; the machine was not changed by this request.',
        more,
      ).error;
  }
}
