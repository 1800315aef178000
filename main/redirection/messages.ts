/**
 * Messages of the redirection protocol (Intel AMT Implementation and Reference Guide, “Redirection”; layouts as in the
 * public header RedirectionConstants.h of amtterm and as MeshCommander speaks them). Numbers are little-endian.
 */

/** What a session redirects: the serial console, a disk or CD, or the screen. */
export type SessionKind = 'sol' | 'storage' | 'kvm';

/** The second byte and the four letters of each in StartRedirectionSession. */
const KIND = {
  sol: { flag: 0, name: 'SOL ' },
  storage: { flag: 0, name: 'IDER' },
  kvm: { flag: 1, name: 'KVMR' },
} as const satisfies Readonly<Record<SessionKind, { flag: number; name: string }>>;

const CODE = {
  start: 0x10,
  startReply: 0x11,
  end: 0x12,
  authenticate: 0x13,
  authenticateReply: 0x14,
  solStart: 0x20,
  solStartReply: 0x21,
  solEnd: 0x22,
  solEndReply: 0x23,
  solPong: 0x25,
  solDataToHost: 0x28,
  solLinesOfHost: 0x29,
  solDataFromHost: 0x2a,
  solHeartbeat: 0x2b,
  kvmStart: 0x40,
  kvmStartReply: 0x41,
} as const;

/** A message that the firmware sends. */
export type FirmwareMessage =
  | { type: 'session'; status: number }
  | { type: 'login'; status: number; method: number; data: Buffer }
  | { type: 'sol'; status: number }
  | { type: 'sol-ended' }
  /** The serial lines of the host have changed, or a line error is told. */
  | { type: 'lines'; control: number; status: number }
  | { type: 'data'; bytes: Buffer }
  | { type: 'heartbeat' }
  /** From now on the bytes are those of RFB. */
  | { type: 'kvm' };

/** What the firmware sent is no message of this protocol, or is too large. */
export class NotRedirection extends Error {
  override readonly name = 'NotRedirection';
}

/** Challenge, or the list of ways to log in; real ones take less than 200 bytes. */
const MOST_LOGIN_DATA = 2_048;

/** Cuts what arrives into messages, however it is divided into packets. Never holds more than one message. */
export class MessageReader {
  #held: Buffer = Buffer.alloc(0);

  /**
   * Takes the next message out of what has arrived.
   * @throws NotRedirection
   */
  next(): FirmwareMessage | undefined {
    const held = this.#held;
    const size = sizeOf(held);
    if (size === undefined || held.length < size) return undefined;
    this.#held = held.subarray(size);
    return read(held.subarray(0, size));
  }

  /** What has arrived and is no message any more. */
  rest(): Buffer {
    const rest = this.#held;
    this.#held = Buffer.alloc(0);
    return rest;
  }

  push(bytes: Buffer): void {
    this.#held = this.#held.length === 0 ? bytes : Buffer.concat([this.#held, bytes]);
  }
}

/** @returns how long the message at the front is; undefined: too few bytes to say */
function sizeOf(held: Buffer): number | undefined {
  const [code, status] = held;
  if (code === undefined) return undefined;
  switch (code) {
    case CODE.startReply:
      // A refusal may have no more than these.
      if (status === undefined || status !== 0) return 4;
      return held.length < 13 ? undefined : 13 + held.readUInt8(12);
    case CODE.authenticateReply: {
      if (held.length < 9) return undefined;
      const length = held.readUInt32LE(5);
      if (length > MOST_LOGIN_DATA) throw new NotRedirection(`login data of ${String(length)} bytes`);
      return 9 + length;
    }
    case CODE.solStartReply:
      return status === undefined || status !== 0 ? 4 : 23;
    case CODE.solEndReply:
    case CODE.solHeartbeat:
    case CODE.solPong:
    case CODE.kvmStartReply:
      return 8;
    case CODE.solLinesOfHost:
      return 10;
    case CODE.solDataFromHost:
      return held.length < 10 ? undefined : 10 + held.readUInt16LE(8);
    default:
      throw new NotRedirection(`message 0x${code.toString(16).padStart(2, '0')}`);
  }
}

