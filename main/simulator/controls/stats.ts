/** Logins that one user name sent. Passwords are not on the wire: attempts are told apart by their digest response. */
export interface UserAttempts {
  right: number;
  wrong: number;
  /** Different Authorization values among them; a header sent twice counts once. */
  distinctRight: number;
  distinctWrong: number;
}

/** What happened on the wire of one machine. Tests hold a client to its attempt budget with it. */
export interface MachineStats {
  /** TCP connections accepted on 16992 and 16993 (TLS handshakes that fail count too). */
  connections: number;
  /** TLS handshakes that a client began and did not end. */
  failedHandshakes: number;
  /** Connections accepted on 16994 and 16995. */
  redirectionConnections: number;
  /** HTTP requests of any kind. */
  requests: number;
  /** From each request read to its answer ready, added up: what the machine took for itself. Milliseconds. */
  answerMs: number;
  requestsWithCredentials: number;
  requestsWithoutCredentials: number;
  goodLogins: number;
  /** Logins judged wrong; each moves the machine towards its pause. */
  failedLogins: number;
  /** Logins refused unread because logging in was paused. */
  refusedWhilePaused: number;
  /** How often logging in was paused. */
  lockTrips: number;
  /** Failures from `flood-logins`, which never touched the network. */
  backgroundFailures: number;
  /** Requests with a nonce that was unknown or used up: not failures. */
  staleNonces: number;
  /** Breaches of digest rules: nc repeated, falling, not 8 hex digits or counted in decimal; wrong uri, qop or realm. */
  digestViolations: number;
  /** Logins let in by CVE-2017-5689, which no client of ours may try. */
  emptyResponses: number;
  /** Per user name as sent. */
  attempts: Readonly<Record<string, UserAttempts>>;
  /** WS-Management operations carried out, e.g. "AMT_GeneralSettings.Get" → 2. */
  operations: Readonly<Record<string, number>>;
  pings: number;
  pongs: number;
}

type Counter = {
  [Name in keyof MachineStats]: MachineStats[Name] extends number ? Name : never;
}[keyof MachineStats];

interface Attempts {
  right: number;
  wrong: number;
  rightSeen: Set<string>;
  wrongSeen: Set<string>;
}

/** Counts for one machine. */
export class StatsCounter {
  readonly #counters = new Map<Counter, number>();
  readonly #users = new Map<string, Attempts>();
  readonly #operations = new Map<string, number>();

  add(counter: Counter, count = 1): void {
    this.#counters.set(counter, (this.#counters.get(counter) ?? 0) + count);
  }

  /** @param fingerprint what makes this Authorization value different from others */
  attempt(user: string, right: boolean, fingerprint: string): void {
    const attempts = this.#users.get(user) ?? {
      right: 0,
      wrong: 0,
      rightSeen: new Set<string>(),
      wrongSeen: new Set<string>(),
    };
    this.#users.set(user, attempts);
    attempts[right ? 'right' : 'wrong'] += 1;
    attempts[right ? 'rightSeen' : 'wrongSeen'].add(fingerprint);
    this.add(right ? 'goodLogins' : 'failedLogins');
  }

  operation(name: string): void {
    this.#operations.set(name, (this.#operations.get(name) ?? 0) + 1);
  }

  /** The counts of this moment. */
  snapshot(): MachineStats {
    const count = (counter: Counter): number => this.#counters.get(counter) ?? 0;
    return {
      connections: count('connections'),
      failedHandshakes: count('failedHandshakes'),
      redirectionConnections: count('redirectionConnections'),
      requests: count('requests'),
      answerMs: count('answerMs'),
      requestsWithCredentials: count('requestsWithCredentials'),
      requestsWithoutCredentials: count('requestsWithoutCredentials'),
      goodLogins: count('goodLogins'),
      failedLogins: count('failedLogins'),
      refusedWhilePaused: count('refusedWhilePaused'),
      lockTrips: count('lockTrips'),
      backgroundFailures: count('backgroundFailures'),
      staleNonces: count('staleNonces'),
      digestViolations: count('digestViolations'),
      emptyResponses: count('emptyResponses'),
      pings: count('pings'),
      pongs: count('pongs'),
      attempts: Object.fromEntries(
        [...this.#users].map(([user, { right, wrong, rightSeen, wrongSeen }]) => [
          user,
          { right, wrong, distinctRight: rightSeen.size, distinctWrong: wrongSeen.size },
        ]),
      ),
      operations: Object.fromEntries(this.#operations),
    };
  }
}
