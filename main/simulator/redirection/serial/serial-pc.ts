import type { Firmware } from '../../firmware/firmware';
import type { Started, StartRecord } from '../../firmware/pc-start';
import type { Pace } from '../../support/pace';
import { CLEAR, paint, plain, screenRows } from './bios-screen';
import { BEGINNING, type BiosFacts, pressKey, type SetupState } from './bios-setup';
import { type Key, KeyReader } from './keys';
import { LoginPrompt } from './login-prompt';
import { LineBuffer, type SerialLine } from './serial-line';

/** What the serial port is connected to. `quiet`: a screen that is not sent over it, or nothing that writes to it. */
type Stage = 'self-test' | 'paused' | 'setup' | 'system' | 'quiet';

/** What the PC needs of the machine around it. */
export interface PcParts {
  firmware: Firmware;
  pace: Pace;
  /** What the BIOS item does when the setup was saved with it. */
  unconfigureAmt: () => void;
}

/** The self-test takes two of these; simulated milliseconds. */
const SELF_TEST_STEP_MS = 2_000;
/** From “saved” to the restart of the firmware; real milliseconds, because the console collects bytes that long. */
const RESTART_MS = 500;
/** An escape that nothing follows for so long is a key; real milliseconds. */
const LONE_ESCAPE_MS = 50;
const SETUP_KEYS: readonly Key[] = ['f2', 'esc', 'delete'];
/** What starts with a screen of its own, which does not go to the serial port. */
const SYSTEMS: readonly Started[] = ['operating-system', 'safe-mode', 'hard-drive'];

const MODES = {
  none: 'Not configured',
  ccm: 'Configured, client control mode',
  acm: 'Configured, admin control mode',
};

/**
 * A PC as its serial port shows it: self-test and BIOS setup, where the start was ordered with serial-over-LAN
 * (MeshCentral#7881), and then the login of its system. What is written while no console is there is lost.
 */
export class SerialPc implements SerialLine {
  readonly #parts: PcParts;
  readonly #keys = new KeyReader();
  readonly #buffer = new LineBuffer();
  readonly #prompt: LoginPrompt;
  #pending: (() => void) | undefined;
  #stage: Stage = 'system';
  #setup: SetupState = BEGINNING;
  #setupAsked = false;
  /** What the terminal shows of the setup, as far as is known. */
  #shown: readonly string[] | undefined;
  #isPainted = true;
  #isSettling = false;
  /** Each start has a number: what an earlier one still waits for no longer happens. */
  #starts = 0;

  constructor(parts: PcParts) {
    this.#parts = parts;
    this.#prompt = new LoginPrompt(() => parts.firmware.settings.general.HostName);
  }

  /** The PC starts. */
  start({ started, serialOverLan }: StartRecord): void {
    void this.#selfTest(started, serialOverLan);
  }

  plug(pending: () => void): void {
    this.#pending = pending;
    this.#buffer.clear();
    this.#forgetScreen();
    // Nothing is drawn until something happens.
    this.#isPainted = true;
  }

  unplug(): void {
    this.#pending = undefined;
  }

