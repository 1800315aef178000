import { COMMAND_NAMES, fromCommand } from '#main/cli/command-names';

/** What one start of the packaged app is. */
export type Start =
  | { kind: 'command'; args: string[] }
  | { kind: 'window' }
  /** Somebody has switched Chromium's sandbox off. */
  | { kind: 'refused' };

/** Asked before anything else; the window has no use for them. */
const ABOUT: ReadonlySet<string> = new Set(['--help', '-h', '--version', '-V']);
/** Meant for Chromium: launchers put them in front, and the command line would not know them. */
const FOR_CHROMIUM = /^--(no-sandbox|disable-setuid-sandbox|ozone-platform(-hint)?=.*|disable-gpu|headless)$/;

/**
 * The packaged program is window and command line in one. A command is told from everything else that systems hand
 * over, such as addresses and switches of Chromium, by its name.
 * @param args without the executable
 */
export function chooseStart(args: readonly string[]): Start {
  const own = args.slice();
  while (own[0] !== undefined && FOR_CHROMIUM.test(own[0])) own.shift();
  const [first] = fromCommand(own);
  if (first !== undefined && (ABOUT.has(first) || isCommand(first))) return { kind: 'command', args: own };
  // An AppImage adds it where the system forbids the sandbox. Commands load no page; the window never runs without.
  if (args.includes('--no-sandbox')) return { kind: 'refused' };
  return { kind: 'window' };
}

const isCommand = (word: string): boolean => COMMAND_NAMES.some((name) => name === word);
