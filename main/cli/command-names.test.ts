import { expect, it } from 'vitest';
import { COMMAND_NAMES } from './command-names';
import { runCli } from './program';
import { testShell } from './testing/shell';

it('holds the commands that the help lists', async () => {
  const shell = testShell({});
  await runCli(['--help'], shell);
  const [, list = ''] = shell.written.out.split('\nCommands:\n');
  const names = [...list.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name);
  expect([...COMMAND_NAMES].sort()).toEqual(names.sort());
});