function read(bytes: Buffer): FirmwareMessage {
  const status = bytes.readUInt8(1);
  switch (bytes.readUInt8(0)) {
    case CODE.startReply:
      return { type: 'session', status };
    case CODE.authenticateReply:
      return { type: 'login', status, method: bytes.readUInt8(4), data: bytes.subarray(9) };
    case CODE.solStartReply:
      return { type: 'sol', status };
    case CODE.solEndReply:
      return { type: 'sol-ended' };
    case CODE.solLinesOfHost:
      return { type: 'lines', control: bytes.readUInt8(8), status: bytes.readUInt8(9) };
    case CODE.solDataFromHost:
      return { type: 'data', bytes: bytes.subarray(10) };
    case CODE.kvmStartReply:
      return { type: 'kvm' };
    default:
      return { type: 'heartbeat' };
  }
}

/** Asks for a session; the firmware answers `session`. */
export function startMessage(kind: SessionKind): Buffer {
  const { flag, name } = KIND[kind];
  return Buffer.concat([Buffer.from([CODE.start, flag, 0, 0]), Buffer.from(name, 'latin1')]);
}

/** The screen begins; the firmware answers `kvm`. */
export function kvmStartMessage(): Buffer {
  return Buffer.from([CODE.kvmStart, 0, 0, 0, 0, 0, 0, 0]);
}

/** Ends the session. */
export function endMessage(): Buffer {
  return Buffer.from([CODE.end, 0, 0, 0]);
}

/** Asks for a login or carries one; the firmware answers `login`. */
export function loginMessage(method: number, data: Buffer): Buffer {
  const head = Buffer.from([CODE.authenticate, 0, 0, 0, method, 0, 0, 0, 0]);
  head.writeUInt32LE(data.length, 5);
  return Buffer.concat([head, data]);
}

/** How a serial console is to behave. Milliseconds, and bytes. */
export interface SolSettings {
  /** Most bytes that the firmware collects before it sends them. */
  transmitBytes: number;
  /** The firmware waits so long for more before it sends what there is. */
  transmitMs: number;
  /** The firmware ends the session after so long without a word from here. */
  silenceMs: number;
  /** The firmware says so often that it is there. */
  heartbeatMs: number;
}

export function solStartMessage(
  sequence: number,
  { transmitBytes, transmitMs, silenceMs, heartbeatMs }: SolSettings,
): Buffer {
  const bytes = Buffer.alloc(24);
  bytes.writeUInt8(CODE.solStart, 0);
  bytes.writeUInt32LE(sequence, 4);
  bytes.writeUInt16LE(transmitBytes, 8);
  bytes.writeUInt16LE(transmitMs, 10);
  // What overflows is not waited for.
  bytes.writeUInt16LE(0, 12);
  bytes.writeUInt16LE(silenceMs, 14);
  // What is typed waits in the firmware so long for a host that does not take it.
  bytes.writeUInt16LE(100, 16);
  bytes.writeUInt16LE(heartbeatMs, 18);
  return bytes;
}

/** Text from the keyboard, at most 65,535 bytes of it. */
export function solDataMessage(sequence: number, data: Buffer): Buffer {
  const head = numbered(CODE.solDataToHost, sequence, 10);
  head.writeUInt16LE(data.length, 8);
  return Buffer.concat([head, data]);
}

/** A sign of life; without one the firmware ends the session. */
export function solHeartbeatMessage(sequence: number): Buffer {
  return numbered(CODE.solHeartbeat, sequence, 8);
}

export function solEndMessage(sequence: number): Buffer {
  return numbered(CODE.solEnd, sequence, 8);
}

function numbered(code: number, sequence: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt8(code, 0);
  bytes.writeUInt32LE(sequence, 4);
  return bytes;
}
