/**
 * Messages of Intel's port forwarding protocol (APF), by which a machine carries its ports to a management presence
 * server ("Intel AMT Port Forwarding Protocol Reference Manual"; the channels are those of SSH, RFC 4254). Numbers are
 * big endian, texts have their length in front.
 */

/** What a server may send. */
export type ServerMessage =
  | { kind: 'service-accepted'; service: string }
  | { kind: 'login-accepted' }
  | { kind: 'login-refused' }
  | { kind: 'request-accepted' }
  | { kind: 'request-refused' }
  | { kind: 'channel-open'; type: string; channel: number; window: number; port: number; from: string }
  | { kind: 'window-adjust'; channel: number; bytes: number }
  | { kind: 'data'; channel: number; bytes: Buffer }
  | { kind: 'channel-close'; channel: number }
  | { kind: 'keep-alive'; cookie: number }
  | { kind: 'keep-alive-options'; intervalSeconds: number; timeoutSeconds: number }
  | { kind: 'disconnect'; reason: number }
  | { kind: 'ignored' };

const TYPE = {
  disconnect: 1,
  serviceRequest: 5,
  serviceAccept: 6,
  loginRequest: 50,
  loginFailure: 51,
  loginSuccess: 52,
  globalRequest: 80,
  requestSuccess: 81,
  requestFailure: 82,
  channelOpen: 90,
  channelConfirmed: 91,
  channelRefused: 92,
  windowAdjust: 93,
  channelData: 94,
  channelClose: 97,
  protocolVersion: 192,
  keepAliveRequest: 208,
  keepAliveReply: 209,
  keepAliveOptionsRequest: 210,
  keepAliveOptionsReply: 211,
} as const;

/** Longest text and longest piece of data that is taken. */
const MOST_TEXT_BYTES = 2_048;
const MOST_DATA_BYTES = 1_048_576;
/** What SSH has for the largest packet; APF does not use it. */
const NOT_USED = 0xffff_ffff;

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const text = (value: string): Buffer => {
  const bytes = Buffer.from(value, 'latin1');
  return Buffer.concat([u32(bytes.length), bytes]);
};
const message = (type: number, ...parts: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([type]), ...parts]);

/** The first message: which machine calls. @param smbiosUuid the 16 bytes of its UUID in SMBIOS order */
export function protocolVersion(smbiosUuid: Buffer): Buffer {
  return message(TYPE.protocolVersion, u32(1), u32(0), u32(0), smbiosUuid, Buffer.alloc(64));
}

export function serviceRequest(service: string): Buffer {
  return message(TYPE.serviceRequest, text(service));
}

/** User and password go to the server as they are; the tunnel is encrypted. */
export function loginRequest(user: string, password: string, service: string): Buffer {
  return message(
    TYPE.loginRequest,
    text(user),
    text(service),
    text('password'),
    Buffer.from([0]),
    text(password),
  );
}

/** Offers one port of the machine; an answer is wanted. */
export function forwardRequest(address: string, port: number): Buffer {
  return message(TYPE.globalRequest, text('tcpip-forward'), Buffer.from([1]), text(address), u32(port));
}

/** @param window bytes that the server may send before it is given more */
export function channelConfirmed(channel: number, own: number, window: number): Buffer {
  return message(TYPE.channelConfirmed, u32(channel), u32(own), u32(window), u32(NOT_USED));
}

/** Why a channel is not opened (RFC 4254, section 5.1). */
export const CHANNEL_REFUSAL = { connectFailed: 2, shortage: 4 } as const;

export function channelRefused(channel: number, reason: number): Buffer {
  return message(TYPE.channelRefused, u32(channel), u32(reason), u32(0), u32(0));
}

export function windowAdjust(channel: number, bytes: number): Buffer {
  return message(TYPE.windowAdjust, u32(channel), u32(bytes));
}

export function channelData(channel: number, bytes: Buffer): Buffer {
  return message(TYPE.channelData, u32(channel), u32(bytes.length), bytes);
}