  type(bytes: Buffer): void {
    if (!this.#runs) return;
    if (this.#stage === 'system') {
      this.#write(this.#prompt.type(bytes.toString('latin1')));
      return;
    }
    for (const key of this.#keys.push(bytes)) this.#press(key);
    if (this.#keys.isWaiting && !this.#isSettling) void this.#settleKeys();
  }

  waiting(): number {
    this.#paint();
    return this.#buffer.length;
  }

  read(most: number): Buffer {
    this.#paint();
    return this.#buffer.read(most);
  }

  takeOverflow(): boolean {
    const overflow = this.#buffer.takeOverflow();
    // The terminal has missed something: the next picture is a whole one.
    if (overflow) this.#forgetScreen();
    return overflow;
  }

  get #runs(): boolean {
    return this.#parts.firmware.power === 'on';
  }

  #write(text: string): void {
    if (!this.#pending || text === '') return;
    this.#buffer.write(text);
    this.#pending();
  }

  /** Once for many keys, when the console takes it. */
  #paint(): void {
    if (this.#isPainted || this.#stage !== 'setup') return;
    this.#isPainted = true;
    const rows = screenRows(this.#setup, this.#facts);
    this.#buffer.write(paint(rows, this.#shown));
    this.#shown = rows;
  }

  #repaint(): void {
    this.#isPainted = false;
    this.#pending?.();
  }

  #forgetScreen(): void {
    this.#shown = undefined;
    this.#isPainted = false;
  }

  async #settleKeys(): Promise<void> {
    this.#isSettling = true;
    await this.#parts.pace.delay(LONE_ESCAPE_MS);
    this.#isSettling = false;
    for (const key of this.#keys.settle()) this.#press(key);
  }

  #press(key: Key): void {
    switch (this.#stage) {
      case 'self-test':
        if (!SETUP_KEYS.includes(key) || this.#setupAsked) return;
        this.#setupAsked = true;
        this.#write('Entering setup...\r\n');
        return;
      case 'paused':
        this.#startSystem('operating-system', true);
        return;
      case 'setup':
        this.#pressInSetup(key);
        return;
      case 'system':
      case 'quiet':
    }
  }

  #pressInSetup(key: Key): void {
    const step = pressKey(this.#setup, key, this.#facts);
    if (step.kind === 'stay') {
      this.#setup = step.state;
      this.#repaint();
    } else void this.#leaveSetup(step.unconfigure);
  }

  async #leaveSetup(unconfigure: boolean): Promise<void> {
    if (!unconfigure) {
      this.#startSystem('operating-system', true);
      return;
    }
    const start = ++this.#starts;
    this.#stage = 'quiet';
    this.#write(`${CLEAR}Configuration saved. Intel AMT is unconfigured, and the system restarts.\r\n`);
    await this.#parts.pace.delay(RESTART_MS);
    if (start !== this.#starts || !this.#runs) return;
    this.#stage = 'system';
    this.#parts.unconfigureAmt();
  }

  async #selfTest(started: Started, shows: boolean): Promise<void> {
    const start = ++this.#starts;
    const { pace } = this.#parts;
    const goesOn = (): boolean => start === this.#starts && this.#runs;
    this.#stage = shows ? 'self-test' : 'quiet';
    this.#setupAsked = started === 'bios-setup';
    if (shows) this.#write(this.#firstWords());
    await pace.wait(SELF_TEST_STEP_MS);
    if (!goesOn()) return;
    if (shows) this.#write('Press F2 or Esc for setup.\r\n');
    await pace.wait(SELF_TEST_STEP_MS);
    if (!goesOn()) return;
    if (this.#isSetupAsked()) this.#openSetup(shows);
    else if (started === 'bios-pause') this.#pause(shows);
    else this.#startSystem(started, shows);
  }

  #firstWords(): string {
    const { model, biosVersion, biosDate, processor, memory, amtVersion } = this.#facts;
    const lines = [
      model,
      `BIOS ${biosVersion} (${biosDate})`,
      '',
      processor,
      `Memory: ${memory} OK`,
      `Intel(R) Management Engine BIOS Extension, Intel AMT ${amtVersion}`,
    ];
    return `${CLEAR}${lines.map((line) => `${plain(line)}\r\n`).join('')}\r\n`;
  }

  /** By the order or by a key; asked for after waiting. */
  #isSetupAsked(): boolean {
    return this.#setupAsked;
  }

  #openSetup(shows: boolean): void {
    this.#stage = shows ? 'setup' : 'quiet';
    if (!shows) return;
    this.#setup = BEGINNING;
    this.#shown = undefined;
    this.#repaint();
  }

  #pause(shows: boolean): void {
    this.#stage = shows ? 'paused' : 'quiet';
    if (shows) this.#write('Paused. Press any key to go on.\r\n');
  }

  #startSystem(started: Started, shows: boolean): void {
    const isSystem = SYSTEMS.includes(started);
    this.#stage = isSystem ? 'system' : 'quiet';
    if (shows) this.#write(`${CLEAR}Starting: ${started}\r\n`);
    if (isSystem) this.#write(this.#prompt.greet());
  }

  get #facts(): BiosFacts {
    const { spec, mode, generation } = this.#parts.firmware;
    const { hardware } = spec;
    const gigabytes = hardware.memory.reduce((sum, module) => sum + module.gigabytes, 0);
    return {
      model: `${hardware.manufacturer} ${hardware.model}`,
      serial: hardware.serial,
      biosVersion: hardware.bios.version,
      biosDate: hardware.bios.released,
      processor: hardware.processor.name,
      memory: `${gigabytes} GB`,
      amtVersion: generation.text,
      amtState: MODES[mode],
      offersUnconfigure: spec.biosUnconfigure !== 'absent',
    };
  }
}
