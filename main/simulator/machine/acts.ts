import { assertNever } from '#shared/assert-never';
import type { Act, ActResult } from '#shared/model/demo';
import { FACTORY_MEBX_PASSWORD, type Firmware, POWER_OFF } from '../firmware/firmware';
import { isStrongPassword } from '../firmware/password-strength';
import type { LoginGate } from './login-gate';

/** How long the coin cell stays out (docs/reference/recovery.md, R12). */
const CELL_OUT_MS = 300_000;

const NO_SCREEN = 'The screen stays black: the PC is switched off.';
const WEAK =
  '8 to 32 characters with an upper-case letter, a lower-case letter, a digit and a special character, and none of " , :';

/** What an act needs of the machine it is done to. */
export interface ActStage {
  readonly firmware: Firmware;
  readonly loginGate: LoginGate;
  /** The case is open and the mains are out. */
  readonly apart: boolean;
  settle(): Promise<void>;
  restart(change: () => void): Promise<void>;
  withoutMains(simulatedMs: number, change: () => void): Promise<void>;
}

type Of<Name extends Act['act']> = Extract<Act, { act: Name }>;

const no = (says: string): ActResult => ({ ok: false, says });
const yes = (says: string): ActResult => ({ ok: true, says });

/** Does something by hand to an Intel machine, and says what its screen shows. */
export async function performAct(stage: ActStage, act: Act): Promise<ActResult> {
  if (stage.apart) return no('The case is open and the mains are out. Wait until the cell is back in.');
  switch (act.act) {
    case 'pull-rtc-battery':
      return pullCell(stage);
    case 'open-mebx':
      return openMebx(stage, act);
    case 'bios-unconfigure':
      return biosUnconfigure(stage);
    case 'power-off':
      return powerOff(stage);
    case 'power-on':
      return powerOn(stage);
    case 'activate-from-windows':
      return activate(stage, act);
    case 'unconfigure-from-windows':
      return unconfigure(stage);
    case 'ask-windows':
      return askWindows(stage);
    case 'flood-logins':
      return flood(stage, act);
    default:
      return assertNever(act);
  }
}

/** The machine's own rule decides what five minutes without the cell do (docs/reference/recovery.md, R12). */
async function pullCell(stage: ActStage): Promise<ActResult> {
  const { firmware } = stage;
  const resets = firmware.spec.rtcClear === 'resets-amt';
  await stage.withoutMains(CELL_OUT_MS, () => {
    if (resets) firmware.backToFactory(true, 'bios');
    firmware.clock.lose();
    firmware.start();
  });
  const start =
    'Five minutes without cell and mains. The PC starts with "CMOS checksum error, defaults loaded", date and time are wrong';
  return yes(
    resets
      ? `${start}, and a line says that the management engine was un-configured.`
      : `${start}. Nothing is said about the management engine.`,
  );
}

/** MEBx when the PC starts: the first login, and activation (docs/reference/recovery.md, R1). */
async function openMebx(stage: ActStage, act: Of<'open-mebx'>): Promise<ActResult> {
  const { firmware } = stage;
  const { alsoRefused } = firmware.spec.mebx;
  if (firmware.power === 'off') return no(NO_SCREEN);
  if (firmware.dark) {
    return no('The MEBx page does not open: the management engine is restarting. Try again in a minute.');
  }
  if (act.password !== firmware.mebxPassword) {
    return {
      ...no('MEBx: "Invalid password. Try again." It reads the keyboard as an American one.'),
      mebx: 'refused',
    };
  }
  const first = firmware.mebxPassword === FACTORY_MEBX_PASSWORD;
  if (first && act.newPassword === undefined) {
    return {
      ...no(
        'MEBx takes "admin" and at once asks for a new password. Every other menu stays shut until it has one.',
      ),
      mebx: 'accepted',
    };
  }
  const said = ['MEBx login accepted.'];
  if (act.newPassword !== undefined) {
    if (!isStrongPassword(act.newPassword, alsoRefused)) {
      return { ...no(`MEBx: "Error: password not strong enough." It wants ${WEAK}.`), mebx: 'accepted' };
    }
    changeMebxPassword(firmware, act.newPassword);
    said.push('New MEBx password stored.');
  }
  if (act.activateNetwork === true) said.push(activateNetwork(firmware));
  await stage.settle();
  return { ...yes(said.join(' ')), mebx: 'accepted' };
}

/** While both passwords are coupled, MEBx changes the network one too; once they are separate they stay so. */
function changeMebxPassword(firmware: Firmware, password: string): void {
  firmware.mebxPassword = password;
  if (firmware.state !== 'post' || firmware.passwordModel !== 0) return;
  firmware.accounts.setAdminPassword(password);
}

function activateNetwork(firmware: Firmware): string {
  if (firmware.state === 'post') return 'Network access is active already.';
  firmware.activate('acm', firmware.mebxPassword);
  return 'Network access is active: admin control mode, and the user admin has the MEBx password.';
}

