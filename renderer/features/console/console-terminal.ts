import { createStore } from 'zustand/vanilla';
import type { SerialCharset } from '../../../shared/serial-text';
import type { ConsoleOptions, ConsoleState, SerialConsole } from '../../stores/serial-console';
import { functionKey, type KeyStyle } from './function-keys';
import { Screen } from './screen';
import type { TerminalSize } from './terminal-size';

/** The first screen instead of the second one, and every mode as it is at first (DECSTR). Moves no cursor. */
const MODES_RESET = '\u001b[?1047l\u001b[!p';

interface Shown {
  state: ConsoleState;
  /** Something is selected. */
  selected: boolean;
  charset: SerialCharset;
  size: TerminalSize;
  keyStyle: KeyStyle;
  /** What is shown is read to a screen reader. */
  reader: boolean;
  /** A power order was given here. */
  ordered: boolean;
}

/** A console and the terminal that shows it, from the moment when there is a place for it on the page. */
export class ConsoleTerminal {
  readonly shown = createStore<Shown>()(() => ({
    state: { at: 'connecting' },
    selected: false,
    charset: 'auto',
    size: '80x25',
    keyStyle: 'bios',
    reader: false,
    ordered: false,
  }));
  readonly #openConsole: (options: ConsoleOptions) => SerialConsole;
  #screen: Screen | undefined;
  #console: SerialConsole | undefined;

  constructor(openConsole: (options: ConsoleOptions) => SerialConsole) {
    this.#openConsole = openConsole;
  }

  /** Shows it here and connects. @returns what ends both */
  attach(place: HTMLElement): () => void {
    this.#screen = new Screen(place, {
      onKeys: (keys) => this.#console?.type(keys),
      onLeave: () => leave(place),
      onSelection: (selected) => this.shown.setState({ selected }),
    });
    this.#apply();
    this.connect();
    return () => {
      this.#console?.close();
      this.#screen?.dispose();
      this.#screen = undefined;
    };
  }

  get screen(): Screen | undefined {
    return this.#screen;
  }

  connect(): void {
    const screen = this.#screen;
    if (!screen) return;
    const { charset } = this.shown.getState();
    // What the last session has left, such as a set of characters; what it has written stays where it is.
    if (this.#console) void screen.show(MODES_RESET);
    this.#console = this.#openConsole({
      charset,
      show: (text) => screen.show(text),
      onState: (state) => {
        screen.setConnected(state.at === 'connected');
        if (state.at === 'connected' && this.shown.getState().state.at !== 'connected') this.focus();
        this.shown.setState({ state });
      },
    });
  }

  disconnect(): void {
    this.#console?.close();
  }

  /** @param name such as `F10` */
  pressFunctionKey(name: string): void {
    const keys = functionKey(name, this.shown.getState().keyStyle);
    if (keys !== undefined) this.#console?.type(keys);
    this.focus();
  }

  change(change: Partial<Pick<Shown, 'charset' | 'size' | 'keyStyle' | 'reader' | 'ordered'>>): void {
    this.shown.setState(change);
    if (change.charset) this.#console?.setCharset(change.charset);
    this.#apply();
  }

  focus(): void {
    this.#screen?.terminal.focus();
  }

  #apply(): void {
    const { size, keyStyle, reader } = this.shown.getState();
    this.#screen?.setSize(size);
    this.#screen?.setKeyStyle(keyStyle);
    this.#screen?.setReader(reader);
  }
}

/** From the terminal to the first tool above it. */
function leave(place: HTMLElement): void {
  place.parentElement?.querySelector<HTMLElement>('.console-tools button:not(:disabled)')?.focus();
}