export function channelClose(channel: number): Buffer {
  return message(TYPE.channelClose, u32(channel));
}

export function keepAliveRequest(cookie: number): Buffer {
  return message(TYPE.keepAliveRequest, u32(cookie));
}

export function keepAliveReply(cookie: number): Buffer {
  return message(TYPE.keepAliveReply, u32(cookie));
}

export function keepAliveOptionsReply(intervalSeconds: number, timeoutSeconds: number): Buffer {
  return message(TYPE.keepAliveOptionsReply, u32(intervalSeconds), u32(timeoutSeconds));
}

/** A message that no server may send: the connection ends. */
export class BadApfMessage extends Error {}

/** More bytes are needed. */
class Incomplete extends Error {}

/** Splits what a server sends into messages, in whatever pieces it comes. */
export class ApfReader {
  #bytes = Buffer.alloc(0);
  #at = 0;

  push(bytes: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
  }

  /**
   * @returns the next message; undefined: it is not complete yet
   * @throws BadApfMessage
   */
  next(): ServerMessage | undefined {
    if (this.#bytes.length === 0) return undefined;
    this.#at = 0;
    try {
      const read = this.#message();
      this.#bytes = this.#bytes.subarray(this.#at);
      return read;
    } catch (error) {
      if (error instanceof Incomplete) return undefined;
      throw error;
    }
  }

  #message(): ServerMessage {
    const type = this.#take(1)[0];
    switch (type) {
      case TYPE.serviceAccept:
        return { kind: 'service-accepted', service: this.#text() };
      case TYPE.loginSuccess:
        return { kind: 'login-accepted' };
      case TYPE.loginFailure:
        this.#text();
        this.#take(2);
        return { kind: 'login-refused' };
      case TYPE.requestSuccess:
        this.#u32();
        return { kind: 'request-accepted' };
      case TYPE.requestFailure:
        return { kind: 'request-refused' };
      case TYPE.channelOpen:
        return this.#channelOpen();
      case TYPE.windowAdjust:
        return { kind: 'window-adjust', channel: this.#u32(), bytes: this.#u32() };
      case TYPE.channelData:
        return { kind: 'data', channel: this.#u32(), bytes: this.#counted(MOST_DATA_BYTES) };
      case TYPE.channelClose:
        return { kind: 'channel-close', channel: this.#u32() };
      case TYPE.keepAliveRequest:
        return { kind: 'keep-alive', cookie: this.#u32() };
      case TYPE.keepAliveOptionsRequest:
        return { kind: 'keep-alive-options', intervalSeconds: this.#u32(), timeoutSeconds: this.#u32() };
      case TYPE.protocolVersion:
        this.#take(92);
        return { kind: 'ignored' };
      case TYPE.keepAliveReply:
        this.#u32();
        return { kind: 'ignored' };
      case TYPE.disconnect: {
        const reason = this.#u32();
        this.#take(2);
        return { kind: 'disconnect', reason };
      }
      default:
        throw new BadApfMessage(`message of type ${String(type)}`);
    }
  }

  #channelOpen(): ServerMessage {
    const type = this.#text();
    const channel = this.#u32();
    const window = this.#u32();
    this.#u32();
    this.#text();
    const port = this.#u32();
    const from = this.#text();
    this.#u32();
    return { kind: 'channel-open', type, channel, window, port, from };
  }

  #u32(): number {
    return this.#take(4).readUInt32BE();
  }

  #text(): string {
    return this.#counted(MOST_TEXT_BYTES).toString('latin1');
  }

  #counted(most: number): Buffer {
    const length = this.#u32();
    if (length > most) throw new BadApfMessage(`${String(length)} bytes in one piece`);
    return this.#take(length);
  }

  #take(length: number): Buffer {
    const from = this.#at;
    if (from + length > this.#bytes.length) throw new Incomplete();
    this.#at += length;
    return this.#bytes.subarray(from, this.#at);
  }
}
