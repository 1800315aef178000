import type { Duplex } from 'node:stream';
import type { Login } from '../firmware/accounts';
import type { Firmware } from '../firmware/firmware';
import {
  ENABLED_BIT,
  type OpenSession,
  type SessionEnd,
  type SessionKind,
} from '../firmware/redirection-sessions';
import {
  FRAME,
  FrameReader,
  LOGIN_STATUS,
  loginReply,
  SESSION_STATUS,
  sessionType,
  startSessionReply,
} from './frames';
import { RfbServer } from './rfb/rfb-server';
import type { SerialLine } from './serial/serial-line';
import { type LoginJudge, SessionLogin } from './session-login';
import { SolSession } from './sol-session';

/** What the redirection ports of one machine are made of. */
export interface RedirectionParts {
  firmware: Firmware;
  judge: LoginJudge;
  /** The serial port of the PC. */
  line: SerialLine;
}

/** How long a console may take until its session runs; real milliseconds. No source says it. */
const PATIENCE_MS = 30_000;
/** How long it has to take the last bytes. */
const LAST_WORDS_MS = 1_000;
/** Answers that a console does not read; then it is cut off. */
const MOST_UNREAD_BYTES = 262_144;
/** The same for pictures, of which one takes more. */
const MOST_UNREAD_PICTURES = 33_554_432;

/** Something that can be redirected. */
interface Feature {
  kind: SessionKind;
  isOn: (firmware: Firmware) => boolean;
}

/** By the letters that ask for it. What AMT knows besides is refused as unsupported, as where it is switched off. */
const FEATURES: ReadonlyMap<string, Feature> = new Map<string, Feature>([
  [
    'SOL ',
    { kind: 'sol', isOn: ({ settings }) => (settings.redirection.EnabledState & ENABLED_BIT.sol) !== 0 },
  ],
  ['KVMR', { kind: 'kvm', isOn: ({ settings }) => settings.kvm.EnabledState !== KVM_OFF }],
]);
/** EnabledState of CIM_KVMRedirectionSAP. */
const KVM_OFF = 3;
const KNOWN_TYPES: readonly string[] = ['SOL ', 'IDER', 'KVMR'];

/** Serves one connection to a redirection port until either side closes. @param from address of the console */
export function serveRedirection(stream: Duplex, from: string, parts: RedirectionParts): void {
  const connection = new Connection(stream, from, parts);
  stream.on('data', (bytes: Buffer) => connection.hear(bytes));
  // A client may go away at any time.
  stream.on('error', () => stream.destroy());
  stream.once('close', () => connection.gone());
}

/** One console: it says what it wants, logs in, and uses it. */
class Connection {
  readonly #stream: Duplex;
  readonly #from: string;
  readonly #firmware: Firmware;
  readonly #reader = new FrameReader();
  readonly #login: SessionLogin;
  readonly #sol: SolSession;
  #rfb: RfbServer | undefined;
  #wanted: Feature | undefined;
  #open: OpenSession | undefined;
  #patience: NodeJS.Timeout;

  constructor(stream: Duplex, from: string, { firmware, judge, line }: RedirectionParts) {
    this.#stream = stream;
    this.#from = from;
    this.#firmware = firmware;
    this.#login = new SessionLogin(judge, firmware.generation, () => firmware.accounts.realm);
    const wire = {
      send: (frame: Buffer) => void stream.write(frame),
      backlog: () => stream.writableLength,
      hangUp: () => this.#hangUp(),
    };
    this.#sol = new SolSession(wire, line, firmware);
    this.#patience = this.#awaitSession();
  }

