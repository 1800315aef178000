import { Command, CommanderError } from 'commander';
import { bugText } from '#shared/bug-text';
import { EXIT_BUG, EXIT_CODE_OF_FAILURE, EXIT_DONE } from '#shared/failure-codes';
import { failure } from '#shared/result';
import { message } from '#shared/texts/message';
import { ownArgs } from './command-names';
import { addCommands } from './commands';
import { withLanguage } from './flags';
import { helpTexts, withHelpTexts } from './help-texts';
import { languageOf, speaking } from './language';
import { printFailure, printJson } from './output';
import { OutputFile, outputFileOf } from './output-file';
import { printed, printedLines } from './printed';
import type { Shell } from './shell';
import { usageProblem } from './usage-problem';

/**
 * Runs one command line. What a command needs is loaded when it runs, so that help and mistakes are answered at once.
 * With --json there is one document on stdout whatever happens, for command lines that make no sense, too.
 * @param args without node and script
 * @returns the exit code (docs/exit-codes.md)
 */
export async function runCli(args: readonly string[], given: Shell): Promise<number> {
  const shell = await speaking(args, given);
  const path = outputFileOf(args);
  const file = path === undefined ? undefined : new OutputFile(path, args);
  const crashed = crash(shell);
  const into = file ? { ...shell, console: file.redirect(shell.console) } : shell;
  const code = await runInto(args, into, crashed);
  try {
    const problem = await Promise.race([file?.write(), crashed]);
    return problem ? printFailure(shell.console, problem, {}) : code;
  } catch (error) {
    return thrown(error, shell, false);
  }
}

async function runInto(args: readonly string[], given: Shell, crashed: Promise<never>): Promise<number> {
  const ended: { code: number } = { code: EXIT_DONE };
  // Decided before anything is parsed, because a command line with a mistake in it wants its document, too.
  const json = ownArgs(args).includes('--json');
  const language = languageOf(args, given.env);
  if (!language.ok) return printFailure(given.console, language.error, { json });
  const { shell, hasPrinted } = watched(given);
  const output: CommanderOutput = { out: '', err: '' };
  try {
    const program = buildProgram(shell, ended, output);
    await Promise.race([program.parseAsync(args, { from: 'user' }), crashed]);
    return ended.code;
  } catch (error) {
    if (error instanceof CommanderError) return commanderEnded(error, output, shell, json);
    // With --json there is only ever one document.
    return thrown(error, shell, json && !hasPrinted());
  }
}

/** Reports what a command threw: what can happen to anybody as a failure, all else as a bug. @returns the exit code */
async function thrown(error: unknown, shell: Shell, json: boolean): Promise<number> {
  const { expectedFailure, ProgramLog } = await import('#main/use-cases/index');
  const expected = expectedFailure(error);
  if (expected) return printFailure(shell.console, expected, { json });
  new ProgramLog({ env: shell.env, host: 'cli', version: shell.version }).bug(error);
  const title = shell.console.say(message('cli.bug.title'));
  shell.console.err(printed`${title} ${printedLines(bugText(error))}\n`);
  const mistake = failure('bug', message('cli.bug.message'), message('cli.bug.next'));
  if (json) printJson(shell.console, { error: mistake });
  return EXIT_BUG;
}

/** Output of commander; it is printed once it is known whether it is for people or programs. */
interface CommanderOutput {
  out: string;
  err: string;
}

/** Rejects with what is thrown outside of any call. */
function crash(shell: Shell): Promise<never> {
  return new Promise((_, reject) => shell.onCrash?.(reject));
}

function watched(shell: Shell): { shell: Shell; hasPrinted: () => boolean } {
  let done = false;
  const out: Shell['console']['out'] = (text) => {
    done = true;
    shell.console.out(text);
  };
  return { shell: { ...shell, console: { ...shell.console, out } }, hasPrinted: () => done };
}

/** Help and version are no mistakes. @returns the exit code */
function commanderEnded(
  { exitCode, code, message: text }: CommanderError,
  output: CommanderOutput,
  { console }: Shell,
  json: boolean,
): number {
  if (exitCode === 0) {
    const shown = output.out.trimEnd();
    if (json) printJson(console, code === 'commander.version' ? { version: shown } : { help: shown });
    else console.out(printedLines(output.out));
    return EXIT_DONE;
  }
  const noCommand = code === 'commander.help';
  const { problem, meant } = usageProblem(text);
  if (json) {
    const what = noCommand ? message('cli.usage.noCommand') : message('cli.usage.notValid', { problem });
    return printFailure(console, failure('input-invalid', what, message('cli.usage.next')), { json });
  }
  if (noCommand) console.err(printedLines(output.err));
  else {
    console.err(printed`${console.say(message('cli.usage.error', { problem }))}\n`);
    if (meant !== undefined) {
      console.err(printed`${console.say(message('cli.usage.didYouMean', { names: meant }))}\n`);
    }
    console.err(printed`${console.say(message('cli.usage.list'))}\n`);
  }
  return EXIT_CODE_OF_FAILURE['input-invalid'];
}

function buildProgram(shell: Shell, ended: { code: number }, output: CommanderOutput): Command {
  const texts = helpTexts(shell.console.say);
  const program = new Command('amt-bench')
    .description(texts.say(message('cli.help.program')))
    .version(shell.version, '-V, --version', texts.option('version'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => (output.out += text),
      writeErr: (text) => (output.err += text),
    });
  withLanguage(withHelpTexts(program, texts), texts);
  addCommands(program, { shell, texts, ended });
  return program;
}
