import { assertNever } from '#shared/assert-never';
import type { Act, ActResult, SimulatedMachineInfo } from '#shared/model/demo';
import type { Effect } from '../classes/model/class-model';
import { Faults } from '../controls/faults';
import type { Gate, GateRule } from '../controls/gates';
import { type MachineStats, StatsCounter } from '../controls/stats';
import type { AuditRecord } from '../firmware/audit-log';
import type { BootOptions } from '../firmware/boot-options';
import { selfSigned } from '../firmware/certificates';
import { Firmware } from '../firmware/firmware';
import type { Generation } from '../firmware/generation';
import { INTEL_ACTS, type IntelSpec, type Quirks } from '../firmware/machine-spec';
import type { Realms } from '../firmware/realms';
import type { OpenSession, SessionKind } from '../firmware/redirection-sessions';
import type { Place } from '../network/addressing';
import { passwordHash } from '../network/digest';
import { serveConnection } from '../network/http-connection';
import { Nonces } from '../network/nonces';
import { INTEL_ENTERPRISE, type PongFacts } from '../network/rmcp';
import { RmcpResponder } from '../network/rmcp-responder';
import { serveRedirection } from '../redirection/redirection-service';
import { SerialPc } from '../redirection/serial/serial-pc';
import type { Pace } from '../support/pace';
import { seeded } from '../support/seeded';
import { type ActStage, performAct } from './acts';
import { CiraCaller } from './cira-caller';
import { amtPort, ciraPlan } from './cira-plan';
import { Enumerations } from './enumerations';
import { LoginGate } from './login-gate';
import { MachinePorts } from './machine-ports';
import type { MachineState, SimulatedMachine } from './simulated-machine';
import { WebService } from './web-service';
import { WsmanService } from './wsman-service';

const STATE_BITS = { pre: 0, in: 1, post: 2 } as const;
/** Sessions are timed by the client's clock: a faster time scale must not shorten them. */
const REAL_TIME = (): number => performance.now();

/** AMT 10 answered 400 where its settings were enumerated (parmstro/intel_amt, AMT 10.0.56). */
const WITHOUT_ENUMERATION = 10;

function defaultQuirks({ tlsOnly, major }: Generation): Quirks {
  return {
    rmcpAck: false,
    nonceUses: 60,
    nonceLifetimeMs: 600_000,
    saysStale: true,
    enumerationContexts: 4,
    webPage: !tlsOnly,
    handshakesBeforeSilence: 0,
    enumeratesSettings: major !== WITHOUT_ENUMERATION,
  };
}

/** How the bench wants its machines to behave. */
export interface MachineOptions {
  seed: number;
  latencyMs: number;
  strictDigest: boolean;
  /** Of the whole bench. */
  realms: Realms;
}

/** One Intel machine: its firmware, and the sockets that show as much of it as the firmware allows. */
export class IntelMachine implements SimulatedMachine, ActStage {
  readonly #spec: IntelSpec;
  readonly #place: Place;
  readonly #options: MachineOptions;
  readonly firmware: Firmware;
  readonly faults = new Faults();
  readonly loginGate: LoginGate;
  apart = false;
  readonly #quirks: Quirks;
  readonly #counter = new StatsCounter();
  readonly #nonces: Nonces;
  readonly #enumerations: Enumerations;
  readonly #ports: MachinePorts;
  readonly #responder: RmcpResponder;
  readonly #caller: CiraCaller;
  #settled: Promise<void> = Promise.resolve();
  #stopped = false;
  #restarts = 0;
  #certificates = 0;
  /** Since the mains came back. */
  #failedHandshakes = 0;

