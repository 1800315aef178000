import { assertNever } from '#shared/assert-never';
import { passwordHash } from '../network/digest';
import { MachineClock } from '../support/machine-clock';
import { seeded } from '../support/seeded';
import { Accounts } from './accounts';
import { AuditLog, type Initiator, UNPROVISION_SOURCE, type UnprovisionSource } from './audit-log';
import { type BootCapabilities, type BootOptions, isCleared, USUAL_BOOT_CAPABILITIES } from './boot-options';
import type { Identity } from './certificates';
import { Consent } from './consent';
import { EventLog } from './event-log';
import { type Generation, generationOf } from './generation';
import { KeyStore } from './key-store';
import { LoginLock } from './login-lock';
import type { IntelSpec } from './machine-spec';
import { type StartOrder, type StartRecord, startWith } from './pc-start';
import { ProvisioningChain } from './provisioning-chain';
import type { Realms } from './realms';
import { RedirectionSessions } from './redirection-sessions';
import {
  applySpec,
  AWAKE_SCHEME,
  CONSENT_ALL,
  factorySettings,
  type Settings,
  usualConsent,
} from './settings';

/** What every MEBx leaves the factory with (docs/reference/recovery.md, R1). */
export const FACTORY_MEBX_PASSWORD = 'admin';

export type PortName = 'http' | 'https' | 'redirection' | 'redirectionTls';

export const POWER_ON = 2;
export const POWER_OFF = 8;

const QUIET_AT_LEAST_MS = 60_000;
const QUIET_SPREAD_MS = 30_000;

/** TLS as committed; what was only Put waits for CommitChanges. */
interface ActiveTls {
  enabled: boolean;
  plainToo: boolean;
  mutual: boolean;
  /** Handle of the certificate that the listener shows. */
  certificate: number | undefined;
}

/**
 * The firmware of one Intel machine: what it remembers and the transitions between its states. Has no sockets:
 * `IntelMachine` opens and closes the ports that `openPorts` names.
 *
 * MEBx password and network password are two secrets (docs/reference/recovery.md, R1). They are equal at most until one
 * of them is changed over the network, and unprovisioning erases only the second.
 */
export class Firmware {
  readonly #realms: Realms;
  readonly generation: Generation;
  readonly accounts: Accounts;
  readonly keys = new KeyStore();
  readonly lock: LoginLock;
  readonly clock: MachineClock;
  readonly eventLog = new EventLog();
  readonly auditLog = new AuditLog();
  /** The provisioning certificate that is being sent. */
  readonly chain: ProvisioningChain;
  settings: Settings;
  state: 'pre' | 'in' | 'post';
  mode: 'none' | 'ccm' | 'acm';
  mebxPassword: string;
  readonly consent: Consent;
  readonly sessions: RedirectionSessions;
  /** What the BIOS can do at a start. */
  readonly bootCapabilities: BootCapabilities;
  /** CIM power state: 2 on, 3 and 4 asleep, 7 hibernated, 8 off (docs/reference/protocol.md, P41). */
  powerState = POWER_ON;
  /** OSPowerSavingState: the operating system runs fully, or is in Modern Standby. */
  osPowerSaving: 2 | 3 = 2;
  /** Starts of the PC since the bench began, oldest first; boot options serve once. */
  readonly starts: StartRecord[] = [];
  /** Whether the tunnel to a management presence server is up; the machine around it knows. */
  tunnelIsUp: () => boolean = () => false;
  /** Called at each start of the PC. */
  started: (record: StartRecord) => void = () => undefined;
  /** Read-only fields of AMT_BootSettingData that only a later firmware would have. */
  plantedFacts: BootOptions = {};
  /** The same for options that can be changed, cleared. */
  #plantedOptions: BootOptions = {};
  /** 0 coupled with MEBx, 1 separate (docs/reference/protocol.md, P27). */
  passwordModel: 0 | 1 = 0;
  /** Restarting after unprovisioning, or without mains: nothing answers. */
  dark = false;
  activeTls: ActiveTls;
  #resets = 0;

