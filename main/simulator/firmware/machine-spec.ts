import type { ActName } from '#shared/model/demo';
import type { Text } from '#shared/texts/message';
import type { BootCapabilities } from './boot-options';

/** What a machine is made of. All invented; shown by the inventory classes. */
export interface Hardware {
  /** As CIM_Chassis.Manufacturer says it. */
  manufacturer: string;
  model: string;
  serial: string;
  /** As people read it; the firmware stores the first three groups swapped. */
  uuid: string;
  /** Locally administered, "02-00-00-aa-bb-cc". */
  mac: string;
  /** Of the wireless port, where there is one. */
  wifiMac?: string;
  board: { model: string; version: string; serial: string };
  bios: { version: string; /** ISO date */ released: string };
  processor: { name: string; family: number; megahertz: number; stepping: string };
  memory: readonly { bank: string; gigabytes: number; megahertz: number; maker: string; part: string }[];
  /** Sizes in units of 1000 bytes, as CIM_MediaAccessDevice counts. */
  disks: readonly number[];
}

/** A digest user beside the administrator. */
export interface UserSpec {
  user: string;
  password: string;
  /** Realm numbers of docs/reference/protocol.md, P31. */
  realms: readonly number[];
  /** 0 local, 1 network, 2 any. */
  access: 0 | 1 | 2;
}

/** An organisation's server that the machine calls from outside (docs/reference/protocol.md, P44). */
export interface CiraSpec {
  server: string;
  port: number;
  user: string;
  policies: readonly ('User Initiated' | 'Alert' | 'Periodic')[];
  /** Home domains: where one of them is the network's own, the machine takes itself to be inside. */
  homeDomains: readonly string[];
}

/** What the firmware knows of provisioning certificates (docs/reference/protocol.md, P53). */
export interface ProvisioningSpec {
  /** SHA-256 of the roots that it trusts: hex digits in lower case, without colons. */
  roots: readonly string[];
  /** DNS suffix typed in MEBx; absent: that of the network counts. */
  suffix?: string | undefined;
}

/** Small differences between machines that a client must cope with. */
export interface Quirks {
  /** Sends the 4-byte RMCP acknowledgement before the pong. */
  rmcpAck: boolean;
  /** Requests that one nonce is good for; then a fresh challenge comes in the middle of a session. */
  nonceUses: number;
  /** Milliseconds for which a nonce is valid. */
  nonceLifetimeMs: number;
  /** Whether that fresh challenge says stale="true"; some firmware does not (docs/reference/protocol.md, P9). */
  saysStale: boolean;
  /** Enumerations that may be open at once (docs/reference/protocol.md, P23). */
  enumerationContexts: number;
  /** Whether there are web pages; from 16.1 on there are none, unless said otherwise. */
  webPage: boolean;
  /**
   * Failed TLS handshakes after which nothing answers until the mains are cut; 0 for a machine that bears them all
   * (seen by snibbo71/MeshCommander).
   */
  handshakesBeforeSilence: number;
  /** Whether the classes of single settings can be enumerated; an AMT 10.0.56 answered 400 (parmstro/intel_amt). */
  enumeratesSettings: boolean;
}

/** Everything about a machine that is not Intel's: it answers the presence ping and nothing else. */
export interface DashSpec {
  kind: 'dash';
  id: string;
  title: Text;
  story: Text;
  /** Wanted loopback address, "127.77.0.x". */
  address: string;
  /** Enterprise number in the pong. */
  enterprise: number;
}

/** One Intel machine: hardware, firmware and what happened to it. */
export interface IntelSpec {
  kind: 'intel-amt' | 'intel-ism';
  id: string;
  title: Text;
  story: Text;
  /** Wanted loopback address, "127.77.0.x". */
  address: string;
  /** "major.minor.hotfix.build" */
  version: string;
  hardware: Hardware;
  state: 'pre' | 'in' | 'post';
  /** Of a machine that is set up. */
  controlMode: 'none' | 'ccm' | 'acm';
  mebx: {
    password: string;
    /** Who may change it over the network (docs/reference/recovery.md, R3). */
    policy: 'default-only' | 'during-setup' | 'anytime';
    /** Characters that this maker's MEBx refuses besides Intel's. */
    alsoRefused?: string;
  };
  /** Of a machine that is set up; the user name is `admin` unless said otherwise. */
  admin?: { user?: string; password: string };
  users?: readonly UserSpec[];
  /** The login that the technician of the story has. */
  login?: { user: string; password: string };
  host: {
    name: string;
    domain: string;
    /** DNS suffix that the network's DHCP hands out */ networkDomain: string;
  };
  /** Absent: no root is trusted, and no chain is accepted. */
  provisioning?: ProvisioningSpec;
  /** RmcpPingResponseEnabled; default true. */
  answersPing?: boolean;
  /** Seconds that the AMT clock is ahead of the real one. */
  clockOffsetSeconds?: number;
  /** TLS on the network; always on from 16.1. */
  tls?: 'off' | 'on' | 'on-and-plain';
  redirection?: { listener: boolean; sol: boolean; ider: boolean; kvm: boolean };
  /** OptInRequired of a machine in admin mode: 0 none, 1 KVM, 4294967295 all. */
  consent?: 0 | 1 | 4294967295;
  /** What its BIOS can do at a start beyond the usual. */
  bootCapabilities?: Partial<BootCapabilities>;
  /** Whether Remote Platform Erase is switched on in the BIOS (AMT 16 and later); default true. */
  platformEraseInBios?: boolean;
  /** Intel's service for orders to the operating system runs there: graceful orders work. Default true. */
  hostService?: boolean;
  /** Its operating system sleeps in Modern Standby, with the hardware on (AMT 10 and later). */
  modernStandby?: boolean;
  /** Whether the firmware stays awake while the PC is off (docs/reference/protocol.md, P42). */
  awakeWhenOff: boolean;
  /** What five minutes without the coin cell do (docs/reference/recovery.md, R12). */
  rtcClear: 'resets-amt' | 'clock-only';
  /** The BIOS item that un-configures AMT (docs/reference/recovery.md, R10). */
  biosUnconfigure: 'resets-amt-and-mebx' | 'resets-amt' | 'absent';
  cira?: CiraSpec;
  /** Names of wireless networks that came from the user's Windows. */
  userNetworks?: readonly string[];
  /** Digest realm, where a test needs a certain one: "Digest:" and 32 hex digits. */
  realm?: string;
  /** An audit policy vetoes unprovisioning (AMT before 12, admin mode). */
  auditorBlocks?: boolean;
  quirks?: Partial<Quirks>;
}

export type MachineSpec = IntelSpec | DashSpec;

/** What can be done by hand to an Intel machine, and to one that is not. */
export const INTEL_ACTS: readonly ActName[] = [
  'pull-rtc-battery',
  'open-mebx',
  'bios-unconfigure',
  'power-off',
  'power-on',
  'activate-from-windows',
  'unconfigure-from-windows',
  'ask-windows',
  'look-at-screen',
  'flood-logins',
];
export const DASH_ACTS: readonly ActName[] = ['power-off', 'power-on', 'ask-windows'];
