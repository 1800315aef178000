/**
 * Every time-out, size and count limit, with its owner. docs/limits.md shows the same table and a test holds the two
 * together. Times in milliseconds, sizes in bytes.
 */
export const LIMITS = {
  /** discovery: how often a presence ping is sent to an address. */
  pingTries: 2,
  /** discovery: wait between two pings to an address. */
  pingGapMs: 350,
  /** discovery: how long pongs are awaited after the last ping. */
  pongWaitMs: 900,
  /** discovery: one TCP connect. */
  probeConnectMs: 900,
  /** discovery: one HTTP(S) answer without credentials, TLS handshake included. */
  probeAnswerMs: 4_000,
  /** discovery: the most that is read of an answer to a probe. */
  probeAnswerBytes: 16_384,
  /** discovery: probes under way at once, all addresses together. */
  probesAtOnce: 256,
  /** discovery: addresses that a scan takes without asking first. */
  addressesWithoutAsking: 65_536,
  /** discovery: reverse name look-up, never delaying a row. */
  reverseNameMs: 1_500,
  /** wsman: TCP and TLS connect. */
  connectMs: 5_000,
  /** wsman: one request from first byte sent to last byte received. */
  requestMs: 20_000,
  /** wsman: idle connections are given up before the firmware does it, so that no write meets a closing socket. */
  keepAliveMs: 3_000,
  /** wsman: largest answer; real ones stay below 100 kB. */
  answerBytes: 4_194_304,
  /** wsman: deepest nesting of an answer. */
  answerDepth: 40,
  /** wsman: most elements of an answer. */
  answerElements: 50_000,
  /** wsman: most rounds of Pull for one enumeration. */
  pullRounds: 200,
  /** vault: logins that may fail per device and hour (mebx-recovery.md 4; the firmware locks after ten). */
  attemptsPerHour: 3,
  /** vault: how long a failed login counts; the firmware forgets after the same time. */
  attemptWindowMs: 3_600_000,
  /** vault: least time between two logins that are not known to be right. */
  attemptGapMs: 10_000,
  /** vault: silence before a password that is certain may be sent once more. */
  certainRetryMs: 90_000,
  /** provisioning: how far the AMT clock may be off before it is set. */
  clockToleranceSeconds: 10,
  /** provisioning: how long a lost connection is polled before the outcome is called unknown. */
  reconnectMs: 30_000,
  /** provisioning: wait between two polls. */
  reconnectGapMs: 1_000,
  /** bench: progress events are at least this far apart. */
  progressGapMs: 150,
  /** bench: rows of machines are told to a window at most this often. */
  rowsGapMs: 100,
  /** bench: events of a job kept for a window that was reloaded. */
  jobEventsKept: 5_000,
} as const;

/** Of the web host. */
export const WEB_LIMITS = {
  /** A request's headers must have arrived by then. */
  headersMs: 5_000,
  /** The whole request must have arrived by then. */
  requestMs: 10_000,
  /** An idle connection of a browser is closed after that. */
  keepAliveMs: 5_000,
  /** Largest headers of a request. */
  headerBytes: 16_384,
  /** TCP connections at once; a browser opens up to six per host and one for the WebSocket. */
  connections: 64,
  /** WebSockets at once, that is windows. */
  sockets: 16,
  /** What a window may leave unread before it is dropped; it comes back and asks for snapshots. */
  unreadBytes: 33_554_432,
  /** How long a window has to answer the good-bye. */
  goodByeMs: 500,
  /** Links that were made and not opened yet; the oldest go first. */
  links: 8,
  /** Browsers that are signed in; the oldest go first. */
  sessions: 16,
} as const;