  constructor(
    spec: IntelSpec,
    place: Place,
    options: MachineOptions,
    readonly pace: Pace,
  ) {
    this.#spec = spec;
    this.#place = place;
    this.#options = options;
    this.firmware = new Firmware(spec, options.seed, pace.now, options.realms);
    this.#quirks = { ...defaultQuirks(this.firmware.generation), ...spec.quirks };
    const { faults } = this;
    const quirks = this.#quirks;
    const counter = this.#counter;
    this.#nonces = new Nonces(
      REAL_TIME,
      { uses: quirks.nonceUses, lifetimeMs: quirks.nonceLifetimeMs },
      options.strictDigest,
    );
    this.loginGate = new LoginGate(this.firmware, this.#nonces, counter, options.strictDigest);
    const random = seeded(options.seed, `${spec.id}/counters`);
    this.#enumerations = new Enumerations(REAL_TIME, quirks.enumerationContexts, random.below(4_096));
    const { major, minor } = this.firmware.generation;
    const web = new WebService({
      firmware: this.firmware,
      gate: this.loginGate,
      nonces: this.#nonces,
      wsman: new WsmanService(
        this.#enumerations,
        { product: `AMT ${major}.${minor}`, enumeratesSettings: quirks.enumeratesSettings },
        random.below(4_096),
      ),
      faults,
      counter,
      quirks,
      delay: pace.delay,
      latencyMs: options.latencyMs,
      carryOut: (effects, by, from) => this.#carryOut(effects, by, from),
    });
    const line = new SerialPc({
      firmware: this.firmware,
      pace,
      unconfigureAmt: () => void this.act({ act: 'bios-unconfigure' }),
    });
    this.firmware.started = (record) => line.start(record);
    this.#ports = new MachinePorts(place, {
      address: () => this.#address,
      firmware: this.firmware,
      pace,
      makeCertificate: () => this.#makeCertificate(),
      accepted: (isRedirection) => counter.add(isRedirection ? 'redirectionConnections' : 'connections'),
      handshakeFailed: () => this.#countFailedHandshake(),
      serveWeb: (stream, peer) =>
        serveConnection(stream, async (request) => {
          const began = performance.now();
          const reply = await web.answer(request, peer);
          counter.add('answerMs', performance.now() - began);
          return reply;
        }),
      serveRedirection: (stream, { from }) =>
        serveRedirection(stream, from, { firmware: this.firmware, judge: this.loginGate, line }),
    });
    this.#caller = new CiraCaller(pace, {
      serve: (port, stream, from) => {
        const name = amtPort(port);
        if (name) this.#ports.serveThrough(name, stream, from);
        else stream.destroy();
      },
    });
    this.firmware.tunnelIsUp = () => this.#caller.isUp;
    this.#responder = new RmcpResponder(place.ports.rmcp, {
      facts: () => this.#pongFacts(),
      sendsAck: quirks.rmcpAck,
      pinged: () => counter.add('pings'),
      ponged: () => counter.add('pongs'),
      delay: () => pace.delay(options.latencyMs),
    });
  }

  /** @throws the socket error, when a port is taken */
  async start(): Promise<void> {
    await this.#responder.moveTo(this.#address ?? this.#place.address);
    await this.settle();
    if (this.#ports.trouble !== undefined) throw new Error(`${this.#spec.id}: ${this.#ports.trouble}`);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.faults.gates.openAll();
    this.#caller.settle(undefined);
    await this.#ports.stop();
    await this.#responder.stop();
  }

  get info(): SimulatedMachineInfo {
    const { id, title, story, version, login } = this.#spec;
    const fingerprint = this.#ports.fingerprint256;
    return {
      id,
      title,
      story,
      address: this.#address ?? this.#place.address,
      ports: this.#place.ports,
      version,
      ...(fingerprint === undefined ? {} : { fingerprint256: fingerprint }),
      ...(login && (this.opensWith(login.user, login.password) ? { login } : { loginEnded: true })),
      acts: [...INTEL_ACTS],
    };
  }

  act(act: Act): Promise<ActResult> {
    return performAct(this, act);
  }

  stats(): MachineStats {
    return this.#counter.snapshot();
  }

  opensWith(user: string, password: string): boolean {
    const { accounts } = this.firmware;
    return accounts.find(user)?.hash.equals(passwordHash(user, accounts.realm, password)) ?? false;
  }

  expireNonces(): void {
    this.#nonces.forgetAll();
  }

  async swapCertificate(): Promise<string> {
    this.firmware.keys.tlsCertificate = undefined;
    await this.#makeCertificate();
    await this.settle();
    return this.firmware.tlsIdentity?.fingerprint256 ?? '';
  }

  inspect(): MachineState {
    const { firmware } = this;
    const { settings, accounts } = firmware;
    return {
      provisioningState: firmware.state,
      controlMode: firmware.mode,
      power: firmware.power,
      dark: firmware.dark,
      mebxPassword: firmware.mebxPassword,
      adminUser: accounts.admin,
      realm: accounts.realm,
      users: accounts.list
        .filter(({ name }) => !name.startsWith('$$'))
        .map(({ name, realms, access, enabled }) => ({ name, realms, access, enabled })),
      openPorts: this.#ports.open,
      answersPing: firmware.answersPing,
      clockOffsetSeconds: firmware.clock.offsetSeconds,
      loginPausedMs: firmware.lock.remainingMs,
      hostName: settings.general.HostName,
      domainName: settings.general.DomainName,
      listenerEnabled: settings.redirection.ListenerEnabled,
      kvmEnabled: settings.kvm.EnabledState !== 3,
      consent: settings.optIn.OptInRequired,
      consentState: firmware.consent.state,
      consentCode: firmware.consent.shownCode,
      lastBoot: {
        source: firmware.starts.at(-1)?.source ?? '',
        biosSetup: firmware.starts.at(-1)?.started === 'bios-setup',
      },
      starts: [...firmware.starts],
      consequences: firmware.starts.flatMap(({ consequences }) => consequences),
      tunnel: this.#caller.isUp ? 'up' : (this.#caller.lastEnd ?? 'none'),
      trouble: this.#ports.trouble,
    };
  }

  plantBootOptions(options: BootOptions): void {
    this.firmware.plantBootOptions(options);
  }

  plantBootFacts(facts: BootOptions): void {
    Object.assign(this.firmware.plantedFacts, facts);
  }

  plantAuditRecord(record: AuditRecord): void {
    this.firmware.auditLog.add(record);
  }

  openSession(kind: SessionKind): OpenSession {
    return this.firmware.sessions.open(kind);
  }

  gate(rule: GateRule): Gate {
    return this.faults.gates.add(rule);
  }

  settle(): Promise<void> {
    this.#settled = this.#settled.then(async () => {
      await this.#placeResponder();
      await this.#ports.settle();
      if (!this.#stopped) this.#caller.settle(ciraPlan(this.firmware));
    });
    return this.#settled;
  }

  /**
   * Where the network reaches it: at the address that DHCP or the PC gave it, or at a static one of its own. Undefined
   * for a static address that differs in its first two numbers: that is a network which the bench is not on.
   */
  get #address(): string | undefined {
    const { DHCPEnabled, IpSyncEnabled, IPAddress } = this.firmware.settings.ethernet;
    if (DHCPEnabled || IpSyncEnabled || IPAddress === this.#spec.address) return this.#place.address;
    const network = /^\d+\.\d+\./.exec(this.#spec.address)?.[0] ?? '';
    return IPAddress.startsWith(network) ? IPAddress : undefined;
  }

  async #placeResponder(): Promise<void> {
    if (this.#stopped) return;
    try {
      if (this.#address === undefined) await this.#responder.stop();
      else await this.#responder.moveTo(this.#address);
    } catch {
      // Another machine has that address: its ports are taken as well, and those say so.
    }
  }

  /** The firmware restarts: silent for a minute or so of simulated time, then in the state that `change` left. */
  async restart(change: () => void): Promise<void> {
    change();
    this.#forgetSessions();
    this.#restarts += 1;
    const mine = this.#restarts;
    this.firmware.dark = true;
    await this.settle();
    void this.pace.wait(this.firmware.quietMs()).then(async () => {
      // Another restart, or pulled mains, has taken over.
      if (mine !== this.#restarts || this.#stopped) return;
      this.firmware.dark = false;
      await this.settle();
    });
  }

  /** Mains off and on again: dark for that long, then `change`, then awake. */
  async withoutMains(simulatedMs: number, change: () => void): Promise<void> {
    this.#restarts += 1;
    this.apart = true;
    this.firmware.dark = true;
    this.#forgetSessions();
    await this.settle();
    await this.pace.wait(simulatedMs);
    change();
    this.apart = false;
    this.#failedHandshakes = 0;
    this.firmware.dark = false;
    await this.settle();
  }

  /** Some machines stop answering after many failed handshakes, until the mains are cut. */
  #countFailedHandshake(): void {
    this.#counter.add('failedHandshakes');
    this.#failedHandshakes += 1;
    if (this.#failedHandshakes !== this.#quirks.handshakesBeforeSilence) return;
    this.#restarts += 1;
    this.firmware.dark = true;
    void this.settle();
  }

  #forgetSessions(): void {
    this.#nonces.forgetAll();
    this.#enumerations.clear();
  }

  #pongFacts(): PongFacts | undefined {
    const { firmware } = this;
    if (this.#stopped || !firmware.answersPing) return undefined;
    const open = firmware.openPorts;
    const { major, minor } = firmware.generation;
    const dual = open.has('http') && open.has('https');
    const port = open.has('https') ? 16_993 : open.has('http') ? 16_992 : 0;
    return {
      enterprise: INTEL_ENTERPRISE,
      port,
      major,
      minor,
      state: STATE_BITS[firmware.state],
      dual,
      dash: true,
    };
  }

  #carryOut(effects: readonly Effect[], by: string, from: string): void {
    for (const effect of effects) {
      switch (effect) {
        case 'drop-connections':
          this.#nonces.forgetAll();
          this.#ports.dropConnections();
          break;
        case 'ports-changed':
          void this.settle();
          break;
        case 'tls-restarts':
          this.#nonces.forgetAll();
          this.#ports.dropConnections();
          void this.settle();
          break;
        case 'unprovision':
        case 'partial-unprovision': {
          const kind = effect === 'unprovision' ? 'full' : 'partial';
          void this.restart(() =>
            this.firmware.unprovision(kind, 'remoteWsman', { kind: 'user', name: by }, from),
          );
          break;
        }
        default:
          assertNever(effect);
      }
    }
  }

  async #makeCertificate(): Promise<void> {
    const random = seeded(this.#options.seed, `${this.#spec.id}/certificate/${this.#certificates++}`);
    const { strength } = this.firmware.generation;
    this.firmware.addOwnCertificate(await selfSigned(random, `AMT ${this.#spec.hardware.uuid}`, strength));
  }
}
