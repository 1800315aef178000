/**
 * Frames of the redirection ports; numbers are little endian. No document of Intel shows them: they are what the public
 * clients send and take (docs/reference/protocol.md, P54), and what two machines answered on a recorded wire.
 */

/** First byte of a frame. */
export const FRAME = {
  startSession: 0x10,
  startSessionReply: 0x11,
  endSession: 0x12,
  authenticate: 0x13,
  authenticateReply: 0x14,
  startSol: 0x20,
  startSolReply: 0x21,
  endSol: 0x22,
  endSolReply: 0x23,
  keepAlivePing: 0x24,
  keepAlivePong: 0x25,
  /** Sent by MeshCommander after the answer to 0x20; nothing is known of its use. */
  solSettingsSeen: 0x27,
  dataToHost: 0x28,
  controlsFromHost: 0x29,
  dataFromHost: 0x2a,
  heartbeat: 0x2b,
  startKvm: 0x40,
  startKvmReply: 0x41,
} as const;

/** Second byte of the answer to a start of a session. */
export const SESSION_STATUS = { success: 0, typeUnknown: 1, busy: 2, unsupported: 3 } as const;
/** Second byte of the answer to a login. */
export const LOGIN_STATUS = { success: 0, failed: 1, unsupported: 2 } as const;
/** Bits of the status byte of 0x29. */
export const SERIAL_STATUS = { overflow: 1, powerOn: 4 } as const;

const LOGIN_HEAD_BYTES = 9;
/** Eight texts of 255 bytes, each with its length in front: nobody has more to say. */
const MOST_LOGIN_BYTES = 8 * 256;
const DATA_HEAD_BYTES = 10;
const LONGEST_BYTES = DATA_HEAD_BYTES + 0xffff;

const FIXED_BYTES: ReadonlyMap<number, number> = new Map<number, number>([
  [FRAME.startSession, 8],
  [FRAME.endSession, 4],
  [FRAME.startSol, 24],
  [FRAME.endSol, 8],
  [FRAME.keepAlivePing, 8],
  [FRAME.keepAlivePong, 8],
  [FRAME.solSettingsSeen, 14],
  [FRAME.heartbeat, 8],
  [FRAME.startKvm, 8],
]);

/** Length of the frame that begins there, `more` when its head is not there yet, `malformed` when it is none. */
function frameBytes(bytes: Buffer): number | 'more' | 'malformed' {
  const type = bytes.readUInt8();
  if (type === FRAME.authenticate) {
    if (bytes.length < LOGIN_HEAD_BYTES) return 'more';
    const length = bytes.readUInt32LE(5);
    return length > MOST_LOGIN_BYTES ? 'malformed' : LOGIN_HEAD_BYTES + length;
  }
  if (type === FRAME.dataToHost) {
    return bytes.length < DATA_HEAD_BYTES ? 'more' : DATA_HEAD_BYTES + bytes.readUInt16LE(8);
  }
  return FIXED_BYTES.get(type) ?? 'malformed';
}

/** Cuts what a console sends into frames. Holds one frame at most, however it comes in. */
export class FrameReader {
  readonly #bytes = Buffer.alloc(LONGEST_BYTES);
  #filled = 0;
  #malformed = false;

  /** Bytes that wait for the rest of their frame. */
  get waiting(): number {
    return this.#filled;
  }

  /**
   * Gives `take` every frame that is complete now.
   * @param take its frame is good until it returns
   * @returns false when something came that is no frame; nothing is read any more then
   */
  push(chunk: Buffer, take: (frame: Buffer) => void): boolean {
    for (let at = 0; at < chunk.length && !this.#malformed;) {
      const copied = chunk.copy(this.#bytes, this.#filled, at);
      at += copied;
      this.#filled += copied;
      this.#cut(take);
    }
    return !this.#malformed;
  }

  #cut(take: (frame: Buffer) => void): void {
    let from = 0;
    while (from < this.#filled) {
      const rest = this.#bytes.subarray(from, this.#filled);
      const length = frameBytes(rest);
      if (length === 'malformed') {
        this.#malformed = true;
        this.#filled = 0;
        return;
      }
      if (length === 'more' || length > rest.length) break;
      take(rest.subarray(0, length));
      from += length;
    }
    this.#bytes.copyWithin(0, from, this.#filled);
    this.#filled -= from;
  }
}

