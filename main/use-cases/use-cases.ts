import { join } from 'node:path';
import type { Cancellation } from '#shared/cancellation';
import type { AppEvent, AppInfo, CallOutput, MachineView } from '#shared/contract/contract';
import { LIMITS } from '#shared/limits';
import type { ActionReport } from '#shared/model/action';
import type { Consent, ConsentAnswer } from '#shared/model/consent';
import type { MachineExport } from '#shared/model/export-formats';
import type { FleetPlan } from '#shared/model/fleet';
import type { HandOverReport } from '#shared/model/hand-over';
import type { HelloReport } from '#shared/model/hello';
import type { ListPreview, ListTaken, ProfilePreview } from '#shared/model/import';
import type { ClearedLog, MachineLog } from '#shared/model/machine-log';
import type { ConfigureReport, FleetResult, OpenRun, Plan } from '#shared/model/plan';
import type { PowerPlan, PowerReport } from '#shared/model/power';
import type { Endpoint } from '#shared/model/primitives';
import type { Profile } from '#shared/model/profile';
import type { RecoveryPlan } from '#shared/model/recovery';
import type { SelfCheckReport } from '#shared/model/self-check';
import type { SettingsPatch, SettingsView } from '#shared/model/settings';
import type { ScanReport } from '#shared/model/sighting';
import type { TextFile } from '#shared/model/text-file';
import type { UsbKeyRequest } from '#shared/model/usb-key';
import type { PasswordOwner, VaultContents } from '#shared/model/vault';
import type { VerdictCode } from '#shared/model/verdict';
import { ok, type Result } from '#shared/result';
import type { Language } from '#shared/texts/catalogue';
import { sayInLanguage } from '#shared/texts/speech';
import { LOG_FILE } from '#main/journal/home';
import type { SolSession } from '#main/redirection/index';
import type { Vault } from '#main/vault/vault';
import {
  type ClearLogRequest,
  clearMachineEvents,
  controlPower,
  planPower,
  type PowerRequest,
  readMachineHardware,
  readMachineLogs,
  rotatePassword,
  type RotateRequest,
  setMebxPassword,
  type SetMebxRequest,
  unprovisionMachine,
  type UnprovisionRequest,
  type UpgradeRequest,
  upgradeToAcm,
} from './actions/index';
import {
  checkSettings,
  configure,
  configureFleet,
  type ConfigureHooks,
  type ConfigureRequest,
  type FleetHooks,
  type FleetRequest,
  NamedSecrets,
  OpenRuns,
  planConfiguration,
  planFleet,
  type PlanFleetHooks,
  type PlanFleetRequest,
  ProfileStore,
  ReviewedPlans,
} from './configure/index';
import {
  answerConsent,
  askConsent,
  type ConsentRequest,
  OpenConsoles,
  openSol,
  readConsent,
  type Screenshot,
  type SolRequest,
  takeScreenshot,
  withdrawConsent,
} from './console/index';
import { type ArchivedFile, type ContextOptions, expectedFailure, guardExpected, Jobs } from './core/index';
import { Demo } from './demo';
import { scsArchive, scsFiles } from './exports/index';
import { handOver, type HandOverRequest } from './hand-over/index';
import { type ListRequest, previewList, previewProfile, type ProfileImport, takeList } from './imports/index';
import { Journal } from './journal/index';
import {
  type CredentialSource,
  exportPasswords,
  forgetPasswords,
  keepPassword,
  logIn,
  type Revealed,
  revealPasswords,
  revealSecret,
  type SessionEnd,
  type SessionRequest,
  vaultContents,
} from './login/index';
import {
  exportList,
  hardwareFile,
  type MachineContext,
  type Machines,
  nameOfMachine,
  openMachineContext,
} from './machines/index';
import {
  answerRecovery,
  beginRecovery,
  planFromWords,
  type RecoveryAnswers,
  recoveryPlan,
} from './recovery/index';
import {
  addMachine,
  listen,
  type ListenRequest,
  type ListenWatch,
  probeOne,
  scan,
  ScanJobs,
  type ScanRequest,
  type ScanWatch,
} from './scan/index';
import { settingsView } from './settings';
import { selfCheck, type SupportBundle, supportBundle } from './support/index';
import { writeUsbKey, type WrittenUsbKey } from './usb-key/index';