  /**
   * @param now simulated milliseconds, for the pause after failed logins and for consent
   * @param realms gives digest realms that no other machine of the bench has
   */
  constructor(
    readonly spec: IntelSpec,
    readonly seed: number,
    now: () => number,
    realms: Realms,
  ) {
    this.#realms = realms;
    this.generation = generationOf(spec.version);
    this.accounts = new Accounts(spec.realm ?? this.#nextRealm());
    this.lock = new LoginLock(now);
    this.clock = new MachineClock(spec.clockOffsetSeconds ?? 0);
    this.chain = new ProvisioningChain({
      rules: this.generation.provisioning,
      roots: spec.provisioning?.roots ?? [],
      suffix: spec.provisioning?.suffix ?? spec.host.networkDomain,
      now: () => this.clock.date(),
      nonce: (nth) => seeded(seed, `${spec.id}/configuration-nonce/${nth}`).bytes(20),
    });
    this.settings = factorySettings(spec, this.generation);
    this.state = spec.state;
    this.mode = spec.state === 'post' ? spec.controlMode : 'none';
    this.mebxPassword = spec.mebx.password;
    this.bootCapabilities = { ...USUAL_BOOT_CAPABILITIES, ...spec.bootCapabilities };
    this.consent = new Consent({
      now,
      code: (nth) => consentCode(seed, spec.id, nth),
      timeouts: () => {
        const { OptInDisplayTimeout: display, OptInCodeTimeout: idle } = this.settings.optIn;
        return { display, idle };
      },
      ended: () => {
        if (this.consentNeededForBoot) this.clearBoot();
      },
    });
    this.sessions = new RedirectionSessions(
      (kind) => {
        if (kind !== 'sol') this.consent.sessionOpened();
      },
      () => this.consent.sessionsClosed(),
    );
    if (spec.state === 'post') this.#applyHistory();
    this.activeTls = this.#wantedTls();
    this.#bootEvents();
  }

  get power(): 'on' | 'off' {
    return this.powerState === POWER_ON ? 'on' : 'off';
  }

  /**
   * Whether the firmware is awake, which depends on the PC being on or the power package
   * (docs/reference/protocol.md, P3).
   */
  get awake(): boolean {
    return !this.dark && (this.power === 'on' || this.settings.powerScheme === AWAKE_SCHEME);
  }

  /**
   * With home domains set and none of them the network's own, the firmware takes itself to be outside and closes its
   * local ports (docs/reference/protocol.md, P46).
   */
  get outside(): boolean {
    const homes = this.settings.environment.DetectionStrings;
    return homes.length > 0 && !homes.includes(this.spec.host.networkDomain);
  }

  /** Which TCP ports answer now (docs/reference/protocol.md, P4 and P7; docs/reference/recovery.md, R16). */
  get openPorts(): ReadonlySet<PortName> {
    if (!this.awake || this.state === 'pre') return new Set();
    if (this.state === 'in') return new Set(['https']);
    return this.outside ? new Set() : this.offeredPorts;
  }

  /** What a machine that is set up offers to its network, or outside of it through its tunnel. */
  get offeredPorts(): ReadonlySet<PortName> {
    const open = new Set<PortName>();
    const secure = this.activeTls.enabled;
    const plain = !this.generation.tlsOnly && (!secure || this.activeTls.plainToo);
    if (plain) open.add('http');
    if (secure) open.add('https');
    if (this.settings.redirection.ListenerEnabled) {
      if (plain) open.add('redirection');
      if (secure) open.add('redirectionTls');
    }
    return open;
  }

  /** Whether the presence ping is answered now (docs/reference/protocol.md, P3). */
  get answersPing(): boolean {
    if (!this.awake) return false;
    switch (this.state) {
      case 'pre':
        return this.power === 'on' && this.generation.pongBeforeSetup;
      case 'in':
        return true;
      case 'post':
        return this.settings.general.RmcpPingResponseEnabled && !this.outside;
      default:
        return assertNever(this.state);
    }
  }

  /** A client certificate is demanded: while provisioning, and with mutual TLS. */
  get demandsClientCertificate(): boolean {
    return this.state === 'in' || this.activeTls.mutual;
  }

  /** The auditor's veto: admin mode, before AMT 12 (docs/reference/recovery.md, R7). */
  get auditorVetoes(): boolean {
    return this.spec.auditorBlocks === true && this.generation.auditorMayBlock && this.mode === 'acm';
  }

  /** Set-up is complete: the network opens with this administrator password. */
  activate(mode: 'ccm' | 'acm', password: string): void {
    this.settings = factorySettings(this.spec, this.generation);
    this.settings.general.HostName = this.spec.host.name;
    this.settings.general.DomainName = this.spec.host.domain;
    if (mode === 'acm') this.settings.optIn.OptInRequired = usualConsent(this.spec);
    this.accounts.setAdminPassword(password);
    this.state = 'post';
    this.mode = mode;
    // MEBx sets its own password; activation from the host sets another one.
    this.passwordModel = mode === 'acm' && password === this.mebxPassword ? 0 : 1;
    this.activeTls = this.#wantedTls();
    this.audit('provisioningCompleted', { kind: 'local' });
  }

  /** From client to admin mode; passwords and all other settings stay (docs/reference/protocol.md, P29). */
  upgradeToAdmin(by: Initiator, from: string): void {
    this.mode = 'acm';
    this.settings.optIn.OptInRequired = usualConsent(this.spec);
    this.chain.forget();
    this.audit('upgradedToAdmin', by, from);
  }

  /**
   * Unprovisioning (docs/reference/recovery.md, R7). Full erases administrator, users, certificates and settings, and
   * makes a new realm; partial keeps administrator, host and domain name. Neither changes the MEBx password.
   */
  unprovision(kind: 'full' | 'partial', source: UnprovisionSource, by: Initiator, from = ''): void {
    if (!this.generation.keepsAuditLog) this.auditLog.clear();
    this.audit('unprovisioning', by, from, Buffer.from([UNPROVISION_SOURCE[source]]));
    const { HostName, DomainName } = this.settings.general;
    this.settings = factorySettings(this.spec, this.generation);
    this.clearBoot();
    if (kind === 'partial') {
      Object.assign(this.settings.general, { HostName, DomainName });
      this.accounts.dropUsers();
    } else {
      this.accounts.reset(this.#nextRealm());
      this.passwordModel = 0;
    }
    this.sessions.closeAll();
    this.consent.forget();
    this.chain.forget();
    this.keys.reset();
    this.eventLog.forget();
    this.lock.forget();
    this.state = 'pre';
    this.mode = 'none';
    this.activeTls = this.#wantedTls();
  }

  /** What an RTC clear or the maker's BIOS item leaves behind where it works: a machine as from the factory. */
  backToFactory(mebxToo: boolean, source: UnprovisionSource): void {
    this.unprovision('full', source, { kind: 'local' });
    if (mebxToo) this.mebxPassword = FACTORY_MEBX_PASSWORD;
  }

  /**
   * Simulated milliseconds that the firmware stays silent after unprovisioning: 60 to 90 s
   * (docs/reference/recovery.md, R7).
   */
  quietMs(): number {
    return (
      QUIET_AT_LEAST_MS +
      seeded(this.seed, `${this.spec.id}/quiet/${this.#resets}`).below(QUIET_SPREAD_MS + 1)
    );
  }

  /** Takes over the TLS settings that were Put (docs/reference/protocol.md, P38). True when something changed. */
  commitTls(): boolean {
    const wanted = this.#wantedTls();
    const changed = JSON.stringify(wanted) !== JSON.stringify(this.activeTls);
    this.activeTls = wanted;
    return changed;
  }

  /** In client mode always, in admin mode where the policy says "all" (Intel guide, “Get User Consent Status”). */
  get consentNeededForBoot(): boolean {
    return this.mode === 'ccm' || this.settings.optIn.OptInRequired === CONSENT_ALL;
  }

  /** Whether boot options may be arranged or used now. */
  get mayArrangeBoot(): boolean {
    return !this.consentNeededForBoot || this.consent.granted;
  }

  /** In admin mode the screen needs consent where the policy says "KVM" or "all". */
  get mayShowScreen(): boolean {
    const needed = this.mode === 'ccm' || this.settings.optIn.OptInRequired !== 0;
    return !needed || this.consent.granted;
  }

  /** Nothing is arranged for the next start any more. */
  clearBoot(): void {
    const { boot } = factorySettings(this.spec, this.generation);
    this.settings.boot = { ...boot, options: { ...boot.options, ...this.#plantedOptions } };
  }

  /** The PC starts: boot options are used once and then forgotten (docs/reference/protocol.md, P41). */
  start(order: StartOrder = 'button'): StartRecord {
    const { options, source, isNext, optionsConsented, sourceConsented } = this.settings.boot;
    const arrangedWithConsent =
      (optionsConsented || isCleared(options)) && (sourceConsented || source === '');
    const record = startWith(order, {
      options,
      source,
      isNext,
      consented: arrangedWithConsent && this.mayArrangeBoot,
      storageServed: this.sessions.has('storage'),
    });
    this.powerState = POWER_ON;
    this.osPowerSaving = 2;
    this.starts.push(record);
    this.clearBoot();
    this.consent.screenLit();
    this.started(record);
    return record;
  }

  /** The PC wakes from sleep, where it was. */
  wake(): void {
    this.powerState = POWER_ON;
    this.consent.screenLit();
  }

  /**
   * Boot options that an earlier tool left behind, whatever the BIOS can do and without anybody’s consent. Names that
   * this generation does not know become fields of their own.
   */
  plantBootOptions(options: BootOptions): void {
    const { boot } = this.settings;
    for (const [name, value] of Object.entries(options)) {
      if (!(name in boot.options)) this.#plantedOptions[name] = zeroOf(value);
      boot.options[name] = value;
    }
    boot.isNext = true;
    boot.optionsConsented = true;
  }

  /** OptionsCleared of AMT_BootSettingData. */
  get bootOptionsCleared(): boolean {
    return isCleared(this.settings.boot.options);
  }

  /** The firmware has made its own certificate; a TLS listener shows it from now on. */
  addOwnCertificate(identity: Identity): void {
    this.keys.addOwn(identity);
    this.activeTls.certificate = this.keys.tlsCertificate;
  }

  /** What a TLS listener shows, or undefined when there is nothing to show yet. */
  get tlsIdentity(): Identity | undefined {
    return this.keys.identity(this.activeTls.certificate);
  }

  /** Writes an audit record with the machine's own time. */
  audit(...[event, by, from, data]: AuditArguments): void {
    this.auditLog.append(event, by, this.clock.seconds(), from, data);
  }

  #wantedTls(): ActiveTls {
    const { Enabled, AcceptNonSecureConnections, MutualAuthentication } = this.settings.remoteTls;
    return {
      enabled: Enabled,
      plainToo: Enabled && AcceptNonSecureConnections,
      mutual: Enabled && MutualAuthentication,
      certificate: Enabled ? this.keys.tlsCertificate : undefined,
    };
  }

  #nextRealm(): string {
    const { seed, spec, generation } = this;
    return this.#realms.next(seed, generation.major, `${spec.id}/realm/${this.#resets++}`);
  }

  /** What was done to a machine that is set up when the bench starts. */
  #applyHistory(): void {
    const { spec, accounts } = this;
    if (!spec.admin) throw new Error(`${spec.id}: a machine that is set up has an administrator password`);
    accounts.setAdminPassword(spec.admin.password);
    for (const { user, password, access, realms } of spec.users ?? []) {
      accounts.add(user, passwordHash(user, accounts.realm, password), access, realms);
    }
    applySpec(this.settings, spec);
    this.passwordModel = spec.admin.password === spec.mebx.password ? 0 : 1;
    this.audit('provisioningCompleted', { kind: 'local' });
  }

  #bootEvents(): void {
    const time = this.clock.seconds();
    // Firmware progress: BIOS ran through; the inventory shows two entries that look like any PC's.
    for (const [before, offset] of [
      [3_600, 2],
      [3_540, 19],
    ] as const) {
      this.eventLog.append({
        time: time - before,
        sensorType: 15,
        eventType: 0x6f,
        offset: 2,
        severity: 1,
        entity: 34,
        data: [0x40, offset],
      });
    }
  }
}

type AuditArguments = [event: Parameters<AuditLog['append']>[0], by: Initiator, from?: string, data?: Buffer];

function zeroOf(value: BootOptions[string]): BootOptions[string] {
  if (typeof value === 'boolean') return false;
  return typeof value === 'number' ? 0 : '';
}

/** The six digits that a machine shows; the same for the same seed, and others each time. */
function consentCode(seed: number, id: string, nth: number): string {
  return String(seeded(seed, `${id}/consent/${nth}`).below(1_000_000)).padStart(6, '0');
}