/** What a console asks for its serial session; times in milliseconds. */
export interface SerialSettings {
  /** Bytes that the machine collects before it sends them. */
  sendBuffer: number;
  /** How long it waits for the buffer to fill; 0 for ever. */
  sendAfterMs: number;
  /** Silence of the console after which the machine ends the session; 0 never. */
  silenceMs: number;
  /** How often the machine says that it is there; 0 never. */
  heartbeatMs: number;
}

/** Of 0x20. Between them are the time-outs of the two buffers, which nothing here can run into. */
export function readSerialSettings(frame: Buffer): SerialSettings {
  return {
    sendBuffer: frame.readUInt16LE(8),
    sendAfterMs: frame.readUInt16LE(10),
    silenceMs: frame.readUInt16LE(14),
    heartbeatMs: frame.readUInt16LE(18),
  };
}

/** IANA number of Intel, as a machine showed it. */
const INTEL = 343;

/**
 * Answer to 0x10, as recorded: protocol 1.0, then the version of the firmware (11.8 as 0B 08), Intel's number, and no
 * bytes of the maker.
 */
export function startSessionReply(status: number, version: { major: number; minor: number }): Buffer {
  const frame = Buffer.from([
    FRAME.startSessionReply,
    status,
    0,
    0,
    1,
    0,
    version.major,
    version.minor,
    0,
    0,
    0,
    0,
    0,
  ]);
  frame.writeUInt32LE(INTEL, 8);
  return frame;
}

/** Answer to 0x13. @param type which login it answers, 0 for the question which ones there are */
export function loginReply(status: number, type: number, data: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.from([FRAME.authenticateReply, status, 0, 0, type, 0, 0, 0, 0]);
  head.writeUInt32LE(data.length, 5);
  return Buffer.concat([head, data]);
}

/** Type, status, two bytes of nothing, and the number of this frame. */
function numbered(type: number, status: number, sequence: number, length: number): Buffer {
  const frame = Buffer.alloc(length);
  frame.writeUInt8(type);
  frame.writeUInt8(status, 1);
  frame.writeUInt32LE(sequence >>> 0, 4);
  return frame;
}

/**
 * Answer to 0x20: 23 bytes, of which the last five are Intel's number and the length of the maker's bytes, as in the
 * other answers. What stands between is not known to anybody in public, and zero.
 */
export function startSolReply(status: number, sequence: number): Buffer {
  const frame = numbered(FRAME.startSolReply, status, sequence, 23);
  frame.writeUInt32LE(INTEL, 18);
  return frame;
}

export const endSolReply = (sequence: number): Buffer => numbered(FRAME.endSolReply, 0, sequence, 8);

export const heartbeat = (sequence: number): Buffer => numbered(FRAME.heartbeat, 0, sequence, 8);

export const keepAlivePong = (sequence: number): Buffer => numbered(FRAME.keepAlivePong, 0, sequence, 8);

/** Lines of the port (none is raised by a BIOS) and the state of the PC behind it. @param status of `SERIAL_STATUS` */
export function controlsFromHost(sequence: number, status: number): Buffer {
  const frame = numbered(FRAME.controlsFromHost, 0, sequence, 10);
  frame.writeUInt8(status, 9);
  return frame;
}

/** What the PC has written to its serial port. */
export function dataFromHost(sequence: number, data: Buffer): Buffer {
  const head = numbered(FRAME.dataFromHost, 0, sequence, DATA_HEAD_BYTES);
  head.writeUInt16LE(data.length, 8);
  return Buffer.concat([head, data]);
}

/** What the console has typed. */
export const typedBytes = (frame: Buffer): Buffer => frame.subarray(DATA_HEAD_BYTES);

/** The four letters that say what is to be redirected. */
export const sessionType = (frame: Buffer): string => frame.toString('latin1', 4, 8);

/** Which login it is, and what it says. */
export function loginOf(frame: Buffer): { type: number; data: Buffer } {
  return { type: frame.readUInt8(4), data: frame.subarray(LOGIN_HEAD_BYTES) };
}
