/** One entry of the platform event log, before it becomes 21 bytes. */
export interface PlatformEvent {
  /** Seconds since 1970 by the AMT clock. */
  time: number;
  sensorType: number;
  eventType: number;
  offset: number;
  /** IPMI severity: 1 monitor, 2 information, 4 ok, 8 warning, 16 critical. */
  severity: number;
  entity: number;
  data: readonly number[];
}

const SIZE = 390;
const RECORD_BYTES = 21;
/** Event source and sensor of the firmware itself. */
const SOURCE = 0x68;
const NO_SENSOR = 0xff;

/** 21 bytes, numbers little endian (docs/reference/protocol.md, P47). */
function encodeEvent(event: PlatformEvent): Buffer {
  const bytes = Buffer.alloc(RECORD_BYTES);
  bytes.writeUInt32LE(event.time, 0);
  bytes.set(
    [
      0xff,
      event.sensorType,
      event.eventType,
      event.offset,
      SOURCE,
      event.severity,
      NO_SENSOR,
      event.entity,
      0,
    ],
    4,
  );
  bytes.set(event.data.slice(0, 8), 13);
  return bytes;
}

/** The platform event log: newest first, 390 entries. */
export class EventLog {
  #events: PlatformEvent[] = [];
  /** Slots that were filled before the log was cleared. */
  #blanks = 0;
  frozen = false;

  append(event: PlatformEvent): void {
    if (this.frozen) return;
    this.#events = [event, ...this.#events].slice(0, SIZE);
  }

  /** "Authentication failed N times": sensor type 6 (docs/reference/protocol.md, P47). */
  authenticationFailed(time: number, times: number): void {
    const data = [0xaa, times & 0xff, (times >> 8) & 0xff];
    this.append({ time, sensorType: 6, eventType: 0x6f, offset: 1, severity: 16, entity: 38, data });
  }

  /** Real machines go on handing out the slots of what was cleared, filled with zeros (ansible-collection-intel-amt). */
  clear(): void {
    this.#blanks = this.slots;
    this.#events = [];
  }

  /** Everything is forgotten, down to the slots. */
  forget(): void {
    this.#events = [];
    this.#blanks = 0;
  }

  /** Newest first. */
  get entries(): readonly PlatformEvent[] {
    return this.#events;
  }

  /** CurrentNumberOfRecords. */
  get size(): number {
    return this.#events.length;
  }

  /** Records that can be read: the real ones first, then the cleared slots. */
  get slots(): number {
    return Math.max(this.#events.length, this.#blanks);
  }

  /** Encoded entries from a position counted from 1. */
  read(from: number, count: number): Buffer[] {
    const last = Math.min(from - 1 + count, this.slots);
    return Array.from({ length: Math.max(0, last - (from - 1)) }, (_, index) => {
      const event = this.#events[from - 1 + index];
      return event ? encodeEvent(event) : Buffer.alloc(RECORD_BYTES);
    });
  }
}
