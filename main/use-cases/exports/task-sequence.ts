import { EXIT_CODE_OF_FAILURE } from '#shared/failure-codes';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { Say } from '#shared/texts/say';
import {
  configureBatch,
  configurePowerShell,
  detectPowerShell,
  type ScriptSettings,
} from '#main/interop/task-sequence/scripts';

interface TaskSequenceFile {
  name: string;
  text: string;
}

/** Names that Windows takes for a file in a folder. */
const FILE_NAME = /^[^\\/:*?"<>|\p{Cc}]{1,100}$/u;

/**
 * Scripts that run amt-bench in a task sequence, and a note how to use them. None of them holds a secret.
 * @param profile name of the profile’s file beside the scripts
 */
export function taskSequenceFiles(
  profile: string,
  say: Say,
  version: string,
): Result<readonly TaskSequenceFile[]> {
  const settings: ScriptSettings = { profile, heading: `Made by AMT Bench ${version}` };
  const batch = configureBatch(settings);
  const script = configurePowerShell(settings);
  const detect = detectPowerShell(settings);
  if (!FILE_NAME.test(profile) || batch === undefined || script === undefined || detect === undefined) {
    return fail(
      'input-invalid',
      message('exports.task.badName', { name: profile }),
      message('exports.task.badNameNext'),
    );
  }
  return ok([
    { name: 'Configure.bat', text: batch },
    // Windows PowerShell takes a script without this mark for one in an old encoding.
    { name: 'Configure.ps1', text: `\uFEFF${script}` },
    { name: 'Detect.ps1', text: `\uFEFF${detect}` },
    { name: 'README.txt', text: readme(profile, say) },
  ]);
}

function readme(profile: string, say: Say): string {
  const codes = [...new Set<number>(Object.values(EXIT_CODE_OF_FAILURE))]
    .sort((a, b) => a - b)
    .map((code) => {
      const names = Object.entries(EXIT_CODE_OF_FAILURE).filter(([, each]) => each === code);
      return `  ${String(code).padStart(2)}  ${names.map(([name]) => name).join(', ')}`;
    });
  const lines = [
    say(message('exports.task.title')),
    '',
    say(message('exports.task.files', { profile })),
    say(message('exports.task.step')),
    say(message('exports.task.command')),
    '  powershell.exe -NoProfile -ExecutionPolicy Bypass -File .\\Configure.ps1',
    '',
    say(message('exports.task.variables')),
    `  AMTBENCH_HOST   ${say(message('exports.task.host'))}`,
    `  AMT_PASSWORD    ${say(message('exports.task.password'))}`,
    `  AMTBENCH_TRUST  ${say(message('exports.task.trust'))}`,
    `  AMTBENCH_EXE    ${say(message('exports.task.program'))}`,
    `  AMTBENCH_LOG    ${say(message('exports.task.log'))}`,
    '',
    say(message('exports.task.application')),
    say(message('exports.task.detection')),
    '',
    say(message('exports.task.codes')),
    '   0',
    ...codes,
    '',
    say(message('exports.task.notConfirmed')),
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