/** Where the item is, by maker (docs/reference/recovery.md, R10). */
function biosWords(manufacturer: string): { done: string; absent: string } {
  const maker = manufacturer.toLowerCase();
  if (maker.startsWith('hp') || maker.startsWith('hewlett')) {
    return {
      done: 'F10 Setup, Advanced, Remote Management Options: "Unconfigure AMT on next boot" is set to Apply. At the next start you confirm the question with Y.',
      absent:
        'F10 Setup, Advanced, Remote Management Options: there is no "Unconfigure AMT on next boot" in this BIOS.',
    };
  }
  if (maker.startsWith('lenovo')) {
    return {
      done: 'F1 Setup, Advanced, Intel(R) Manageability: "Intel(R) Manageability Reset" is set to Enabled. At the next start you approve it.',
      absent:
        'F1 Setup, Advanced, Intel(R) Manageability: there is no "Intel(R) Manageability Reset" in this BIOS.',
    };
  }
  return {
    done: 'Setup, Advanced, AMT Configuration: "Un-Configure ME" is ticked and saved. The PC restarts.',
    absent: maker.startsWith('dell')
      ? 'F2 Setup offers "MEBx hotkey" and "USB provision" for Intel AMT, and nothing that un-configures it.'
      : 'Setup, Advanced, AMT Configuration: there is no item that un-configures AMT.',
  };
}

async function biosUnconfigure(stage: ActStage): Promise<ActResult> {
  const { firmware } = stage;
  if (firmware.power === 'off') return no(NO_SCREEN);
  const words = biosWords(firmware.spec.hardware.manufacturer);
  const effect = firmware.spec.biosUnconfigure;
  if (effect === 'absent') return no(words.absent);
  await stage.restart(() => firmware.backToFactory(effect === 'resets-amt-and-mebx', 'bios'));
  return yes(`${words.done} The screen says "Intel(R) ME un-configured".`);
}

async function powerOff(stage: ActStage): Promise<ActResult> {
  const { firmware } = stage;
  if (firmware.power === 'off') return yes('It is off already.');
  firmware.powerState = POWER_OFF;
  await stage.settle();
  return yes(
    firmware.awake && firmware.state !== 'pre'
      ? 'The PC shuts down. The light at the network socket stays on: the management engine is awake.'
      : 'The PC shuts down, and the light at the network socket goes out.',
  );
}

async function powerOn(stage: ActStage): Promise<ActResult> {
  const { firmware } = stage;
  if (firmware.power === 'on') return yes('It is on already.');
  firmware.start();
  await stage.settle();
  return yes('The PC starts Windows.');
}

/** What keeps Windows from talking to the management engine, if anything does. */
function windowsTrouble({ firmware }: ActStage): string | undefined {
  if (firmware.power === 'off') return NO_SCREEN;
  if (firmware.dark) {
    return 'The management engine does not answer Windows: it is restarting. Try again in a minute.';
  }
  return undefined;
}

const MODE_WORDS = { none: 'not activated', ccm: 'client control mode', acm: 'admin control mode' } as const;
const STATE_WORDS = { pre: 'pre-provisioning', in: 'in provisioning', post: 'post-provisioning' } as const;

/** Host-based activation: the MEBx password is not asked for (docs/reference/recovery.md, R5). */
async function activate(stage: ActStage, { adminPassword }: Of<'activate-from-windows'>): Promise<ActResult> {
  const { firmware } = stage;
  const trouble = windowsTrouble(stage);
  if (trouble !== undefined) return no(trouble);
  if (firmware.state === 'post') {
    return no(`Activation refused: AMT is set up already (${MODE_WORDS[firmware.mode]}).`);
  }
  if (firmware.state === 'in') {
    return no('Activation refused: another activation is half done. Unconfigure it first.');
  }
  if (!isStrongPassword(adminPassword)) return no(`Activation refused: the password must have ${WEAK}.`);
  firmware.activate('ccm', adminPassword);
  await stage.settle();
  return yes(
    'AMT is activated in client control mode. The MEBx password was not asked for and is what it was.',
  );
}

/**
 * No password in client mode, refused in admin mode (docs/reference/recovery.md, R8); a half-done set-up is stopped.
 */
async function unconfigure(stage: ActStage): Promise<ActResult> {
  const { firmware } = stage;
  const trouble = windowsTrouble(stage);
  if (trouble !== undefined) return no(trouble);
  if (firmware.state === 'pre') return no('There is nothing to unconfigure: AMT is not activated.');
  if (firmware.mode === 'acm') {
    return no(
      'Refused: in admin control mode the AMT password is needed. Windows cannot unconfigure it without.',
    );
  }
  await stage.restart(() => firmware.unprovision('full', 'localMei', { kind: 'local' }));
  return yes('AMT is unconfigured. The management engine restarts; the MEBx password stays what it was.');
}

function askWindows(stage: ActStage): ActResult {
  const { firmware } = stage;
  const trouble = windowsTrouble(stage);
  if (trouble !== undefined) return no(trouble);
  const { state, mode, generation } = firmware;
  return {
    ...yes(`AMT ${generation.text}, ${STATE_WORDS[state]}, control mode: ${MODE_WORDS[mode]}.`),
    controlMode: mode,
  };
}

function flood({ firmware, loginGate }: ActStage, { count }: Of<'flood-logins'>): ActResult {
  if (firmware.state !== 'post' || !firmware.awake) return no('Nothing listens for logins on this machine.');
  loginGate.failInBackground(count);
  const said = `${count} logins with an old password were refused.`;
  return yes(firmware.lock.paused ? `${said} The management engine ignores logins for a while.` : said);
}
