import type { Act, ActResult, SimulatedMachineInfo } from '#shared/model/demo';
import type { Faults } from '../controls/faults';
import type { Gate, GateRule } from '../controls/gates';
import type { MachineStats } from '../controls/stats';
import type { AuditRecord } from '../firmware/audit-log';
import type { BootOptions } from '../firmware/boot-options';
import type { ConsentState } from '../firmware/consent';
import type { PortName } from '../firmware/firmware';
import type { Consequence, StartRecord } from '../firmware/pc-start';
import type { OpenSession, SessionKind } from '../firmware/redirection-sessions';
import type { TunnelEnd } from './cira-tunnel';

/** What a test may see of a machine that the wire does not show. */
export interface MachineState {
  /** `none` for a machine that is not Intel's. */
  provisioningState: 'pre' | 'in' | 'post' | 'none';
  controlMode: 'none' | 'ccm' | 'acm';
  power: 'on' | 'off';
  /** Restarting after unprovisioning, or without mains. */
  dark: boolean;
  mebxPassword: string;
  adminUser: string;
  realm: string;
  /** Digest users that people made. */
  users: readonly { name: string; realms: readonly number[]; access: number; enabled: boolean }[];
  openPorts: readonly PortName[];
  answersPing: boolean;
  clockOffsetSeconds: number;
  /** Simulated milliseconds until logins are accepted again; 0 when they are. */
  loginPausedMs: number;
  hostName: string;
  domainName: string;
  listenerEnabled: boolean;
  kvmEnabled: boolean;
  /** OptInRequired: 0 nobody’s, 1 for KVM, 4294967295 for everything. */
  consent: number;
  /** OptInState: 0 not started, 1 requested, 2 displayed, 3 received, 4 in session. */
  consentState: ConsentState;
  /** The six digits on the machine’s screen, while it shows them. */
  consentCode: string | undefined;
  /** Options of the last start. */
  lastBoot: { source: string; biosSetup: boolean };
  /** Every start of the PC since the bench began, oldest first. */
  starts: readonly StartRecord[];
  /** What all these starts did to the PC, e.g. "disk erased"; empty while nothing was lost. */
  consequences: readonly Consequence[];
  /** To a management presence server: there is none, it is up, or why the last one ended. */
  tunnel: 'none' | 'up' | TunnelEnd;
  /** A port that could not be opened again, because another program took it. */
  trouble: string | undefined;
}

/** One machine of the bench. */
export interface SimulatedMachine {
  /** What `amt-bench simulate` prints; read anew each time, because certificates come and go. */
  readonly info: SimulatedMachineInfo;
  /** Things that go wrong on purpose. */
  readonly faults: Faults;
  /** Does something by hand. Resolves when it is done; pulling the cell takes five simulated minutes. */
  act(act: Act): Promise<ActResult>;
  stats(): MachineStats;
  inspect(): MachineState;
  /** Whether a login would be right. Counts nowhere. */
  opensWith(user: string, password: string): boolean;
  /** The next request of every session gets a fresh challenge. */
  expireNonces(): void;
  /** Shows another self-signed certificate from now on; resolves to its fingerprint. */
  swapCertificate(): Promise<string>;
  /**
   * Boot options that an earlier tool left in AMT_BootSettingData. They are there whatever the BIOS can do, and nobody’s
   * consent is needed for them. A name that this firmware does not know becomes a field of its own, as a later firmware
   * would have it; carried out, it shows in `consequences`.
   */
  plantBootOptions(options: BootOptions): void;
  /** Fields of AMT_BootSettingData that only a later firmware would have; a Put that carries one is refused. */
  plantBootFacts(facts: BootOptions): void;
  /** Adds a record to the audit log, whoever is said to have done it. */
  plantAuditRecord(record: AuditRecord): void;
  /** Pretends that somebody uses redirection, until the session is closed. Needs no consent and no port. */
  openSession(kind: SessionKind): OpenSession;
  /** Holds a request at a chosen point until it is released. All gates open when the bench stops. */
  gate(rule: GateRule): Gate;
}
