import type { StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client';
import type { AppInfo, CallInput, CallOutput, MachineView, Subnet } from '../../shared/contract/contract';
import type { Account } from '../../shared/model/account';
import type { ActionReport, Extent } from '../../shared/model/action';
import type { Consent } from '../../shared/model/consent';
import type { Act, ActResult, SimulatedMachineInfo } from '../../shared/model/demo';
import type { Evidence, IdentityChange, Statement } from '../../shared/model/evidence';
import type { Explanation } from '../../shared/model/explanation';
import type { MachineExport } from '../../shared/model/export-formats';
import type { HandOverReport } from '../../shared/model/hand-over';
import type { ListPreview, ListTaken, ProfilePreview } from '../../shared/model/import';
import type { JobKind, JobRequest, ScanKind } from '../../shared/model/job';
import type {
  JournalCursor,
  JournalFilter,
  JournalPage,
  JournalRun,
  UndoOffer,
} from '../../shared/model/journal';
import type { ClearedLog, LogMark, MachineLog } from '../../shared/model/machine-log';
import type { Maker } from '../../shared/model/maker';
import type { OpenRun, Plan } from '../../shared/model/plan';
import type { PowerOrder, PowerPlan, PowerReport } from '../../shared/model/power';
import type { NamedProfile, Profile, StoredProfiles } from '../../shared/model/profile';
import type { CertificateCheck } from '../../shared/model/provisioning-certificate';
import type { Answers, Question, RecoveryPlan } from '../../shared/model/recovery';
import type { SelfCheckReport } from '../../shared/model/self-check';
import type { SettingsPatch, SettingsView } from '../../shared/model/settings';
import type { Annotation, StatusGroup } from '../../shared/model/status';
import type { TextFile } from '../../shared/model/text-file';
import type { UsbKeyContents, UsbKeyRequest } from '../../shared/model/usb-key';
import type { NewPasswordChoice, PasswordOwner, VaultContents } from '../../shared/model/vault';
import type { PathId } from '../../shared/model/verdict';
import type { Failure, Result } from '../../shared/result';
import type { JobEnd, JobsSlice } from './jobs';
import type { ColumnId, ListPreferences, OptionalColumn } from './list-preferences';
import type { Route } from './routes';
import type { ConsoleOptions, SerialConsole } from './serial-console';
import type { Moved, WizardStep } from './wizard-steps';

/** The window's state: the app with its jobs, the scan, the list, profiles, and runs on several machines. */
export interface AppSlice {
  info: AppInfo | undefined;
  /** False while the connection to main is lost; it is restored automatically. */
  connected: boolean;
  /** This page may not talk to AMT Bench: it came without a link of its own. */
  needsLink: boolean;
  /** Machines by id; the state is in main, this mirrors it. */
  machines: Readonly<Record<string, MachineView>>;
  /** Main has been asked for everything once: what is not here is not there. */
  loaded: boolean;
  demoMachines: readonly SimulatedMachineInfo[];
  /** The panel with what can be done at a simulated machine is out of the way. */
  demoFolded: boolean;
  /** What is shown, as the address of the window says it. */
  route: Route;
  /** The state of the machine whose page is open, also while another page is shown; undefined: none is. */
  machineStore: MachineStore | undefined;
  /** A failure that belongs to no screen in particular. */
  failure: Failure | undefined;
  start: () => Promise<void>;
  /** Shows a page. @param how `replace`: Back does not come to what is shown now */
  go: (route: Route, how?: 'push' | 'replace') => void;
  /**
   * Opens the page of a machine at the step that needs action. It only shows what is known.
   * @param ask `plan`: the technician has asked what would be changed, so the machine is logged in to. `recovery`: the
   * ways back in, where there are any
   */
  openMachine: (id: string, ask?: 'plan' | 'recovery') => void;
  /** The list, with no machine open. */
  showList: () => void;
  /** The list, with the machine that was open last. */
  showMachines: () => void;
  /** A machine that was given another address is another row now. */
  machineMoved: (from: string, to: string) => void;
  dismissFailure: () => void;
  startDemo: () => Promise<void>;
  /** Reads what the simulated machines are now; something may have been done to them. */
  loadDemo: () => Promise<void>;
  stopDemo: () => Promise<void>;
  foldDemo: (folded: boolean) => void;
  /** Opens the machine at this address or name; one that is not in the list is looked for first. */
  openTarget: (target: string) => Promise<void>;
  applyMachines: (views: readonly MachineView[]) => void;
  removeMachines: (ids: readonly string[]) => void;
  /** When this window was opened, reloads not counted: what was seen earlier is told by its age. */
  sessionStart: string;
}

export interface LeaveSlice {
  /** Asks before what is shown is left, because something of it is not saved. Resolves to whether it may be left. */
  leaveGuard: (() => Promise<boolean>) | undefined;
  /** @returns a function that takes the guard away */
  guardLeaving: (ask: () => Promise<boolean>) => () => void;
  /** Does what shows another place: at once, or when the guard agrees. */
  leaving: (to: Route, then: () => void) => void;
}

export interface ListenSlice {
  /** The dialog of hello packets is open. */
  listenShown: boolean;
  /** Listening goes on, or is over and its result is shown. */
  listenJob: string | undefined;
  listenFailure: Failure | undefined;
  /** Shows the dialog; nobody is listened to yet. */
  showListen: () => void;
  /** Closes it, and listens no longer. */
  closeListen: () => void;
  startListen: () => Promise<void>;
  stopListen: () => void;
  /** Shows listening that goes on in main, such as after a reload. */
  joinListen: (jobId: string) => void;
}

export interface ScanSlice {
  subnets: readonly Subnet[];
  targets: string;
  /** Nobody has typed or chosen them: they are those of the last scan here, or the subnet of this computer. */
  targetsSuggested: boolean;
  /** What main says of the targets as typed; undefined until it has. */
  targetCheck: CallOutput<'targets.check'> | undefined;
  /** The scan that runs, or the last one. */
  scanJob: string | undefined;
  scanFailure: Failure | undefined;
  /** The AMT of this computer is being looked for. */
  lookingAtOwn: boolean;
  /** What the scan that was stopped last has left, also before this program was started. */
  scanRest: CallOutput<'scan.rest'>['rest'];
  /** A range so large that it needs a yes. */
  confirmLarge: boolean;
  loadSubnets: () => Promise<void>;
  /** Targets that were scanned last, newest first. */
  recentTargets: readonly string[];
  loadScanRest: () => Promise<void>;
  setTargets: (targets: string) => void;
  startScan: (allowLarge?: boolean) => Promise<void>;
  /** Looks at these machines again. */
  rescan: (machineIds: readonly string[]) => Promise<void>;
  /** Goes on where the last scan was stopped. */
  continueScan: () => Promise<void>;
  /** Takes the AMT of this computer into the list, or says why it cannot be seen. */
  lookAtOwnComputer: () => Promise<void>;
  dismissLarge: () => void;
  /** Holds the scan back, or lets it go on. */
  pauseScan: () => Promise<void>;
  /** First press finishes what is under way, the second stops now. */
  stopScan: () => Promise<void>;
  /** The demo has ended: the result of the last scan goes with it, if its machines are in it. */
  forgetScanOfDemo: (demo: readonly SimulatedMachineInfo[]) => void;
  joinScan: (jobId: string, kind: ScanKind) => void;
}

/** What became of a look at the settings of a configured machine; a difference is in its status. */
export type SettingsCheck =
  | { state: 'checking' }
  | { state: 'unchanged'; at: number }
  | { state: 'failed'; failure: Failure };

export interface ListSlice extends ListPreferences {
  filterText: string;
  filterGroup: StatusGroup | undefined;
  /** By machine. */
  settingsChecks: Readonly<Record<string, SettingsCheck>>;
  selected: ReadonlySet<string>;
  /** The row that the keyboard is on; kept while a machine's page is open. */
  activeRow: string | undefined;
  /** Asks the table to put the focus on the active row as soon as it is there. */
  rowFocusWanted: boolean;
  listFailure: Failure | undefined;
  setFilterText: (text: string) => void;
  setFilterGroup: (group: StatusGroup | undefined) => void;
  sortBy: (column: ColumnId) => void;
  toggleColumn: (column: OptionalColumn) => void;
  setAppearance: (change: Partial<Pick<ListPreferences, 'dense' | 'favouritesFirst' | 'view'>>) => void;
  selectRows: (ids: readonly string[], on: boolean) => void;
  toggleRow: (id: string) => void;
  /** Selects all from the row that was toggled last to this one, in this order. */
  selectThrough: (id: string, order: readonly string[]) => void;
  walkTo: (id: string) => void;
  rowFocused: (id: string | undefined) => void;
  /** @returns whether they are off the list */
  forgetMachines: (ids: readonly string[]) => Promise<boolean>;
  exportMachines: (
    ids: readonly string[],
    as: MachineExport,
  ) => Promise<CallOutput<'machines.export'> | undefined>;
  /** An archive of what SCSDiscovery would write. */
  exportScs: (ids: readonly string[]) => Promise<CallOutput<'machines.export-scs'> | undefined>;
  /** @param signal ends it: no further machine is begun */
  handOver: (
    request: Omit<CallInput<'machines.hand-over'>, 'callId' | 'ticket'>,
    signal: AbortSignal,
  ) => Promise<Result<HandOverReport>>;
  /** @returns why it could not be kept */
  annotate: (id: string, annotation: Annotation) => Promise<Failure | undefined>;
  /** Looks at one address. @returns why no machine was added */
  addMachine: (address: string, signal: AbortSignal) => Promise<Failure | undefined>;
  /** Logs in and compares a machine with the profile of its last configuration. */
  checkSettings: (id: string) => Promise<void>;
  /** Opens a machine at the plan with the profile that it was configured with. Logs in. */
  reviewChanges: (id: string) => void;
  dismissListFailure: () => void;
  /** Reads the look of the list again, which another start of the program may have kept. */
  adoptPreferences: () => void;
}

/** Whoever asks may ask for the maker, too, which is kept apart from the answers. */
type QuestionId = Question['id'];

export type Busy =
  | 'trust'
  | 'login'
  | 'recheck'
  | 'plan'
  | 'act'
  | 'mebx'
  | 'upgrade'
  | 'power'
  | 'hardware'
  | 'password'
  | undefined;

export interface WizardSlice {
  /** The machine that it is about. */
  id: string;
  step: WizardStep;
  /** Why the wizard moved by itself. */
  moved: Moved | undefined;
  busy: Busy;
  wizardFailure: Failure | undefined;
  plan: Plan | undefined;
  /** The technician has asked for a login on this page, and the last one has worked or is under way. */
  loginAsked: boolean;
  /** The configuration of the machine that goes on, or the last one. */
  configureJob: string | undefined;
  lastAct: ActResult | undefined;
  /** Reads what the page shows when it is opened. Logs in to nothing. */
  begin: () => void;
  /** The technician wants to see what would be changed: shows it where nothing has to be settled first. */
  askForPlan: () => void;
  /** The page is left: nothing that comes later is followed any more. */
  leave: () => void;
  goTo: (step: WizardStep) => void;
  trust: (fingerprint256: string) => Promise<void>;
  /** @param asked the difference that was shown */
  acceptIdentity: (who: 'same' | 'another', asked: IdentityChange) => Promise<void>;
  /** @param machine the one that is known from another address */
  acceptAs: (machine: string) => Promise<void>;
  /** @param takenBack it was said by mistake */
  tell: (statement: Statement, takenBack?: boolean) => Promise<void>;
  login: (credential: CallInput<'machine.login'>['credential']) => Promise<boolean>;
  /**
   * @param told what was done to the machine before it is looked at again
   * @param settle waits while it is silent, because AMT may be restarting
   * @returns whether it could be looked at
   */
  recheck: (told?: Statement, settle?: boolean) => Promise<boolean>;
  /** A configuration of this machine that was cut short. */
  openRun: OpenRun | undefined;
  /** Nothing of it was left to do when the machine was read. */
  openRunComplete: boolean;
  /** Plans what is left of it, with the profile that it had. */
  continueRun: () => Promise<void>;
  loadOpenRun: () => Promise<void>;
  /** Logs in with the stored password, so it waits until it is asked for. */
  /** The run that is being taken back, instead of what the profile in use asks for. */
  undoing: UndoOffer | undefined;
  /** Plans what takes a run back; it is reviewed and applied like any other plan. */
  undoRun: (offer: UndoOffer) => Promise<void>;
  /** Plans with the profile in use again. */
  stopUndoing: () => Promise<void>;
  loadPlan: () => Promise<void>;
  apply: () => Promise<void>;
  stopApplying: () => Promise<void>;
  act: (machine: string, act: Act) => Promise<void>;
  joinConfigure: (jobId: string) => void;
  profileChanged: () => void;
  machineChanged: (before: MachineView | undefined, view: MachineView) => void;
}

export interface RecoverySlice {
  /** The ways back into this machine; undefined until main has told them. */
  recovery: RecoveryPlan | undefined;
  chosenPath: PathId | undefined;
  /** Ticked steps of the chosen path. */
  ticks: readonly number[];
  /** Questions that the technician does not want to answer now. */
  skipped: readonly QuestionId[];
  /** AMT is being wiped. */
  actionJob: string | undefined;
  /** Its outcome, or that of setting the MEBx password. */
  actionReport: ActionReport | undefined;
  history: readonly Evidence[] | undefined;
  recheckJob: string | undefined;
  /** The machine is watched until its AMT is set up. */
  watchJob: string | undefined;
  /** @param resume true: goes on with the path that was begun, if there is one */
  loadRecovery: (resume?: boolean) => Promise<void>;
  answer: (answers: Answers, maker?: Maker) => Promise<void>;
  takeAnswerBack: (question: keyof Answers) => Promise<void>;
  skip: (question: QuestionId) => void;
  choosePath: (path: PathId | undefined) => void;
  tick: (index: number) => void;
  /** “I have done it, check again”. */
  pathDone: () => Promise<void>;
  /** Looks at the machine again and again until its AMT is set up, or the time is over. */
  watch: () => Promise<void>;
  stopWatching: () => Promise<void>;
  unprovision: (extent: Extent, confirm: string) => Promise<void>;
  setMebx: (password: CallInput<'machine.set-mebx'>['password']) => Promise<Result<ActionReport> | undefined>;
  /** From client to admin control mode; a failure is shown by the caller. */
  upgradeToAcm: (
    file: Omit<CallInput<'machine.upgrade-to-acm'>, 'machineId'>,
  ) => Promise<Result<ActionReport> | undefined>;
  joinAction: (jobId: string) => void;
  loadHistory: () => Promise<void>;
  /** Event log and audit log of the machine; a failure is shown by the caller. */
  readLogs: () => Promise<Result<MachineLog> | undefined>;
  /** Clears the event log that was read. */
  clearEventLog: (seen: LogMark) => Promise<Result<ClearedLog> | undefined>;
  /** What the machine is made of. @returns why it could not be read, which the caller shows */
  readHardware: () => Promise<Failure | undefined>;
  hardwareFile: (as: CallInput<'machine.hardware-file'>['as']) => Promise<Result<TextFile> | undefined>;
  explain: (text: string) => Promise<Result<Explanation[]>>;
}

/** The question to the person at the machine, for an order that waits for the answer. */
export interface OpenConsent {
  order: PowerOrder;
  consent: Consent;
  /** What became of the code that was sent last. */
  last: 'nothing-sent' | 'wrong' | 'not-shown';
}

export interface PowerSlice {
  /** Undefined: nobody was asked, or the answer was taken. */
  openConsent: OpenConsent | undefined;
  /** Asks for consent to an order. @returns whether it is there already */
  askConsent: (order: PowerOrder) => Promise<boolean>;
  /** Reads again whether the code is shown. @returns whether consent is there */
  checkConsent: () => Promise<boolean>;
  /** Sends the code. @returns whether consent is there */
  answerConsent: (code: string) => Promise<boolean>;
  withdrawConsent: () => Promise<void>;
  /** What the order would do that was asked about last. */
  powerPlan: PowerPlan | undefined;
  powerReport: PowerReport | undefined;
  /** Why the order, or what it needs, could not be done. */
  powerFailure: Failure | undefined;
  planPower: (order: PowerOrder) => Promise<PowerPlan | undefined>;
  /**
   * Orders what was planned.
   * @param clearBootOptions what an earlier order has left is cleared first
   */
  orderPower: (plan: PowerPlan, clearBootOptions?: boolean) => Promise<void>;
  dismissPower: () => void;
}

export interface ConsoleSlice {
  /** Opens a serial console with the stored password. Whoever opens it closes it. */
  openConsole: (options: ConsoleOptions) => SerialConsole;
}

export interface PasswordSlice {
  /** What became of the last change of the password. */
  passwordReport: ActionReport | undefined;
  /** Stores a password without trying it. @returns why it was not stored */
  keepPassword: (user: string, password: string) => Promise<Failure | undefined>;
  /** Sets a new admin password on the machine. @returns why it was not set */
  rotatePassword: (password: NewPasswordChoice) => Promise<Failure | undefined>;
}

export interface VaultSlice {
  /** What is stored; undefined until it was asked for. */
  vault: VaultContents | undefined;
  vaultFailure: Failure | undefined;
  loadVault: () => Promise<void>;
  /** Hands the passwords of a machine to the caller, once, for as long as the caller shows them. */
  revealPasswords: (owner: PasswordOwner) => Promise<Result<CallOutput<'vault.reveal'>>>;
  /** The same as a file. */
  exportPasswords: (owner: PasswordOwner, confirm: string) => Promise<Result<CallOutput<'vault.export'>>>;
  revealSecret: (name: string) => Promise<Result<CallOutput<'vault.reveal-secret'>>>;
  /** These give the failure, which stands beside what caused it. */
  forgetPasswords: (owner: PasswordOwner, confirm?: string) => Promise<Failure | undefined>;
  saveSecret: (secret: CallInput<'vault.save-secret'>) => Promise<Failure | undefined>;
  renameSecret: (name: string, to: string) => Promise<Failure | undefined>;
  deleteSecret: (name: string) => Promise<Failure | undefined>;
}

/** What a log comes to, and the machines of the list that it names. */
export type ExplainedLog = CallOutput<'logs.report'>;

/** A file, or text that was pasted, of which pieces can be read. */
export interface LogSource {
  /** Absent for text that was pasted. */
  name?: string;
  blob: Blob;
}

/** Logs and files for USB sticks. What they hold stays with the page that reads them. */
export interface FilesSlice {
  /** Files that were dropped on the window and wait for their page. */
  dropped: readonly File[];
  /** Shows the page that files of this kind belong to, and hands them over. */
  dropFiles: (files: readonly File[]) => void;
  /** @returns the files that wait, once */
  takeDropped: () => readonly File[];
  /**
   * Has the logs of one case explained.
   * @param onProgress bytes that were read, and all of them
   */
  explainLogs: (
    sources: readonly LogSource[],
    signal: AbortSignal,
    onProgress: (done: number, total: number) => void,
  ) => Promise<Result<ExplainedLog>>;
  /** A setup.bin, on the technician's request. It holds passwords: whoever asks for it saves it at once. */
  writeUsbKey: (request: UsbKeyRequest) => Promise<Result<CallOutput<'usb-key.write'>>>;
  /** Which AMT would accept the provisioning certificate of a PFX. */
  checkCertificate: (file: CallInput<'certificate.check'>) => Promise<Result<CertificateCheck>>;
  /** What a setup.bin holds, without its passwords. */
  readUsbKey: (base64: string) => Promise<Result<UsbKeyContents>>;
  /** The same with its passwords, for as long as the caller shows them. */
  revealUsbKey: (base64: string) => Promise<Result<UsbKeyContents>>;
}

/** Lists and profiles of other tools. */
export interface ImportSlice {
  previewList: (request: CallInput<'import.list'>) => Promise<Result<ListPreview>>;
  takeList: (request: CallInput<'import.take-list'>) => Promise<Result<ListTaken>>;
  previewProfile: (request: CallInput<'import.profile'>) => Promise<Result<ProfilePreview>>;
}

export interface ProfileSlice {
  /** The one in use: the selected one, or that of a run that is continued. */
  profile: Profile;
  storedProfiles: StoredProfiles | undefined;
  profileFailure: Failure | undefined;
  loadProfiles: () => Promise<void>;
  setProfile: (profile: Profile) => void;
  dismissProfileFailure: () => void;
  /** Shows why a profile could not be imported. */
  failProfile: (failure: Failure) => void;
  selectProfile: (name: string) => Promise<void>;
  /** @returns whether it was kept */
  saveProfile: (profile: NamedProfile, replaces?: string) => Promise<boolean>;
  /** @returns whether it is gone */
  removeProfile: (name: string) => Promise<boolean>;
  /** @returns the name that it was kept under; undefined: it was not kept */
  importProfile: (text: string) => Promise<string | undefined>;
}

/** The dialog that configures several machines. */
export interface FleetDialog {
  machineIds: readonly string[];
  /** What would change is being worked out, or is shown; undefined while profile and password are asked for. */
  review: { jobId: string; profile: NamedProfile } | undefined;
}

export interface FleetSlice {
  fleetDialog: FleetDialog | undefined;
  /** Something that was asked for in the dialog could not be done. */
  fleetFailure: Failure | undefined;
  /** The run that goes on, or that the results are of. */
  fleetJob: string | undefined;
  /** The machines of that run; empty where another window has begun it. */
  fleetMachines: ReadonlySet<string>;
  /** A run has begun here: its progress gets the focus that the dialog had. */
  fleetFocusWanted: boolean;
  /** Asks how these machines are to be configured. Nothing is sent to them by that. */
  openFleet: (machineIds: readonly string[]) => void;
  closeFleet: () => void;
  /** The technician answers for these certificates. */
  trustCertificates: (shown: readonly { machineId: string; fingerprint256: string }[]) => Promise<void>;
  /**
   * Reads the machines and works out what would change.
   * @param password for those whose own is not stored; it is handed on to main and kept nowhere here
   */
  planFleet: (profile: NamedProfile, password?: Account) => Promise<void>;
  /** Back from the review to profile and password. */
  editFleet: () => void;
  /**
   * Carries out what was reviewed.
   * @param confirm what was typed, where a confirmation is needed
   */
  configureFleet: (confirm?: string) => Promise<void>;
  stopFleet: () => Promise<void>;
  dismissFleet: () => void;
  joinFleet: (jobId: string) => void;
}

/** Calls about the journal and this computer; their answers belong to whoever shows them. */
export interface JournalSlice {
  /** One page, newest first. @param after `next` of the page before */
  journalPage: (filter: JournalFilter, after?: JournalCursor) => Promise<Result<JournalPage> | undefined>;
  journalRun: (runId: string) => Promise<Result<JournalRun> | undefined>;
  /**
   * The report of runs as a file.
   * @param jobId of several machines: those on which nothing was begun are named, too
   */
  journalReport: (
    runIds: readonly string[],
    as: 'html' | 'txt' | 'json',
    jobId?: string,
  ) => Promise<Result<TextFile> | undefined>;
  journalCsv: (filter: JournalFilter) => Promise<Result<TextFile> | undefined>;
  /** Opens the machine with a plan that takes the run back. @param row of the list */
  undoRun: (row: string, offer: UndoOffer) => void;
  selfCheck: () => Promise<Result<SelfCheckReport> | undefined>;
  supportBundle: () => Promise<Result<CallOutput<'support.bundle'>> | undefined>;
}

export interface SettingsSlice {
  /** Undefined until main has told them. */
  settings: SettingsView | undefined;
  settingsFailure: Failure | undefined;
  loadSettings: () => Promise<void>;
  /** @returns whether they were kept */
  changeSettings: (patch: SettingsPatch) => Promise<boolean>;
}

export type AppState = AppSlice &
  LeaveSlice &
  JobsSlice &
  ScanSlice &
  ListenSlice &
  ListSlice &
  ProfileSlice &
  ImportSlice &
  FilesSlice &
  FleetSlice &
  VaultSlice &
  JournalSlice &
  SettingsSlice;
export type AppStore = StoreApi<AppState>;
export type Get = () => AppState;
export type Set = (partial: Partial<AppState>) => void;

/** The state of one machine's page. There is one store for each machine that is opened, and it goes with the page. */
export type MachineState = WizardSlice & RecoverySlice & PowerSlice & ConsoleSlice & PasswordSlice;
export type MachineStore = StoreApi<MachineState>;

/** What the slices of a machine's page work with. */
export interface MachineTools {
  client: Client;
  /** The window around it. */
  app: Get;
  set: (partial: Partial<MachineState>) => void;
  get: () => MachineState;
  /** Starts a job of this machine. @returns undefined when it could not be started; the page shows why */
  startJob: (request: JobRequest) => Promise<string | undefined>;
  /**
   * Follows a job of this machine from now on.
   * @returns how it ended; undefined when the page was left, or main knows nothing of it
   */
  follow: (jobId: string, kind: JobKind) => Promise<JobEnd | undefined>;
}
