import type { Result } from '#shared/result';
import type { Console } from './output';
import type { Printed } from './printed';
import type { InterruptHandler } from './stop';

/** Keys that go to a handler. */
export interface TerminalInput {
  /** Nothing is read until `resume`. */
  pause: () => void;
  resume: () => void;
  /** The terminal is as it was before. */
  end: () => void;
}

/** What the command line gets from the process; tests give their own. */
export interface Shell {
  console: Console;
  env: NodeJS.ProcessEnv;
  version: string;
  /**
   * Reads standard input to its end.
   * @param take is given what comes, piece by piece, and may refuse it; what it was given is not returned
   * @returns `file-unreadable` when it is longer than `most` bytes or cannot be read
   */
  readStdin: (
    most: number,
    signal: AbortSignal,
    take?: (piece: Uint8Array) => Result<void>,
  ) => Promise<Result<Uint8Array>>;
  /** Asks a question. @returns the line that was typed; empty when nobody is there, or when the signal comes first */
  ask: (question: Printed, signal: AbortSignal) => Promise<string>;
  /** The same for a secret: what is typed is not shown. */
  askSecret: (question: Printed, signal: AbortSignal) => Promise<string>;
  /**
   * From now on each key goes to the handler, Ctrl+C too, and the terminal shows nothing by itself. Where standard input
   * is no terminal, what comes there does, and its end is not told.
   */
  typing: (handler: (bytes: Uint8Array) => void) => TerminalInput;
  /** Called with a handler for each Ctrl+C. @returns a function that takes it back */
  onInterrupt: (handler: InterruptHandler) => () => void;
  /** Called with a handler for what is thrown outside of any call. */
  onCrash?: (handler: (error: unknown) => void) => void;
}
