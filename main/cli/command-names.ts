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
  'doctor',
  'support-bundle',
  'web',
  'help',
] as const;
