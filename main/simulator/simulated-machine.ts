import type { Act, ActResult, SimulatedMachineInfo } from '#shared/model/demo';
import type { Faults } from './faults';
import type { PortName } from './firmware';
import type { MachineStats } from './stats';

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
  /** Simulated milliseconds until logins are heard again; 0 when they are. */
  loginPausedMs: number;
  hostName: string;
  domainName: string;
  listenerEnabled: boolean;
  kvmEnabled: boolean;
  consent: number;
  /** Options of the last start that was asked for over the network. */
  lastBoot: { source: string; biosSetup: boolean };
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
}
