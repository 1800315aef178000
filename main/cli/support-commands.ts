import { EXIT_CODE_OF_FAILURE, EXIT_DONE } from '#shared/failure-codes';
import type { SelfCheck, SelfCheckReport } from '#shared/model/self-check';
import { ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { Said, Say } from '#shared/texts/say';
import { selfCheck, type UseCases } from '#main/use-cases/index';
import { note, type OutputOptions, printJson, wrap } from './output';
import { writeBytes } from './output-file';
import { described, printed } from './printed';
import { type TimeOptions, withStop } from './run';
import type { Shell } from './shell';

/** `amt-bench doctor`: looks at this computer. @returns 0 when there is no problem, else the exit code of the first one */
export function doctorCommand(shell: Shell, options: TimeOptions): Promise<number> {
  return withStop(shell, options, async (stop) => {
    const { env, version } = shell;
    const report = await stop.waitFor(async () => ok(await selfCheck({ env, version })));
    if (!report.ok) return report;
    if (options.json) printJson(shell.console, report.value);
    else shell.console.out(described(report.value, doctorText, shell.console.say));
    const problem = report.value.checks.find(({ state }) => state === 'problem');
    return ok(problem?.code === undefined ? EXIT_DONE : EXIT_CODE_OF_FAILURE[problem.code]);
  });
}

const MARKS: Readonly<Record<SelfCheck['state'], string>> = { ok: '✓', warning: '!', problem: '✗' };

function doctorText({ checks, state }: Said<SelfCheckReport>, say: Say): string {
  const lines = checks.flatMap(({ id, state: found, message, nextStep }) => [
    `${MARKS[found]} ${id}`,
    wrap(message, '    '),
    ...(nextStep === undefined ? [] : [wrap(nextStep, '  → ')]),
  ]);
  return `${[...lines, '', say(message(`support.summary.${state}`))].join('\n')}\n`;
}

/** `amt-bench support-bundle`: one archive for whoever helps. */
export async function supportBundleCommand(
  shell: Shell,
  useCases: UseCases,
  file: string,
  options: OutputOptions,
): Promise<Result<number>> {
  const { bytes, files } = await useCases.supportBundle();
  const problem = await writeBytes(file, bytes);
  if (problem) return { ok: false, error: problem };
  if (options.json) printJson(shell.console, { file, bytes: bytes.length, files });
  else shell.console.out(printed`${file}\n`);
  note(shell.console, options, message('cli.support.saved'));
  return ok(EXIT_DONE);
}
