/**
 * Every time-out, size and count limit, with its owner. docs/limits.md shows the same table and a test holds the two
 * together. Times in milliseconds, sizes in bytes.
 */
export const LIMITS = {
  /** discovery: rounds of presence ping and TCP connect for an address, where there are few of them or it has answered. */
  knocks: 4,
  /** discovery: rounds for an address among many that stays silent; those addresses are asked again if packets got lost. */
  knocksOfMany: 2,
  /** discovery: rounds once it has shown that packets get lost. */
  knocksWhereLossy: 8,
  /** discovery: wait between two rounds; how long the last one is waited for follows from measured round trips. */
  knockGapMs: 150,
  /** discovery: a scan of at most this many addresses counts as one of few. */
  fewAddresses: 1_024,
  /** discovery: shortest time-out of a port that is asked once (redirection, DASH). */
  probeConnectMs: 600,
  /** discovery: how long a refused connect may take on Windows, which tries again after each refusal; used only where a refusal decides something. */
  slowRefusalMs: 2_600,
  /** discovery: how long an old entry of the neighbour table may take to go once its machine no longer answers. */
  neighbourGoesMs: 9_000,
  /** discovery: how long a network adapter may take to come back after this laptop has slept. */
  networkBackMs: 5_000,
  /** discovery: one HTTP(S) answer without credentials, and in a scan one TLS handshake; half of it after a first question without an answer. */
  probeAnswerMs: 3_000,
  /** discovery: the most that is read of an answer to a probe. */
  probeAnswerBytes: 16_384,
  /** discovery: closer looks (HTTP, TLS, further ports) at once, for all machines together. */
  probesAtOnce: 64,
  /** discovery: addresses that a scan takes without asking first. */
  addressesWithoutAsking: 65_536,
  /** discovery: looking up a machine's name by DNS, mDNS and NetBIOS, never delaying a row. */
  nameMs: 600,
  /** discovery: how long hello packets are listened for at most. */
  helloListenMs: 1_800_000,
  /** discovery: how often is looked whether listening is over. */
  helloPollMs: 500,
  /** discovery: who connects to send a hello packet has this long. */
  helloConnectionMs: 10_000,
  /** discovery: connections for hello packets at once; further ones are closed. */
  helloConnections: 32,
  /** discovery: longest hello packet; the longest that can be has 3,225. */
  helloBytes: 4_096,
  /** discovery: most hashes of a hello packet. */
  helloHashes: 64,
  /** discovery: senders of hello packets that are taken into the list in one go. */
  helloSenders: 200,
  /** wsman: TCP connect. */
  connectMs: 5_000,
  /** wsman: TLS handshake, where somebody waits for this one machine. */
  handshakeMs: 45_000,
  /** wsman: time without a further handshake with a machine after one that timed out (docs/reference/protocol.md, P16). */
  handshakeRestMs: 120_000,
  /** wsman: one request from first byte sent to last byte received, connecting aside. */
  requestMs: 20_000,
  /** redirection: one answer while a session is opened. */
  redirectionAnswerMs: 10_000,
  /** redirection: the firmware ends a serial session that has said nothing for so long. */
  solSilenceMs: 10_000,
  /** redirection: the firmware says so often that it is there, where nothing else is to be said. */
  solHeartbeatMs: 3_000,
  /** redirection: AMT Bench ends a serial session in which nothing was heard for so long. */
  solQuietMs: 7_500,
  /** use-cases: how long a picture of the screen may take. */
  screenshotMs: 30_000,
  /** redirection: AMT Bench says so often that it is there. */
  solSignMs: 2_000,
  /** wsman: idle connections are closed before the firmware closes them, so that no request is written to a closing socket. */
  keepAliveMs: 3_000,
  /** wsman: status line and headers of an answer. */
  headBytes: 16_384,
  /** wsman: largest answer; real ones stay below 100 kB. */
  answerBytes: 262_144,
  /** wsman: most pieces in which an answer may come. */
  answerPieces: 20_000,
  /** wsman: what is read of an answer that is not needed, to keep its connection; if there is more, the connection is closed. */
  discardBytes: 131_072,
  /** wsman: deepest nesting of an answer. */
  answerDepth: 40,
  /** wsman: most elements of an answer. */
  answerElements: 5_000,
  /** wsman: most attributes of one element, namespace declarations included. */
  elementAttributes: 100,
  /** wsman: most attributes of an answer. */
  answerAttributes: 5_000,
  /** wsman: longest value of an attribute. */
  attributeChars: 1_024,
  /** wsman: all values of attributes of an answer; the parser needs much memory for each character of them. */
  answerAttributeChars: 65_536,
  /** wsman: most namespace declarations that hold at one element. */
  answerNamespaces: 64,
  /** wsman: longest name of an element or attribute, with its prefix. */
  answerNameChars: 256,
  /** wsman: longest text of an element, and longest comment. */
  answerTextChars: 65_536,
  /** wsman: most comments, CDATA sections and processing instructions of an answer. */
  answerAsides: 1_000,
  /** wsman: most characters of an answer that are written as entities, such as `&amp;`. */
  answerEntities: 10_000,
  /** wsman: most rounds of Pull for one enumeration. */
  pullRounds: 200,
  /** wsman: most instances of one enumeration. */
  enumerationInstances: 1_000,
  /** wsman: all answers of one enumeration. */
  enumerationBytes: 1_048_576,
  /** wsman: most elements in all answers of one enumeration. */
  enumerationElements: 15_000,
  /** wsman: all answers of one look at a machine, until something is changed. */
  lookBytes: 8_388_608,
  /** wsman: most elements in all answers of one look at a machine. */
  lookElements: 50_000,
  /** wsman: technical detail of a failure, as far as it comes from a machine; the rest is cut. */
  detailChars: 512,
  /** amt: text of a machine that is only shown; the rest is cut. */
  shownChars: 256,
  /** amt: text of a machine that decides something or is sent back; a longer one is a failure. */
  textChars: 2_048,
  /** amt: bytes in base64, such as a certificate; a longer one is a failure. */
  bytesChars: 16_384,
  /** amt: most entries of a list of a machine; a longer one is a failure. */
  listEntries: 128,
  /** amt: most parts of one kind that are taken of a machine's hardware; it has no more. */
  hardwareParts: 64,
  /** amt: most records that are read of a log. */
  logRecords: 4_000,
  /** amt: most pages that are read of a log. */
  logPages: 60,
  /** vault: logins that may fail per device and hour (docs/reference/recovery.md, R6; the firmware locks after ten). */
  attemptsPerHour: 3,
  /** vault: how long a failed login counts; the firmware forgets after the same time. */
  attemptWindowMs: 3_600_000,
  /** vault: least time between two logins that are not known to be right. */
  attemptGapMs: 10_000,
  /** vault: silence before a password that is certain may be sent once more. */
  certainRetryMs: 90_000,
  /** journal: how long another program at the same machine is waited for. */
  lockWaitMs: 5_000,
  /** journal: a lock of this age is taken as abandoned. */
  lockHeldMs: 3_600_000,
  /** provisioning: how far the AMT clock may be off before it is set. */
  clockToleranceSeconds: 10,
  /** provisioning: how long a lost connection is polled before the outcome is called unknown. */
  reconnectMs: 30_000,
  /** provisioning: how long the firmware may take to restart its web service after a change of TLS. */
  restartMs: 120_000,
  /** provisioning: how long a machine is looked for after its address has changed. */
  moveMs: 60_000,
  /** provisioning: wait before a firmware that is busy making a key is asked again (PT_STATUS 2082). */
  keyGapMs: 10_000,
  /** provisioning: how often it is asked. */
  keyTries: 12,
  /** provisioning: wait between two polls. */
  reconnectGapMs: 1_000,
  /** use-cases: how long a port may take to answer in the last look at a configured machine. */
  proofMs: 1_500,
  /** use-cases: machines that are configured at the same time. */
  machinesAtOnce: 64,
  /** provisioning: how long AMT may take to show another control mode. */
  modeChangeMs: 60_000,
  /** provisioning: wait between two looks at the control mode. */
  modeChangeGapMs: 2_000,
  /** use-cases: how long AMT may stay silent after an unprovision (docs/reference/recovery.md, R7). */
  settleMs: 90_000,
  /** use-cases: how long a power order is watched. */
  powerMs: 10_000,
  /** use-cases: the same for shutdown, sleep and hibernation, where the operating system ends its programs first. */
  shutdownMs: 120_000,
  /** use-cases: the same where AMT is known to sleep with the PC: its silence is the expected answer. */
  sleepMs: 3_000,
  /** use-cases: how long a machine may take to use its boot options, before they are cleared again. */
  bootOptionsMs: 30_000,
  /** use-cases: how long a machine that somebody is setting up is watched. */
  setupWatchMs: 600_000,
  /** use-cases: wait between two looks at it. */
  setupWatchGapMs: 5_000,
  /** use-cases: wait between two looks at a machine that was unprovisioned. */
  settleGapMs: 3_000,
  /** use-cases: progress events are at least this far apart. */
  progressGapMs: 150,
  /** use-cases: rows of machines are sent to a window at most this often. */
  rowsGapMs: 100,
  /** use-cases: machines in one answer to a window that asks for the list. */
  machinesPerAnswer: 500,
  /** use-cases: entries of the journal in one answer to a window. */
  journalPerAnswer: 100,
  /** use-cases: runs in one report, which says how many more there are; a fleet engine is the tool for more machines. */
  reportRuns: 1_000,
  /** use-cases: entries of the journal in a file for spreadsheets; the newest. */
  journalInFile: 100_000,
  /** use-cases: newest runs in a support bundle. */
  bundleRuns: 200,
  /** use-cases: most of each file in a support bundle, uncompressed. */
  bundleFileBytes: 4_194_304,
  /** interop: largest file that is read as a log; it is read in pieces. */
  logFileBytes: 2_147_483_648,
  /** interop: connecting to a server of a fleet, TLS included. */
  serverConnectMs: 10_000,
  /** interop: one answer of such a server. */
  serverAnswerMs: 30_000,
  /** interop: largest answer of such a server; a list of 10,000 devices has some 20 MB. */
  serverAnswerBytes: 67_108_864,
  /** use-cases: files that a window has explained together. */
  logFiles: 100,
  /** use-cases: events of a job kept for a window that was reloaded. */
  jobEventsKept: 5_000,
  /** use-cases: consoles that are open in windows at once. */
  consoles: 16,
  /** use-cases: text of a console that its window has not read; older text is left out. */
  consoleUnreadChars: 262_144,
  /** use-cases: text in one answer to a window that reads a console, where it comes in smaller pieces. */
  consoleReadChars: 65_536,
  /** use-cases: how long such an answer waits for something to show. */
  consoleReadMs: 10_000,
  /** use-cases: a console that its window has not read for so long is closed. */
  consoleIdleMs: 30_000,
  /** use-cases: largest list or profile of another tool that is imported, in characters. */
  importChars: 5_000_000,
  /** use-cases: how long after the click that asks for them passwords may be handed to the window. */
  ticketMs: 30_000,
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
  /** A connection over which nothing moves is cut off after that. */
  idleMs: 20_000,
  /** TCP connections at once of browsers that are signed in, and as many of others; one too many takes the place of the oldest. */
  connections: 64,
  /** WebSockets at once, that is windows. */
  sockets: 16,
  /** How long a window has to show its key. */
  keyMs: 5_000,
  /** What a window may leave unread before it is dropped; it comes back and asks for snapshots. */
  unreadBytes: 33_554_432,
  /** How long a window has to answer the good-bye. */
  goodByeMs: 500,
  /** Links that were made and not opened yet; the oldest go first. */
  links: 8,
  /** Browsers that are signed in, and pages that came through a link; the oldest go first. */
  sessions: 16,
} as const;
