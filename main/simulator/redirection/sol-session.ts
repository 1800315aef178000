import type { Firmware } from '../firmware/firmware';
import {
  controlsFromHost,
  dataFromHost,
  endSolReply,
  FRAME,
  heartbeat,
  keepAlivePong,
  readSerialSettings,
  SERIAL_STATUS,
  type SerialSettings,
  SESSION_STATUS,
  startSolReply,
  typedBytes,
} from './frames';
import type { SerialLine } from './serial/serial-line';

/** How a session reaches its console. */
export interface Wire {
  send: (frame: Buffer) => void;
  /** Bytes that the console has not taken yet. */
  backlog: () => number;
  hangUp: () => void;
}

/** How often it is looked at silence and at the power of the PC; real milliseconds. */
const LOOK_MS = 250;
/** Intel’s library allows no shorter interval. */
const SHORTEST_HEARTBEAT_MS = 100;
/** A console that takes nothing gets nothing more; then the serial line overflows. */
const MOST_BACKLOG_BYTES = 65_536;
/** Where the console wants full buffers only, how often it is looked whether there is one. */
const LOOK_FOR_FULL_MS = 100;

/** Serial-over-LAN of one console, from 0x20 to 0x22. */
export class SolSession {
  readonly #wire: Wire;
  readonly #line: SerialLine;
  readonly #firmware: Firmware;
  #settings: SerialSettings | undefined;
  #sequence = 0;
  #heardAt = 0;
  #saidPower: 'on' | 'off' = 'off';
  #timers: NodeJS.Timeout[] = [];
  #sending: NodeJS.Timeout | undefined;

  constructor(wire: Wire, line: SerialLine, firmware: Firmware) {
    this.#wire = wire;
    this.#line = line;
    this.#firmware = firmware;
  }

  get isRunning(): boolean {
    return this.#settings !== undefined;
  }

  /** @returns false when the frame has no place here */
  take(frame: Buffer): boolean {
    this.#heardAt = performance.now();
    switch (frame.readUInt8()) {
      case FRAME.startSol:
        this.#start(readSerialSettings(frame));
        return true;
      case FRAME.endSol:
        this.stop();
        this.#wire.send(endSolReply(this.#next()));
        return true;
      case FRAME.dataToHost:
        // One client sends the key that ended its session after the end of it.
        if (this.isRunning) this.#line.type(typedBytes(frame));
        return true;
      case FRAME.keepAlivePing:
        this.#wire.send(keepAlivePong(this.#next()));
        return true;
      case FRAME.keepAlivePong:
      case FRAME.heartbeat:
      case FRAME.solSettingsSeen:
        return true;
      default:
        return false;
    }
  }

  stop(): void {
    if (!this.#settings) return;
    this.#settings = undefined;
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
    clearTimeout(this.#sending);
    this.#sending = undefined;
    this.#line.unplug();
  }

  #start(settings: SerialSettings): void {
    this.stop();
    this.#settings = settings;
    this.#wire.send(startSolReply(SESSION_STATUS.success, this.#next()));
    this.#sayControls(0);
    this.#timers.push(setInterval(() => this.#look(settings), LOOK_MS));
    if (settings.heartbeatMs > 0) {
      const every = Math.max(SHORTEST_HEARTBEAT_MS, settings.heartbeatMs);
      this.#timers.push(setInterval(() => this.#beat(), every));
    }
    this.#line.plug(() => this.#sendLater(settings));
  }

  #beat(): void {
    if (this.#wire.backlog() < MOST_BACKLOG_BYTES) this.#wire.send(heartbeat(this.#next()));
  }

  #look({ silenceMs }: SerialSettings): void {
    if (silenceMs > 0 && performance.now() - this.#heardAt > silenceMs) {
      this.#wire.hangUp();
      return;
    }
    if (this.#firmware.power !== this.#saidPower) this.#sayControls(0);
  }

  #sayControls(status: number): void {
    this.#saidPower = this.#firmware.power;
    const power = this.#saidPower === 'on' ? SERIAL_STATUS.powerOn : 0;
    this.#wire.send(controlsFromHost(this.#next(), status | power));
  }

  #sendLater(settings: SerialSettings): void {
    const after = settings.sendAfterMs > 0 ? settings.sendAfterMs : LOOK_FOR_FULL_MS;
    this.#sending ??= setTimeout(() => this.#send(settings), after);
  }

  #send(settings: SerialSettings): void {
    this.#sending = undefined;
    const most = Math.max(1, settings.sendBuffer);
    const least = settings.sendAfterMs > 0 ? 1 : most;
    while (this.#line.waiting() >= least && this.#wire.backlog() < MOST_BACKLOG_BYTES) {
      this.#wire.send(dataFromHost(this.#next(), this.#line.read(most)));
    }
    if (this.#line.takeOverflow()) this.#sayControls(SERIAL_STATUS.overflow);
    if (this.#line.waiting() > 0) this.#sendLater(settings);
  }

  #next(): number {
    return this.#sequence++;
  }
}
