import { assertNever } from '#shared/assert-never';
import type { Act, ActResult } from '#shared/model/demo';
import { message, type Text } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import { FACTORY_MEBX_PASSWORD, type Firmware, POWER_OFF } from '../firmware/firmware';
import { isStrongPassword } from '../firmware/password-strength';
import type { LoginGate } from './login-gate';

/** How long the coin cell stays out (docs/reference/recovery.md, R12). */
const CELL_OUT_MS = 300_000;

const NO_SCREEN = message('simulator.act.screenBlack');
const PASSWORD_RULE = message('simulator.act.passwordRule');

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

const no = (says: Text): ActResult => ({ ok: false, says });
const yes = (says: Text): ActResult => ({ ok: true, says });

/** Does something by hand to an Intel machine, and says what its screen shows. */
export async function performAct(stage: ActStage, act: Act): Promise<ActResult> {
  if (stage.apart) return no(message('simulator.act.caseOpen'));
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
    case 'look-at-screen':
      return lookAtScreen(stage);
    case 'flood-logins':
      return flood(stage, act);
    default:
      return assertNever(act);
  }
}

/** The code for user consent is all that a technician looks for there. */
function lookAtScreen({ firmware }: ActStage): ActResult {
  const { shownCode } = firmware.consent;
  if (firmware.power === 'off') return no(NO_SCREEN);
  return shownCode === undefined
    ? yes(message('simulator.act.noCode'))
    : yes(message('simulator.act.code', { code: shownCode }));
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
  return yes(message(resets ? 'simulator.act.battery.resets' : 'simulator.act.battery.clockOnly'));
}

/** MEBx when the PC starts: the first login, and activation (docs/reference/recovery.md, R1). */
async function openMebx(stage: ActStage, act: Of<'open-mebx'>): Promise<ActResult> {
  const { firmware } = stage;
  const { alsoRefused } = firmware.spec.mebx;
  if (firmware.power === 'off') return no(NO_SCREEN);
  if (firmware.dark) return no(message('simulator.act.mebx.restarting'));
  if (act.password !== firmware.mebxPassword) {
    return { ...no(message('simulator.act.mebx.refused')), mebx: 'refused' };
  }
  const first = firmware.mebxPassword === FACTORY_MEBX_PASSWORD;
  if (first && act.newPassword === undefined) {
    return { ...no(message('simulator.act.mebx.newNeeded')), mebx: 'accepted' };
  }
  let said: Text = message('simulator.act.mebx.accepted');
  if (act.newPassword !== undefined) {
    if (!isStrongPassword(act.newPassword, alsoRefused)) {
      return { ...no(sentences(message('simulator.act.mebx.notStrong'), PASSWORD_RULE)), mebx: 'accepted' };
    }
    changeMebxPassword(firmware, act.newPassword);
    said = sentences(said, message('simulator.act.mebx.stored'));
  }
  if (act.activateNetwork === true) said = sentences(said, activateNetwork(firmware));
  await stage.settle();
  return { ...yes(said), mebx: 'accepted' };
}

/** While both passwords are coupled, MEBx changes the network one too; once they are separate they stay so. */
function changeMebxPassword(firmware: Firmware, password: string): void {
  firmware.mebxPassword = password;
  if (firmware.state !== 'post' || firmware.passwordModel !== 0) return;
  firmware.accounts.setAdminPassword(password);
}

function activateNetwork(firmware: Firmware): Text {
  if (firmware.state === 'post') return message('simulator.act.mebx.alreadyActive');
  firmware.activate('acm', firmware.mebxPassword);
  return message('simulator.act.mebx.activated');
}

/** Where the item is, by maker (docs/reference/recovery.md, R10). */
function biosWords(manufacturer: string): { done: Text; absent: Text } {
  const maker = manufacturer.toLowerCase();
  if (maker.startsWith('hp') || maker.startsWith('hewlett')) {
    return { done: message('simulator.act.bios.hp'), absent: message('simulator.act.bios.hpAbsent') };
  }
  if (maker.startsWith('lenovo')) {
    return { done: message('simulator.act.bios.lenovo'), absent: message('simulator.act.bios.lenovoAbsent') };
  }
  return {
    done: message('simulator.act.bios.other'),
    absent: message(
      maker.startsWith('dell') ? 'simulator.act.bios.dellAbsent' : 'simulator.act.bios.otherAbsent',
    ),
  };
}

