import type { CallInput, CallOutput, DeviceView, AppInfo, Subnet } from '../../shared/contract/contract';
import type { Act, ActResult, SimulatedMachineInfo } from '../../shared/model/demo';
import type { Statement } from '../../shared/model/evidence';
import type { JobEvent, JobProgress } from '../../shared/model/job';
import type { Maker } from '../../shared/model/maker';
import type { ConfigureReport, Plan, StepResult } from '../../shared/model/plan';
import type { Profile } from '../../shared/model/profile';
import type { ScanReport } from '../../shared/model/sighting';
import type { PathId } from '../../shared/model/verdict';
import type { Failure, Result } from '../../shared/result';
import type { Group } from '../theme/verdict-look';
import type { WizardStep } from './wizard-steps';

/** The window's state in three slices: the app, the scan, and one machine's wizard. */
export interface AppSlice {
  info: AppInfo | undefined;
  /** False while the line to main is broken; it is mended by itself. */
  connected: boolean;
  /** Machines by id; main owns the truth, this mirrors it. */
  devices: Readonly<Record<string, DeviceView>>;
  demoMachines: readonly SimulatedMachineInfo[];
  /** The machine whose page is open; undefined shows the list. */
  openDevice: string | undefined;
  /** Something that concerns no screen in particular went wrong. */
  failure: Failure | undefined;
  start: () => Promise<void>;
  showList: () => void;
  dismissFailure: () => void;
  startDemo: () => Promise<void>;
  takeDevice: (view: DeviceView) => void;
}

export interface ScanSlice {
  subnets: readonly Subnet[];
  targets: string;
  /** What main says of the targets as typed; undefined until it has. */
  targetCheck: CallOutput<'targets.check'> | undefined;
  scanJob: string | undefined;
  scanStopping: boolean;
  scanProgress: JobProgress | undefined;
  scanWarnings: readonly string[];
  scanReport: ScanReport | undefined;
  scanFailure: Failure | undefined;
  /** A range so large that it needs a yes. */
  confirmLarge: boolean;
  filterText: string;
  filterGroup: Group | undefined;
  loadSubnets: () => Promise<void>;
  setTargets: (targets: string) => void;
  startScan: (allowLarge?: boolean) => Promise<void>;
  dismissLarge: () => void;
  /** First press finishes what is under way, the second stops now. */
  stopScan: () => Promise<void>;
  joinScan: (jobId: string) => void;
  scanEvent: (event: JobEvent) => void;
  setFilterText: (text: string) => void;
  setFilterGroup: (group: Group | undefined) => void;
}

export type Busy = 'trust' | 'login' | 'recheck' | 'plan' | 'act' | undefined;

export interface WizardSlice {
  step: WizardStep;
  /** Why the wizard moved by itself. */
  moved: string | undefined;
  busy: Busy;
  wizardFailure: Failure | undefined;
  chosenPath: PathId | undefined;
  /** Ticked steps of the chosen path. */
  ticks: readonly number[];
  bitlockerSafe: boolean;
  profile: Profile;
  plan: Plan | undefined;
  configureJob: string | undefined;
  configureProgress: JobProgress | undefined;
  stepResults: readonly StepResult[];
  report: ConfigureReport | undefined;
  lastAct: ActResult | undefined;
  loadProfile: () => Promise<void>;
  openMachine: (id: string) => void;
  goTo: (step: WizardStep) => void;
  trust: (fingerprint256: string) => Promise<void>;
  acceptIdentity: () => Promise<void>;
  tell: (statement: Statement) => Promise<void>;
  setMaker: (maker: Maker) => Promise<void>;
  login: (credential: CallInput<'device.login'>['credential']) => Promise<boolean>;
  recheck: () => Promise<void>;
  /** “I have done it, check again”. */
  pathDone: () => Promise<void>;
  choosePath: (path: PathId | undefined) => void;
  tick: (index: number) => void;
  setBitlockerSafe: (safe: boolean) => void;
  changeProfile: (profile: Profile) => Promise<void>;
  loadPlan: () => Promise<void>;
  apply: () => Promise<void>;
  stopApplying: () => Promise<void>;
  /** Hands the password to the window, once, for as long as the caller shows it. */
  reveal: () => Promise<Result<{ user: string; password: string }> | undefined>;
  act: (machine: string, act: Act) => Promise<void>;
  joinConfigure: (deviceId: string, jobId: string) => void;
  deviceChanged: (before: DeviceView | undefined, view: DeviceView) => void;
  wizardEvent: (event: JobEvent) => void;
}

export type BenchState = AppSlice & ScanSlice & WizardSlice;
export type Get = () => BenchState;
export type Set = (partial: Partial<BenchState>) => void;
