import { FitAddon } from '@xterm/addon-fit';
import { Terminal } from '@xterm/xterm';
import { getNonce } from 'get-nonce';
import { allowStyles } from './allowed-styles';
import { functionKey, type KeyStyle } from './function-keys';
import { TERMINAL_FONT, TERMINAL_THEMES } from './terminal-look';
import { charactersOf, letterSize, type TerminalSize } from './terminal-size';

/** Of letters, where the size of the screen follows from the room for it. Pixels. */
const USUAL_LETTERS = 14;

/** Between two pieces the window can do something else, whatever a machine has made expensive. Characters. */
const PIECE = 1_024;

interface ScreenEvents {
  /** Something was typed or pasted. */
  onKeys: (keys: string) => void;
  /** The way out was pressed. */
  onLeave: () => void;
  /** Something is selected now, or nothing any more. */
  onSelection: (selected: boolean) => void;
}

/** The terminal in which a console is shown, in its place on the page. */
export class Screen {
  readonly terminal: Terminal;
  readonly #place: HTMLElement;
  readonly #endStyles = allowStyles(getNonce() ?? '');
  readonly #fit = new FitAddon();
  readonly #observer = new ResizeObserver(() => this.#resize());
  #size: TerminalSize = '80x25';
  #keyStyle: KeyStyle = 'bios';
  /** Keys go to the machine. */
  #connected = false;

  constructor(place: HTMLElement, { onKeys, onLeave, onSelection }: ScreenEvents) {
    this.#place = place;
    this.terminal = new Terminal({
      fontFamily: TERMINAL_FONT,
      fontSize: USUAL_LETTERS,
      theme: TERMINAL_THEMES.dark,
      scrollback: 5_000,
      minimumContrastRatio: 4.5,
      disableStdin: true,
    });
    this.terminal.loadAddon(this.#fit);
    this.terminal.open(place);
    this.terminal.onData(onKeys);
    this.terminal.onSelectionChange(() => onSelection(this.terminal.hasSelection()));
    this.terminal.attachCustomKeyEventHandler((event) => this.#key(event, { onKeys, onLeave }));
    this.#observer.observe(place);
  }

  /** Resolves when it is drawn. */
  async show(text: string): Promise<void> {
    // Browsers slow the timers of a page that nobody sees, so that small pieces would take minutes there.
    const piece = document.hidden ? Math.max(PIECE, text.length) : PIECE;
    for (let at = 0; at < text.length; at += piece) {
      await new Promise<void>((done) => this.terminal.write(text.slice(at, at + piece), done));
    }
  }

  /** @param connected keys go to the machine from now on; else Tab and Esc work as on the rest of the page */
  setConnected(connected: boolean): void {
    this.#connected = connected;
    this.terminal.options.disableStdin = !connected;
  }

  setReader(on: boolean): void {
    this.terminal.options.screenReaderMode = on;
  }

  /** What screen readers say of the place where keys go to. */
  describe({ label, tooMuch, describedBy }: { label: string; tooMuch: string; describedBy: string }): void {
    Terminal.strings.tooMuchOutput = tooMuch;
    this.terminal.textarea?.setAttribute('aria-label', label);
    this.terminal.textarea?.setAttribute('aria-describedby', describedBy);
  }

  setKeyStyle(style: KeyStyle): void {
    this.#keyStyle = style;
  }

  setScheme(scheme: 'light' | 'dark'): void {
    const look = TERMINAL_THEMES[scheme];
    this.terminal.options.theme = look;
    // The screen is smaller than its place.
    this.#place.style.backgroundColor = look.background;
  }

  setSize(size: TerminalSize): void {
    this.#size = size;
    this.#resize();
  }

  dispose(): void {
    this.#observer.disconnect();
    this.terminal.dispose();
    this.#endStyles();
  }

  /** @returns whether xterm is to deal with it */
  #key(event: KeyboardEvent, { onKeys, onLeave }: Pick<ScreenEvents, 'onKeys' | 'onLeave'>): boolean {
    if (!this.#connected) return false;
    const act = this.#actOf(event, { onKeys, onLeave });
    if (!act) return true;
    event.preventDefault();
    event.stopPropagation();
    if (event.type === 'keydown') act();
    return false;
  }

  #actOf(
    { key, ctrlKey, shiftKey, altKey, metaKey }: KeyboardEvent,
    { onKeys, onLeave }: Pick<ScreenEvents, 'onKeys' | 'onLeave'>,
  ): (() => void) | undefined {
    if (key === 'Home' && ctrlKey && shiftKey) return onLeave;
    if (ctrlKey || shiftKey || altKey || metaKey) return undefined;
    const keys = functionKey(key, this.#keyStyle);
    return keys === undefined ? undefined : () => onKeys(keys);
  }

  #resize(): void {
    const characters = charactersOf(this.#size);
    const { terminal } = this;
    if (!characters) {
      terminal.options.fontSize = USUAL_LETTERS;
      this.#fit.fit();
      return;
    }
    terminal.resize(characters.cols, characters.rows);
    const screen = terminal.element?.querySelector('.xterm-screen');
    const { width = 0, height = 0 } = screen?.getBoundingClientRect() ?? {};
    const { clientWidth, clientHeight } = this.#place;
    // Nothing is laid out yet.
    if (width === 0 || clientWidth === 0) return;
    const size = terminal.options.fontSize ?? USUAL_LETTERS;
    const wanted = letterSize({ width, height, size }, { width: clientWidth, height: clientHeight });
    if (wanted !== size) terminal.options.fontSize = wanted;
  }
}
