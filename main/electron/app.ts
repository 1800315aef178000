import { join } from 'node:path';
import { app, dialog, type MessageBoxOptions, session } from 'electron';
import { EXIT_CODE_OF_FAILURE } from '#shared/failure-codes';
import { type Failure, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import type { Say } from '#shared/texts/say';
import { visible } from '#shared/visible-text';
import { AppFiles } from '#main/host-files/app-files';
import {
  guardExpected,
  openAppService,
  openUseCases,
  openWindowFolder,
  type UseCases,
  type WindowSecurity,
} from '#main/use-cases/index';
import { APP_ID } from './app-id';
import { followScheme } from './colour-scheme';
import { takeBackCopiedSecrets } from './copied-secret';
import { DirectWrites } from './direct-writes';
import { openHomeOnWish } from './home-folder';
import { serveCalls } from './ipc';
import { askedMachine, type Handed, handedMachine, showMachine } from './machine-argument';
import { setMenu } from './menu';
import { OutsideLanguage } from './outside-language';
import { showWork } from './progress-outside-window';
import { registerAppScheme, serveAppFiles } from './protocol';
import { QuitGuard } from './quit-guard';
import { nameSaveDialogs } from './save-dialogs';
import { START_URL } from './scheme';
import { askNobodyForDictionaries, blockForeignRequests, denyPermissions, lockNavigation } from './security';
import { watchSleep } from './sleep-watch';
import { watchUnsaved } from './unsaved';
import { createWindow, focusWindow, PAGE_SECURITY, watchForCrashes } from './window';
import { keepWindowState, readWindowState } from './window-state';

export interface AppOptions {
  /** Of the built window; holds its index.html. */
  rendererFolder: string;
  /** The built preload script. */
  preload: string;
  /** Of the start, without the executable and, unpackaged, the folder of the app. */
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  /** The process, for the signals that end it. */
  signals: Pick<NodeJS.EventEmitter, 'on'>;
  /** Gets what was thrown where nothing should throw. */
  onBug: (error: unknown) => void;
}

/** The app in its own window. What comes before `whenReady` is too late after it. */
export async function startApp(options: AppOptions): Promise<void> {
  const { env, platform, onBug } = options;
  app.enableSandbox();
  // Windows shows notifications only of apps that it finds in the start menu, by this name.
  if (platform === 'win32' && app.isPackaged) app.setAppUserModelId(APP_ID);
  registerAppScheme();
  lockNavigation();
  const language = new OutsideLanguage();
  const { say } = language;
  // The lock below and all that Chromium keeps live there: AMT_BENCH_HOME moves everything.
  const userData = await guardExpected(() => Promise.resolve(ok(openWindowFolder(env))));
  if (!userData.ok) {
    await app.whenReady();
    await refuseToStart(userData.error, language);
    return;
  }
  app.setPath('userData', userData.value);
  app.setPath('crashDumps', join(userData.value, 'Crashpad'));
  const machine = askedMachine(options.args);
  const handed: Handed = machine === undefined ? {} : { machine };
  if (!app.requestSingleInstanceLock(handed)) {
    // The first instance gets `second-instance`, comes to the front, and shows the machine.
    app.quit();
    return;
  }
  await app.whenReady();
  quitOnSignals(options);
  askNobodyForDictionaries(session.defaultSession);
  const devTools = !app.isPackaged;
  blockForeignRequests(session.defaultSession, devTools);
  denyPermissions(session.defaultSession);
  nameSaveDialogs(session.defaultSession, say);

  const opened = await openAll(options);
  if (!opened.ok) {
    await refuseToStart(opened.error, language);
    return;
  }
  const { useCases, files } = opened.value;
  await language.follow(() => useCases.settings().settings.language);
  const drawMenu = (): void => setMenu(platform, devTools, say);
  drawMenu();
  serveAppFiles(files);
  const window = createWindow({
    preload: options.preload,
    devTools,
    state: readWindowState(userData.value),
  });
  keepWindowState(window, userData.value);
  const writes = new DirectWrites();
  const stopCalls = serveCalls(
    language.watch(writes.watch(openAppService(useCases, onBug)), drawMenu),
    window,
  );
  const takeBack = takeBackCopiedSecrets(window);
  const endSigns = showWork(useCases.jobs, window, say);
  const endScheme = followScheme(window);
  const endSleep = watchSleep();
  const endHome = openHomeOnWish(window, useCases.settings().home.path);
  const unsaved = watchUnsaved(window);
  watchForCrashes(window, () => app.quit(), say);
  app.on('second-instance', (_event, _args, _folder, asked) => {
    focusWindow(window);
    const another = handedMachine(asked);
    if (another !== undefined) showMachine(window, another);
  });

  const guard = new QuitGuard({
    jobs: useCases.jobs,
    writes,
    ask: async (signal) =>
      (await dialog.showMessageBox(window, { ...question('leave', say), signal })).response === 1,
    unsaved: () => unsaved.unsaved,
    askUnsaved: async () => (await dialog.showMessageBox(window, question('unsaved', say))).response === 1,
    close: async () => {
      stopCalls();
      unsaved.end();
      endSigns();
      endScheme();
      endSleep();
      endHome();
      await takeBack();
      const closed = await useCases.close();
      if (!closed.ok) showFailure(message('electron.notKept'), closed.error, say);
    },
    quit: () => app.quit(),
    onBug,
  });
  app.on('before-quit', (event) => {
    if (!guard.mayQuit()) event.preventDefault();
  });
  // Closing the window is quitting, on every system: there is one window, and work has to be asked about.
  window.on('close', (event) => {
    if (!guard.mayQuit()) event.preventDefault();
  });
  // Windows logs off or shuts down: it waits, and names us, as long as a machine is being configured.
  window.on('query-session-end', (event) => {
    if (guard.configuring) event.preventDefault();
  });
  app.on('window-all-closed', () => app.quit());

  // Fails when the window is closed while it loads.
  await window.loadURL(START_URL).catch(onBug);
  if (machine !== undefined) showMachine(window, machine);
}

/**
 * Signals quit as closing the window does, question and all. Electron has handlers of its own that do so, but a
 * dependency (signal-exit of write-file-atomic) takes their place and ends the process at once. Theirs serve once, and
 * are installed before `ready`: ours only last when they come after it.
 */
function quitOnSignals({ signals, platform }: AppOptions): void {
  const names = ['SIGTERM', 'SIGINT', 'SIGHUP', ...(platform === 'win32' ? ['SIGBREAK'] : [])];
  for (const name of names) signals.on(name, () => app.quit());
}

/** Before AMT Bench quits. The first button stays. */
function question(about: 'leave' | 'unsaved', say: Say): MessageBoxOptions {
  return {
    type: 'question',
    title: 'AMT Bench',
    message: say(message(`electron.${about}.title`)),
    detail: say(message(`electron.${about}.detail`)),
    buttons: [say(message(`electron.${about}.stay`)), say(message(`electron.${about}.quit`))],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
}

async function openAll({
  env,
  rendererFolder,
  onBug,
}: AppOptions): Promise<Result<{ useCases: UseCases; files: AppFiles }>> {
  const files = AppFiles.open(rendererFolder);
  if (!files.ok) return files;
  const opened = await openUseCases(
    { env, host: 'electron', version: app.getVersion(), windowSecurity },
    onBug,
  );
  return opened.ok ? { ok: true, value: { useCases: opened.value, files: files.value } } : opened;
}

/** For people who check their computer: Chromium drops its sandbox where the system forbids it. */
function windowSecurity(): WindowSecurity {
  const { electron, chrome } = process.versions;
  const sandbox = !app.commandLine.hasSwitch('no-sandbox');
  return { ...PAGE_SECURITY, sandbox, electron, chromium: chrome };
}

/** The settings could not be read: it is said in the system's language. */
async function refuseToStart(failure: Failure, language: OutsideLanguage): Promise<void> {
  await language.load();
  showFailure(message('electron.cannotStart'), failure, language.say);
  app.exit(EXIT_CODE_OF_FAILURE[failure.code]);
}

function showFailure(title: Text, failure: Failure, say: Say): void {
  const { detail } = failure;
  const lines = [failure.message, failure.nextStep, ...(detail === undefined ? [] : [`(${detail})`])];
  dialog.showErrorBox(say(title), lines.map((line) => visible(say(line))).join('\n\n'));
}
