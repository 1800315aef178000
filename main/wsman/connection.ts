import { cut } from '#shared/cut';
import { LIMITS } from '#shared/limits';
import { fail, type Failure, failure, ok, type Result, stopped } from '#shared/result';
import { message } from '#shared/texts/message';
import { Turns } from '#shared/turns';
import { type Fault, type Instance, readAnswer, readPull, toInstance } from './answer';
import { Budget } from './budget';
import { type Challenge, readChallenge } from './challenge';
import { AmtDigestClient, DigestRefused, type Login, type LoginWatch } from './digest';
import {
  deleteRequest,
  enumerateRequest,
  envelope,
  getRequest,
  identifyEnvelope,
  invokeRequest,
  type Params,
  pullRequest,
  type Request,
  type Selectors,
  writeRequest,
} from './envelope';
import { type HttpReply, type HttpRequest, TransportFailed } from './http-reply';
import { networkFailure } from './network-failure';
import { type TimeLimit, timeLimit } from './time-limit';
import { openTransport, type Transport, type TransportTarget } from './transport';
import { child, trimmed, type XmlElement, XmlError } from './xml';

export type WsmanTarget = TransportTarget;

const HEADERS = { 'content-type': 'application/soap+xml;charset=UTF-8', 'accept-encoding': 'identity' };

/**
 * WS-Management with one machine over one connection, one request at a time. Contains no names of AMT classes. Expected
 * failures come back as values; nothing here ever repeats a write.
 */
export class WsmanConnection {
  readonly #transport: Transport;
  readonly #host: string;
  readonly #signal: AbortSignal | undefined;
  readonly #betweenRequests: boolean;
  #digest: AmtDigestClient | undefined;
  #challengeHeader: string | undefined;
  #messageId = 0;
  #memory: Map<string, Result<Instance | Instance[]>> | undefined;
  readonly #turns = new Turns();
  /** Of the request under way. */
  #limit: TimeLimit | undefined;
  /** A SOAP answer has come to a request with this login. */
  #loggedIn = false;
  /** Failures of enumerations that the firmware does not know any more. */
  readonly #forgotten = new WeakSet<Failure>();
  /** What may still be read until the next change, while answers are remembered. */
  #cacheBudget: Budget | undefined;

