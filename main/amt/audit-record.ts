import { Address6 } from 'ip-address';

/*
 * One record of the audit log, as AMT_AuditLog.ReadRecords gives it (Intel AMT Implementation and Reference Guide,
 * “Read the Audit Log”; field order as in MeshCommander’s and go-wsman-messages’ readers): application and event, who,
 * when, from where, and data of the event. Numbers are big endian.
 */

export interface AuditRecord {
  /** Group of events, such as 16 for security administration. */
  application: number;
  /** Number within the group. */
  event: number;
  initiator: Initiator;
  /** Seconds since 1970 by the AMT clock. */
  seconds: number;
  /** Network address of who did it; undefined where it was done at the machine, or the record does not say. */
  from: string | undefined;
  /** What belongs to the event; empty where there is nothing, or the record ends early. */
  data: Buffer;
}

export type Initiator =
  | { kind: 'user'; name: string }
  /** A Kerberos account: its number within the domain, and the identifier of the domain. */
  | { kind: 'kerberos'; account: number; domain: string }
  | { kind: 'local' }
  | { kind: 'kvm-port' };

/** Reads bytes one after the other, never beyond the last. */
class Bytes {
  #at = 0;
  constructor(readonly all: Buffer) {}

  /** @returns undefined when there are not so many left */
  take(length: number): Buffer | undefined {
    if (this.#at + length > this.all.length) return undefined;
    this.#at += length;
    return this.all.subarray(this.#at - length, this.#at);
  }

  number(length: number): number | undefined {
    return this.take(length)?.readUIntBE(0, length);
  }

  /** A byte with a length, and so many bytes. */
  counted(): Buffer | undefined {
    const length = this.number(1);
    return length === undefined ? undefined : this.take(length);
  }
}

/**
 * @returns undefined for bytes that end before it is clear what happened when; what is torn off behind that is left out
 */
export function readAuditRecord(bytes: Buffer): AuditRecord | undefined {
  const reader = new Bytes(bytes);
  const [application, event] = [reader.number(2), reader.number(2)];
  const initiator = readInitiator(reader);
  const seconds = reader.number(4);
  if (application === undefined || event === undefined || !initiator || seconds === undefined) {
    return undefined;
  }
  const kind = reader.number(1);
  const address = reader.counted();
  // Where the address is torn, nothing behind it can be told apart.
  const data = address && reader.counted();
  return {
    application,
    event,
    initiator,
    seconds,
    from: address && kind !== undefined ? addressOf(kind, address) : undefined,
    data: data ?? Buffer.alloc(0),
  };
}

const DIGEST_USER = 0;
const KERBEROS = 1;
const LOCAL = 2;
const KVM_PORT = 3;

/** @returns undefined where it is torn, or of a kind whose length is not known: then the time cannot be found */
function readInitiator(reader: Bytes): Initiator | undefined {
  const type = reader.number(1);
  switch (type) {
    case DIGEST_USER: {
      const name = reader.counted();
      return name && { kind: 'user', name: printable(name) };
    }
    case KERBEROS: {
      const account = reader.number(4);
      const domain = reader.counted();
      return account === undefined || !domain
        ? undefined
        : { kind: 'kerberos', account, domain: sidText(domain) };
    }
    case LOCAL:
      return { kind: 'local' };
    case KVM_PORT:
      return { kind: 'kvm-port' };
    default:
      return undefined;
  }
}

const HEAD_OF_SID = 8;

/** A security identifier in its usual form, S-1-5-21-…; bytes that are none in hexadecimal. */
function sidText(sid: Buffer): string {
  const count = sid[1];
  if (count === undefined || sid.length !== HEAD_OF_SID + 4 * count) return sid.toString('hex');
  const parts = Array.from({ length: count }, (_, i) => sid.readUInt32LE(HEAD_OF_SID + 4 * i));
  return ['S', sid.readUInt8(0), sid.readUIntBE(2, 6), ...parts].join('-');
}

const IPV4 = 0;
const IPV6 = 1;
const NO_ADDRESS = 2;

/** The address as text. Firmware writes it as text itself; four or sixteen bytes that are none are read as numbers. */
function addressOf(kind: number, bytes: Buffer): string | undefined {
  if (kind === NO_ADDRESS || bytes.length === 0) return undefined;
  const text = bytes.toString('latin1');
  if (Address6.isValid(text)) return new Address6(text).correctForm();
  if (kind === IPV4 && bytes.length === 4) return [...bytes].join('.');
  if (kind === IPV6 && bytes.length === 16) return Address6.fromByteArray([...bytes]).correctForm();
  return printable(bytes);
}

/** Text of a machine, with what is no letter shown as a number: it may be meant for a terminal. */
export function printable(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll(
      /[^\u0020-\u007e\u00a0-\u00ff]/g,
      (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
    );
}