async function biosUnconfigure(stage: ActStage): Promise<ActResult> {
  const { firmware } = stage;
  if (firmware.power === 'off') return no(NO_SCREEN);
  const words = biosWords(firmware.spec.hardware.manufacturer);
  const effect = firmware.spec.biosUnconfigure;
  if (effect === 'absent') return no(words.absent);
  await stage.restart(() => firmware.backToFactory(effect === 'resets-amt-and-mebx', 'bios'));
  return yes(words.done);
}

async function powerOff(stage: ActStage): Promise<ActResult> {
  const { firmware } = stage;
  if (firmware.power === 'off') return yes(message('simulator.act.power.alreadyOff'));
  firmware.powerState = POWER_OFF;
  await stage.settle();
  const awake = firmware.awake && firmware.state !== 'pre';
  return yes(message(awake ? 'simulator.act.power.offAwake' : 'simulator.act.power.offAsleep'));
}

async function powerOn(stage: ActStage): Promise<ActResult> {
  const { firmware } = stage;
  if (firmware.power === 'on') return yes(message('simulator.act.power.alreadyOn'));
  firmware.start();
  await stage.settle();
  return yes(message('simulator.act.power.windows'));
}

/** What keeps Windows from talking to the management engine, if anything does. */
function windowsTrouble({ firmware }: ActStage): Text | undefined {
  if (firmware.power === 'off') return NO_SCREEN;
  return firmware.dark ? message('simulator.act.windows.restarting') : undefined;
}

/** Host-based activation: the MEBx password is not asked for (docs/reference/recovery.md, R5). */
async function activate(stage: ActStage, { adminPassword }: Of<'activate-from-windows'>): Promise<ActResult> {
  const { firmware } = stage;
  const trouble = windowsTrouble(stage);
  if (trouble !== undefined) return no(trouble);
  if (firmware.state === 'post') {
    const mode = message(`simulator.act.mode.${firmware.mode}`);
    return no(message('simulator.act.windows.alreadySetUp', { mode }));
  }
  if (firmware.state === 'in') return no(message('simulator.act.windows.halfDone'));
  if (!isStrongPassword(adminPassword)) {
    return no(sentences(message('simulator.act.windows.notStrong'), PASSWORD_RULE));
  }
  firmware.activate('ccm', adminPassword);
  await stage.settle();
  return yes(message('simulator.act.windows.activated'));
}

/**
 * No password in client mode, refused in admin mode (docs/reference/recovery.md, R8); a half-done set-up is stopped.
 */
async function unconfigure(stage: ActStage): Promise<ActResult> {
  const { firmware } = stage;
  const trouble = windowsTrouble(stage);
  if (trouble !== undefined) return no(trouble);
  if (firmware.state === 'pre') return no(message('simulator.act.windows.notActivated'));
  if (firmware.mode === 'acm') return no(message('simulator.act.windows.adminMode'));
  await stage.restart(() => firmware.unprovision('full', 'localMei', { kind: 'local' }));
  return yes(message('simulator.act.windows.unconfigured'));
}

function askWindows(stage: ActStage): ActResult {
  const { firmware } = stage;
  const trouble = windowsTrouble(stage);
  if (trouble !== undefined) return no(trouble);
  const { mode, generation } = firmware;
  const says = message('simulator.act.windows.says', {
    version: generation.text,
    state: message(`simulator.act.state.${firmware.state}`),
    mode: message(`simulator.act.mode.${mode}`),
  });
  return { ...yes(says), controlMode: mode };
}

function flood({ firmware, loginGate }: ActStage, { count }: Of<'flood-logins'>): ActResult {
  if (firmware.state !== 'post' || !firmware.awake) return no(message('simulator.act.flood.nobody'));
  loginGate.failInBackground(count);
  const said = message('simulator.act.flood.refused', { count });
  return yes(sentences(said, firmware.lock.paused ? message('simulator.act.flood.paused') : undefined));
}