  /**
   * @param signal cancels whatever is under way
   * @param betweenRequests true: a request that is under way is not cut off, and no further one is sent. The firmware may
   *   count a request with a password as a failed login when its answer is not awaited
   */
  constructor(target: WsmanTarget, signal?: AbortSignal, betweenRequests = false) {
    // To connect has a time of its own: firmware may take long over a handshake.
    this.#transport = openTransport(target, (dialing) =>
      dialing ? this.#limit?.pause() : this.#limit?.resume(),
    );
    this.#host = target.host;
    this.#signal = signal;
    this.#betweenRequests = betweenRequests;
  }

  /**
   * Fetches realm and nonce with one request that carries no login: it costs no attempt. A login that is in use answers
   * this nonce from then on, and no other realm than its own.
   */
  challenge(): Promise<Result<Challenge>> {
    return this.#inTurn(async (limit) => {
      const response = await this.#transport.send(
        this.#transport.url,
        this.#options(identifyEnvelope(), limit),
      );
      await response.discard();
      const header = response.header('www-authenticate');
      const challenge = response.status === 401 ? readChallenge(header) : undefined;
      if (!challenge || header === undefined) {
        return this.#notWsman(`status ${String(response.status)} without a digest challenge`);
      }
      this.#challengeHeader = header;
      this.#digest?.renew(header);
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
    this.#loggedIn = false;
    return ok(undefined);
  }

  /**
   * From here on nothing is asked twice: answers to reads are kept until the next change, or until this is taken back.
   * For one look at a machine, of which several parts want to know the same. All its answers together have a limit, too.
   */
  cacheReads(on: boolean): void {
    this.#memory = on ? new Map() : undefined;
    this.#cacheBudget = on ? Budget.ofLook() : undefined;
  }

  #forget(): void {
    if (this.#memory) this.cacheReads(true);
  }

  /** Reads one instance. A read that meets a closed connection is sent once more, once the login is proven. */
  async get(className: string, selectors?: Selectors): Promise<Result<Instance>> {
    return this.#once(`get ${className} ${JSON.stringify(selectors ?? {})}`, async () =>
      instanceOf(await this.#read(getRequest(className, selectors)), this.#host),
    );
  }

  /** Writes a whole instance back; resolves to the instance in the answer, if the firmware sends one. */
  async put(className: string, fields: Params, selectors?: Selectors): Promise<Result<Instance | undefined>> {
    this.#forget();
    const reply = await this.#request(writeRequest('put', className, fields, selectors), 'order');
    return reply.ok ? ok(reply.value && toInstance(reply.value)) : reply;
  }

  async create(className: string, fields: Params): Promise<Result<Instance | undefined>> {
    this.#forget();
    const reply = await this.#request(writeRequest('create', className, fields), 'order');
    return reply.ok ? ok(reply.value && toInstance(reply.value)) : reply;
  }

  async delete(className: string, selectors: Selectors): Promise<Result<void>> {
    this.#forget();
    const reply = await this.#request(deleteRequest(className, selectors), 'order');
    return reply.ok ? ok(undefined) : reply;
  }

  /** All instances of a class: Enumerate, then Pull until EndOfSequence. */
  enumerate(className: string): Promise<Result<Instance[]>> {
    return this.#once(`enumerate ${className}`, () => this.#enumerate(className));
  }

  async #enumerate(className: string): Promise<Result<Instance[]>> {
    const budget = Budget.ofEnumeration();
    const request = enumerateRequest(className);
    const first = await this.#pullAll(className, await this.#read(request, budget), budget);
    // One read of several requests: lost in the middle, or forgotten by the firmware, it begins anew once. A Pull by
    // itself is not repeated, because the firmware may count its context as used up.
    let last = first;
    if (!first.ok && first.midway && this.#mayRepeat(first.error)) {
      last = await this.#pullAll(className, await this.#request(request, 'read', budget), budget);
    } else if (!first.ok && this.#forgotten.has(first.error)) {
      last = await this.#pullAll(className, await this.#read(request, budget), budget);
    }
    return last.ok ? last : { ok: false, error: last.error };
  }

  /** @param opened answer to Enumerate */
  async #pullAll(
    className: string,
    opened: Result<XmlElement | undefined>,
    budget: Budget,
  ): Promise<PullOutcome> {
    if (!opened.ok) return opened;
    let context = trimmed(child(opened.value, 'EnumerationContext'));
    const items: Instance[] = [];
    let idle = 0;
    for (let round = 0; context !== ''; round++) {
      const page = await this.#request(pullRequest(className, context), 'read', budget);
      if (!page.ok) return { ...page, midway: true };
      if (page.value?.name !== 'PullResponse') return this.#notWsman(`${className}: no PullResponse`);
      const { items: more, context: next = '' } = readPull(page.value);
      items.push(...more);
      idle = more.length === 0 ? idle + 1 : 0;
      const stuck = idle > 0 && (next === context || idle > MOST_IDLE);
      if (stuck || round >= LIMITS.pullRounds || items.length > LIMITS.enumerationInstances) {
        return this.#endless(`${className}: ${String(items.length)} instances and no end`);
      }
      context = next;
    }
    return ok(items);
  }

  /**
   * Asks by a method that changes nothing, such as `GetAdminAclEntry`, and is repeated like other reads. Otherwise as
   * `invoke`.
   * @param anew the answer is another one each time, as with a clock
   */
  ask(className: string, method: string, params: Params = [], anew = false): Promise<Result<Instance>> {
    const ask = async (): Promise<Result<Instance>> =>
      this.#output(method, await this.#read(invokeRequest(className, method, params)));
    return anew ? ask() : this.#once(`${className}.${method} ${JSON.stringify(params)}`, ask);
  }

  /** Calls a method; resolves to its output. The caller checks ReturnValue, whose meaning depends on the method. */
  async invoke(
    className: string,
    method: string,
    params: Params = [],
    selectors?: Selectors,
  ): Promise<Result<Instance>> {
    this.#forget();
    const request = invokeRequest(className, method, params, selectors);
    return this.#output(method, await this.#request(request, 'order'));
  }

  #output(method: string, reply: Result<XmlElement | undefined>): Result<Instance> {
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
    // What failed on the way is sent again; a refusal of the firmware itself is an answer.
    if (fresh.ok || FINAL.has(fresh.error.code)) this.#memory?.set(what, fresh);
    return fresh;
  }

  /** A read that met a closed connection is sent once more, over a new one. */
  async #read(request: Request, budget?: Budget): Promise<Result<XmlElement | undefined>> {
    const first = await this.#request(request, 'read', budget);
    return !first.ok && this.#mayRepeat(first.error) ? this.#request(request, 'read', budget) : first;
  }

  /** The very first login is never sent twice: the firmware may have counted it (docs/reference/recovery.md, R6). */
  #mayRepeat({ code }: Failure): boolean {
    return code === 'connection-lost' && this.#loggedIn;
  }

  /** @param kind whether it changes something: what a refusal without words means depends on it */
  #request(request: Request, kind: Kind, budget?: Budget): Promise<Result<XmlElement | undefined>> {
    return this.#inTurn(async (limit) => {
      if (!this.#digest) throw new Error('useLogin must come before the first request');
      const text = envelope(request, this.#messageId++);
      const response = await this.#digest.send(this.#transport.url, this.#options(text, limit));
      return this.#readReply(response, kind, budget);
    });
  }

  async #readReply(
    response: HttpReply,
    kind: Kind,
    budget?: Budget,
  ): Promise<Result<XmlElement | undefined>> {
    const type = response.header('content-type') ?? '';
    const { status } = response;
    const soap = /soap|xml/i.test(type);
    if (!soap || status === 404 || (status >= 300 && status < 400)) {
      await response.discard();
      return this.#withoutSoap(status, type, kind);
    }
    const budgets = [budget, this.#cacheBudget].filter((each) => each !== undefined);
    const text = await response.text(Math.min(LIMITS.answerBytes, ...budgets.map(({ bytes }) => bytes)));
    // A refusal of one request may have a body that says nothing.
    if (status >= 400 && text.trim() === '') return this.#withoutSoap(status, type, kind);
    const most = Math.min(LIMITS.answerElements, ...budgets.map(({ elements }) => elements));
    const answer = await readAnswer(text, most);
    for (const each of budgets) each.spend(text.length, answer.elements);
    this.#loggedIn = true;
    if (answer.kind === 'reply') return ok(answer.body);
    const error = faultFailure(answer.fault, this.#host);
    if (answer.fault.subcode === 'InvalidEnumerationContext') this.#forgotten.add(error);
    return { ok: false, error };
  }

  #withoutSoap(status: number, type: string, kind: Kind): Result<XmlElement | undefined> {
    if (status === 503) return this.#restarting();
    const detail = cut(`status ${String(status)}, ${type === '' ? 'no type' : type}`, LIMITS.detailChars);
    // Once it has answered in WS-Management, it is no other web server: it refuses this one request.
    if (status >= 400 && this.#loggedIn) {
      return { ok: false, error: failureWithoutSoap(kind, detail, this.#host) };
    }
    return this.#notWsman(detail);
  }

  #options(body: string, signal: AbortSignal): HttpRequest {
    return { method: 'POST', headers: { ...HEADERS }, body, signal };
  }

  /** Runs after whatever is under way, and turns expected exceptions into values. */
  #inTurn<T>(work: (limit: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
    return this.#turns.run(async (): Promise<Result<T>> => {
      if (this.#signal?.aborted) return stopped();
      const cuts = this.#betweenRequests ? undefined : this.#signal;
      const limit = timeLimit(LIMITS.requestMs, cuts);
      this.#limit = limit;
      try {
        return await work(limit.signal);
      } catch (error) {
        if (cuts?.aborted) return stopped();
        if (error instanceof DigestRefused) return { ok: false, error: this.#refused(error) };
        if (error instanceof XmlError) return this.#unreadable(error);
        // Anything else is a mistake of ours.
        if (!(error instanceof TransportFailed)) throw error;
        return { ok: false, error: networkFailure(error, this.#host) };
      } finally {
        this.#limit = undefined;
        limit.release();
      }
    });
  }

  #refused(error: DigestRefused): Failure {
    if (error.failure) return error.failure;
    if (error.why === 'password') {
      return failure(
        'password-refused',
        message('connection.refusedLogin', { host: this.#host, user: this.#digest?.account ?? '' }),
        message('connection.next.readDiagnosis'),
      );
    }
    if (error.why === 'realm') {
      return failure(
        'identity-changed',
        message('connection.realmChanged', { host: this.#host }),
        message('connection.next.identify'),
        { detail: cut(`realm ${error.seenRealm ?? 'missing'}`, LIMITS.detailChars) },
      );
    }
    return failure(
      'realm-unusable',
      message('connection.unusableLogin', { host: this.#host }),
      message('connection.next.checkAddress'),
    );
  }

  #notWsman(detail: string): { ok: false; error: Failure } {
    return fail(
      'answer-not-wsman',
      message('connection.notWsman', { host: this.#host }),
      message('connection.next.checkOtherServer'),
      { detail },
    );
  }

  /** The enumeration does not end. */
  #endless(detail: string): { ok: false; error: Failure } {
    return fail(
      'answer-too-large',
      message('connection.endless', { host: this.#host }),
      message('connection.next.suspicious'),
      { detail },
    );
  }

  #unreadable({ problem: detail, tooLarge }: XmlError): { ok: false; error: Failure } {
    if (tooLarge) return this.#endless(detail);
    return fail(
      'answer-malformed',
      message('connection.unreadable', { host: this.#host }),
      message('connection.next.unreadable'),
      { detail },
    );
  }

  #restarting(): { ok: false; error: Failure } {
    return fail(
      'timeout',
      message('connection.restarting', { host: this.#host }),
      message('connection.next.waitMinute'),
      { detail: 'status 503' },
    );
  }
}

type Kind = 'read' | 'order';
type PullOutcome =
  | { ok: true; value: Instance[] }
  | { ok: false; error: Failure; /** In a Pull. */ midway?: true };

/** Pages in a row that bring nothing and promise more. */
const MOST_IDLE = 10;

/** The firmware does not have it, or not for this account. */
const FINAL: ReadonlySet<string> = new Set(['feature-absent', 'limited-rights']);

function instanceOf(reply: Result<XmlElement | undefined>, host: string): Result<Instance> {
  if (!reply.ok) return reply;
  if (reply.value) return ok(toInstance(reply.value));
  return fail('answer-malformed', message('connection.empty', { host }), message('connection.next.tryOnce'));
}

/**
 * A request that was refused without a SOAP fault. For a read this usually means that the firmware lacks the class
 * (docs/reference/protocol.md, P12).
 */
function failureWithoutSoap(kind: Kind, detail: string, host: string): Failure {
  return kind === 'read'
    ? failure(
        'feature-absent',
        message('connection.refusedQuestion', { host }),
        message('connection.next.leaveOut'),
        { detail },
      )
    : failure(
        'firmware-refused',
        message('connection.refusedChange', { host }),
        message('connection.next.leaveSetting'),
        { detail },
      );
}

/** A SOAP fault in words (docs/reference/protocol.md, P21). */
function faultFailure(fault: Fault, host: string): Failure {
  const more = {
    detail: cut(`${fault.subcode}: ${fault.reason}`, LIMITS.detailChars),
    ...(fault.amtStatus !== undefined && { amtStatus: fault.amtStatus }),
  };
  switch (fault.subcode) {
    case 'AccessDenied':
      return failure(
        'limited-rights',
        message('connection.accessDenied', { host }),
        message('connection.next.realAdmin'),
        more,
      );
    case 'DestinationUnreachable':
      return failure(
        'feature-absent',
        message('connection.featureAbsent', { host }),
        message('connection.next.leaveOut'),
        more,
      );
    default:
      return failure(
        'firmware-refused',
        message('connection.refusedRequest', { host }),
        message('connection.next.readDetail'),
        more,
      );
  }
}
