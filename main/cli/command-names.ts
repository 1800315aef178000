/**
 * The first word of every command line. Kept beside the commands themselves, so that the packaged app can tell a
 * command from an address without loading any of them.
 */
export const COMMAND_NAMES = [
  'scan',
  'listen',
  'diagnose',
  'recover',
  'inventory',
  'plan',
  'configure',
  'power',
  'sol',
  'screenshot',
  'clear-event-log',
  'unprovision',
  'set-mebx',
  'upgrade-to-acm',
  'reveal',
  'secret',
  'simulate',
  'demo',
  'explain-log',
  'import',
  'export',
  'hand-over',
  'task-sequence',
  'usb-key',
  'check-certificate',
  'doctor',
  'support-bundle',
  'web',
  'help',
] as const;

/** May stand in front of a command. */
export const LANGUAGE_OPTION = '--lang';

/** A command line up to `--`: what stands behind is no option, whatever it looks like. */
export function ownArgs(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end < 0 ? args : args.slice(0, end);
}

/**
 * The values that a command line gives an option, as `--option value` or `--option=value`, looked up before anything is
 * parsed. Undefined stands for one that is missing.
 */
export function valuesOf(option: string, args: readonly string[]): (string | undefined)[] {
  const own = ownArgs(args);
  return own.flatMap((arg, at) => {
    if (arg === option) return [own[at + 1]];
    return arg.startsWith(`${option}=`) ? [arg.slice(option.length + 1)] : [];
  });
}

/** A command line from its command on: without the choice of a language in front of it. */
export function fromCommand(args: readonly string[]): readonly string[] {
  const [first] = args;
  if (first === LANGUAGE_OPTION) return fromCommand(args.slice(2));
  return first?.startsWith(`${LANGUAGE_OPTION}=`) ? fromCommand(args.slice(1)) : args;
}