  hear(bytes: Buffer): void {
    if (this.#rfb) {
      this.#rfb.take(bytes);
      if (this.#stream.writableLength > MOST_UNREAD_PICTURES) this.#stream.destroy();
      return;
    }
    const understood = this.#reader.push(bytes, (frame) => {
      if (!this.#stream.writableEnded && !this.#stream.destroyed) this.#take(frame);
    });
    if (!understood || this.#stream.writableLength > MOST_UNREAD_BYTES) this.#stream.destroy();
  }

  /** The connection is closed, whoever did it. */
  gone(): void {
    clearTimeout(this.#patience);
    this.#sol.stop();
    this.#rfb?.stop();
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    open.close();
    // Logged as if somebody at the machine had done it, and not at all where the firmware restarts
    // (Intel guide, “Redirection Manager Events”).
    if (!this.#firmware.dark) {
      this.#firmware.audit(open.kind === 'kvm' ? 'kvmEnded' : 'solClosed', { kind: 'local' });
    }
  }

  #take(frame: Buffer): void {
    switch (frame.readUInt8()) {
      case FRAME.startSession:
        this.#chooseFeature(sessionType(frame));
        break;
      case FRAME.authenticate:
        this.#authenticate(frame);
        break;
      case FRAME.endSession:
        this.#hangUp();
        break;
      default:
        this.#use(frame);
    }
  }

  #chooseFeature(type: string): void {
    const status = this.#wanted ? SESSION_STATUS.busy : this.#statusOf(type);
    const reply = startSessionReply(status, this.#firmware.generation);
    if (status === SESSION_STATUS.success) {
      this.#wanted = FEATURES.get(type);
      this.#stream.write(reply);
    } else this.#finish(reply);
  }

  /** One session of each kind: the first console keeps it, and a second one is told that it is taken. */
  #statusOf(type: string): number {
    if (!KNOWN_TYPES.includes(type)) return SESSION_STATUS.typeUnknown;
    const feature = FEATURES.get(type);
    if (feature?.isOn(this.#firmware) !== true) return SESSION_STATUS.unsupported;
    return this.#firmware.sessions.has(feature.kind) ? SESSION_STATUS.busy : SESSION_STATUS.success;
  }

  #authenticate(frame: Buffer): void {
    if (!this.#wanted || this.#open) {
      this.#stream.destroy();
      return;
    }
    const step = this.#login.step(frame);
    if (step.kind === 'asked-more') this.#stream.write(step.reply);
    else if (step.kind === 'refused') this.#finish(step.reply);
    else this.#admit(step.login, this.#wanted, step.reply);
  }

  #admit(login: Login, { kind }: Feature, reply: Buffer): void {
    const { sessions } = this.#firmware;
    if (sessions.has(kind)) {
      // Another console was quicker. Intel's library reads this status as busy (MeshCommander#24).
      this.#finish(loginReply(LOGIN_STATUS.unsupported, reply.readUInt8(4)));
      return;
    }
    this.#open = sessions.open(kind, (end) => this.#ended(end));
    const event = kind === 'kvm' ? 'kvmStarted' : 'solOpened';
    this.#firmware.audit(event, { kind: 'user', name: login.name }, this.#from);
    this.#stream.write(reply);
  }

  #use(frame: Buffer): void {
    if (this.#open?.kind === 'kvm' && frame.readUInt8() === FRAME.startKvm) {
      this.#showScreen();
      return;
    }
    const ran = this.#sol.isRunning;
    if (!this.#open || !this.#sol.take(frame)) {
      this.#stream.destroy();
      return;
    }
    if (this.#sol.isRunning === ran) return;
    clearTimeout(this.#patience);
    if (ran) this.#patience = this.#awaitSession();
  }

  /** From here on the connection speaks RFB. */
  #showScreen(): void {
    const firmware = this.#firmware;
    if (!firmware.mayShowScreen) {
      this.#hangUp();
      return;
    }
    clearTimeout(this.#patience);
    const reply = Buffer.alloc(8);
    reply.writeUInt8(FRAME.startKvmReply);
    this.#stream.write(reply);
    const wire = {
      send: (bytes: Buffer) => void this.#stream.write(bytes),
      hangUp: () => this.#hangUp(),
    };
    this.#rfb = new RfbServer(wire, () => {
      if (firmware.power === 'off') return 'nothing';
      return firmware.starts.at(-1)?.started === 'bios-setup' ? 'bios' : 'desktop';
    });
  }

  #awaitSession(): NodeJS.Timeout {
    return setTimeout(() => this.#hangUp(), PATIENCE_MS);
  }

  /** The firmware has ended the session: it restarts, or the feature was switched off. */
  #ended(end: SessionEnd): void {
    if (end === 'restart') this.#open = undefined;
    this.#hangUp();
  }

  #hangUp(): void {
    this.#sol.stop();
    this.#rfb?.stop();
    this.#finish(Buffer.alloc(0));
  }

  /** A console that neither reads nor closes is cut off. */
  #finish(lastWords: Buffer): void {
    this.#stream.end(lastWords);
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => this.#stream.destroy(), LAST_WORDS_MS);
  }
}