/** All use cases, composed. Window, web host and command line each work with one instance. */
export class UseCases {
  readonly machines: Machines;
  readonly jobs: Jobs;
  readonly demo: Demo;
  readonly profileStore: ProfileStore;
  readonly runs: OpenRuns;
  readonly reviewedPlans = new ReviewedPlans();
  readonly scans: ScanJobs;
  readonly journal: Journal;
  /** Consoles of machines in windows. */
  readonly consoles: OpenConsoles;
  /** Named passwords of the technician in the keychain, for profiles. */
  readonly secrets: Pick<Vault, 'kind' | 'named' | 'names' | 'saveNamed' | 'deleteNamed'>;
  readonly namedSecrets: NamedSecrets;
  /** The log of the program: mostly bugs, no secrets. */
  readonly logFile: string;
  readonly #context: MachineContext;
  readonly #onBug: (error: unknown) => void;

  /** @param onBug gets what was thrown inside a job; hosts log it */
  constructor(context: MachineContext, onBug: (error: unknown) => void) {
    this.#context = context;
    this.#onBug = onBug;
    this.machines = context.machines;
    this.secrets = context.vault;
    this.profileStore = new ProfileStore(context.profiles);
    this.namedSecrets = new NamedSecrets(context.vault, this.profileStore);
    this.runs = new OpenRuns(context);
    this.journal = new Journal(context, this.runs.running);
    this.logFile = join(context.home, LOG_FILE);
    this.jobs = new Jobs(context.now, this.logFile, onBug);
    this.demo = new Demo(context);
    this.scans = new ScanJobs(context, this.jobs, this.demo);
    this.consoles = new OpenConsoles((request) => this.openSol(request));
  }

