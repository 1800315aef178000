/**
 * The first word of every command line. Kept beside the commands themselves, so that the packaged app can tell a
 * command from an address without loading any of them.
 */
export const COMMAND_NAMES = [
  'scan',
  'diagnose',
  'recover',
  'inventory',
  'plan',
  'configure',
  'power',
  'unprovision',
  'set-mebx',
  'reveal',
  'secret',
  'simulate',
  'demo',
  'explain-log',
  'usb-key',
  'doctor',
  'support-bundle',
  'web',
  'help',
] as const;

/** May stand in front of a command. */
export const LANGUAGE_OPTION = '--lang';

/** A command line from its command on: without the choice of a language in front of it. */
export function fromCommand(args: readonly string[]): readonly string[] {
  const [first] = args;
  if (first === LANGUAGE_OPTION) return fromCommand(args.slice(2));
  return first?.startsWith(`${LANGUAGE_OPTION}=`) ? fromCommand(args.slice(1)) : args;
}