  /** Scans without credentials; the report holds each machine once. */
  scan(request: ScanRequest, watch: ScanWatch): Promise<Result<ScanReport>> {
    return scan(request, watch, this.#context);
  }

  /** Listens for machines that ask to be set up. */
  listen(request: ListenRequest, watch: ListenWatch): Promise<Result<HelloReport>> {
    return listen(request, watch, this.#context);
  }

  /** Looks at one machine without credentials and takes it into the list. @returns its id there */
  probe(endpoint: Endpoint, signal: AbortSignal): Promise<Result<string>> {
    return probeOne(endpoint, signal, this.#context);
  }

  /** Reads the list of machines as it was last seen; a scan does so by itself. */
  loadList(): Promise<void> {
    return this.#context.memory.load();
  }

  /** Removes machines from the list and from memory. Their passwords stay in the vault. */
  async forget(ids: readonly string[]): Promise<void> {
    this.machines.forget(ids);
    await this.#context.memory.flush();
  }

  async exportList(ids: readonly string[], as: MachineExport, language?: Language): Promise<TextFile> {
    const views = await this.machines.views(ids);
    return exportList(views, as, this.#context.now(), await sayInLanguage(language));
  }

  /** The machines as SCSDiscovery would write them, one file each. */
  async exportScsFiles(ids: readonly string[]): Promise<ArchivedFile[]> {
    return scsFiles(await this.machines.views(ids), this.#context);
  }

  /** The same in one archive. */
  async exportScsArchive(ids: readonly string[]): Promise<{ name: string; bytes: Uint8Array }> {
    return scsArchive(await this.machines.views(ids), this.#context);
  }

  /** Makes machines known to a server that manages fleets. */
  handOver(request: HandOverRequest, cancellation: Cancellation): Promise<Result<HandOverReport>> {
    return handOver(this.#context, request, cancellation);
  }

  logIn(id: string, source: CredentialSource, end?: SessionEnd): Promise<Result<MachineView>> {
    return logIn(this.#context, { id, source, ...end });
  }

  reveal(id: string): Promise<Result<Revealed>> {
    return this.revealOf({ machineId: id });
  }

  /** The same for a machine that need not be in the list. */
  revealOf(owner: PasswordOwner): Promise<Result<Revealed>> {
    return revealPasswords(this.#context, owner);
  }

  revealSecret(name: string): Promise<Result<{ secret: string }>> {
    return revealSecret(this.#context, name);
  }

  exportPasswords(
    owner: PasswordOwner,
    confirm: string,
    language?: Language,
  ): Promise<Result<CallOutput<'vault.export'>>> {
    return exportPasswords(this.#context, owner, confirm, language);
  }

  /** What is stored, for a page that lists it: no password, no secret. */
  async vaultContents(): Promise<Result<VaultContents>> {
    await this.loadList();
    return vaultContents(this.#context, this.profileStore.get().profiles);
  }

  /** Stores a password without trying it. */
  keepPassword(id: string, login: { user: string; password: string }): Promise<Result<void>> {
    return keepPassword(this.#context, id, login);
  }

  /** @param confirm the name of the machine, as it was typed */
  forgetPasswords(owner: PasswordOwner, confirm: string | undefined): Promise<Result<void>> {
    return forgetPasswords(this.#context, owner, confirm);
  }

  /** A setup.bin for a USB stick. It holds passwords. */
  writeUsbKey(request: UsbKeyRequest): Promise<Result<WrittenUsbKey>> {
    return writeUsbKey(this.#context, this.namedSecrets, request);
  }

  rotatePassword(request: RotateRequest): Promise<Result<ActionReport>> {
    return rotatePassword(this.#context, request);
  }

  readLogs(id: string, source: CredentialSource, end?: SessionEnd): Promise<Result<MachineLog>> {
    return readMachineLogs(this.#context, { id, source, ...end });
  }

  /** @see clearMachineEvents */
  clearMachineEvents(request: ClearLogRequest): Promise<Result<ClearedLog>> {
    return clearMachineEvents(this.#context, request);
  }

  readHardware(id: string, source: CredentialSource, end?: SessionEnd): Promise<Result<MachineView>> {
    return readMachineHardware(this.#context, { id, source, ...end });
  }

  /** What is known of that as a file. */
  async hardwareFile(id: string, as: 'csv' | 'json', language?: Language): Promise<Result<TextFile>> {
    const view = await this.machines.view(id);
    return view.ok ? ok(hardwareFile(view.value, as, await sayInLanguage(language))) : view;
  }

  planPower(request: PowerRequest): Promise<Result<PowerPlan>> {
    return planPower(this.#context, request);
  }

  /** @see askConsent */
  askConsent(request: ConsentRequest): Promise<Result<Consent>> {
    return askConsent(this.#context, request);
  }

  /** @see readConsent */
  readConsent(request: ConsentRequest): Promise<Result<Consent>> {
    return readConsent(this.#context, request);
  }

  /** @see answerConsent */
  answerConsent(request: ConsentRequest & { code: string }): Promise<Result<ConsentAnswer>> {
    return answerConsent(this.#context, request);
  }

  /** @see withdrawConsent */
  withdrawConsent(request: ConsentRequest): Promise<Result<Consent>> {
    return withdrawConsent(this.#context, request);
  }

  /** @see takeScreenshot */
  takeScreenshot(request: SessionRequest): Promise<Result<Screenshot>> {
    return takeScreenshot(this.#context, request);
  }

  /** Opens a serial console, which the caller closes. */
  openSol(request: SolRequest): Promise<Result<SolSession>> {
    return openSol(this.#context, request);
  }

  controlPower(request: PowerRequest): Promise<Result<PowerReport>> {
    return controlPower(this.#context, request);
  }

  upgradeToAcm(request: UpgradeRequest): Promise<Result<ActionReport>> {
    return upgradeToAcm(this.#context, request);
  }

  setMebxPassword(request: SetMebxRequest): Promise<Result<ActionReport>> {
    return setMebxPassword(this.#context, request);
  }

  unprovision(request: UnprovisionRequest): Promise<Result<ActionReport>> {
    return unprovisionMachine(this.#context, request);
  }

  plan(id: string, profile: Profile, source: CredentialSource, end?: SessionEnd): Promise<Result<Plan>> {
    return planConfiguration(this.#context, { id, profile, source, ...end });
  }

  /** Compares a machine with the profile of its last configuration. */
  checkSettings(id: string, source: CredentialSource, end?: SessionEnd): Promise<Result<Plan>> {
    return checkSettings(this.#context, { id, source, ...end });
  }

  /** Looks at one address or name and takes the machine into the list. */
  addMachine(address: string, signal: AbortSignal): Promise<Result<MachineView>> {
    return addMachine(this.#context, this.scans.request(address), signal);
  }

  /** What importing a list of computers would do. */
  previewListImport(request: ListRequest): Promise<Result<ListPreview>> {
    return previewList(this.#context, request);
  }

  takeListImport(request: ListRequest, signal: AbortSignal): Promise<Result<ListTaken>> {
    return takeList(this.#context, request, signal);
  }

  /** What our profile would become of another tool’s. */
  previewProfileImport(request: ProfileImport): Promise<Result<ProfilePreview>> {
    return previewProfile(request);
  }

  configure(request: ConfigureRequest, hooks: ConfigureHooks): Promise<Result<ConfigureReport>> {
    return configure(this.#context, this.runs, request, hooks);
  }

  planFleet(request: PlanFleetRequest, hooks: PlanFleetHooks): Promise<FleetPlan[]> {
    return planFleet(this.#context, this.runs, this.reviewedPlans, request, hooks);
  }

  configureFleet(request: FleetRequest, hooks: FleetHooks): Promise<FleetResult[]> {
    return configureFleet(this.#context, this.runs, this.reviewedPlans, request, hooks);
  }

  settings(): SettingsView {
    return settingsView(this.#context);
  }

  async changeSettings(patch: SettingsPatch): Promise<SettingsView> {
    await this.#context.settings.change(patch);
    return this.settings();
  }

  /** Looks at this computer. */
  selfCheck(): Promise<SelfCheckReport> {
    return selfCheck(this.#context);
  }

  /** The archive for whoever helps; holds no secret. */
  async supportBundle(): Promise<SupportBundle> {
    await this.loadList();
    return supportBundle(this.#context, await this.selfCheck());
  }

  info(): AppInfo {
    const { version, host, vault, vaultMessage, dataPlace } = this.#context;
    return {
      version,
      host,
      vault: { kind: vault.kind, message: vaultMessage },
      data: dataPlace,
      demo: this.demo.running ? 'on' : 'off',
      notices: [...this.#context.notices],
    };
  }

  /** Events for windows. @returns a function that ends the subscription */
  onEvent(listener: (event: AppEvent) => void): () => void {
    const offJobs = this.jobs.onEvent((event) => listener({ type: 'job', event }));
    const changed = new Set<string>();
    let timer: NodeJS.Timeout | undefined;
    const sendViews = async (): Promise<void> => {
      timer = undefined;
      const ids = [...changed];
      changed.clear();
      const views = await this.machines.views(ids);
      if (views.length > 0) listener({ type: 'devices', views });
    };
    const offMachines = this.machines.onChange((id) => {
      changed.add(id);
      timer ??= setTimeout(() => void sendViews().catch(this.#inBackground), LIMITS.rowsGapMs);
    });
    const offForgotten = this.machines.onForget((ids) => {
      for (const id of ids) changed.delete(id);
      listener({ type: 'forgotten', machineIds: [...ids] });
    });
    return () => {
      offJobs();
      offMachines();
      offForgotten();
      clearTimeout(timer);
    };
  }

  recoveryPlan(id: string): Result<RecoveryPlan> {
    return recoveryPlan(this.#context, id);
  }

  /** A recovery plan without a machine, from what is said alone. */
  recoveryPlanFromWords(code: VerdictCode, input: Omit<RecoveryAnswers, 'forget'>): RecoveryPlan {
    return planFromWords(this.#context.library, code, input);
  }

  answerRecovery(id: string, input: RecoveryAnswers): Result<RecoveryPlan> {
    return answerRecovery(this.#context, id, input);
  }

  /** @param begun undefined: the technician has left the path */
  beginRecovery(id: string, begun: RecoveryPlan['begun']): Result<RecoveryPlan> {
    return beginRecovery(this.#context, id, begun);
  }

  /** The newest run on this machine that was cut short. */
  openRunOf(id: string): OpenRun | undefined {
    const { lastRun } = this.machines.record(id);
    if (this.machines.runs.isUnderWay(this.machines.identityOf(id), lastRun)) return undefined;
    return this.runs.of(nameOfMachine(this.machines, id));
  }

  /** @returns `state-unusable` when the list or the history could not be kept; everything is closed all the same */
  async close(): Promise<Result<void>> {
    this.consoles.closeAll();
    await this.jobs.close();
    await this.demo.stop();
    // Where the keychain refuses or work goes on, passwords are left in it that open nothing.
    await guardExpected(() => this.demo.forgetPasswords());
    const { ledger, memory, history } = this.#context;
    const clock = await flushed(() => {
      ledger.noticeClock();
      return Promise.resolve();
    });
    const list = await flushed(() => memory.flush());
    const past = await flushed(async () => {
      const problem = await history.flush();
      if (problem) throw problem;
    });
    return [clock, list, past].find(({ ok: done }) => !done) ?? past;
  }

  /** A refusal of keychain or state folder in background work is reported by the next call. */
  readonly #inBackground = (error: unknown): void => {
    if (!expectedFailure(error)) this.#onBug(error);
  };
}

function flushed(flush: () => Promise<void>): Promise<Result<void>> {
  return guardExpected(async () => {
    await flush();
    return ok(undefined);
  });
}

/**
 * Opens state and keychain and composes the use cases.
 * @returns `state-unusable` when the state folder cannot be used, `no-keychain` when a keychain was demanded
 */
export function openUseCases(
  options: ContextOptions,
  onBug: (error: unknown) => void,
): Promise<Result<UseCases>> {
  return guardExpected(async () => {
    const context = await openMachineContext(options);
    return context.ok ? ok(new UseCases(context.value, onBug)) : context;
  });
}
