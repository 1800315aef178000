import { Command, CommanderError, Option } from 'commander';
import { bugText } from '#shared/bug-text';
import { EXIT_BUG, EXIT_CODE_OF_FAILURE, EXIT_DONE } from '#shared/failure-codes';
import { MAKERS } from '#shared/model/maker';
import { type Failure, failure, type Result } from '#shared/result';
import { withCommon, withLogin } from './flags';
import type {
  ConfigureOptions,
  DiagnoseOptions,
  InventoryOptions,
  MachineCommands,
  PowerOptions,
  SetMebxOptions,
  UnprovisionOptions,
} from './machine-commands';
import { type OutputOptions, printFailure, printJson } from './output';
import { OutputFile, outputFileOf, withOutputFile } from './output-file';
import { printed, printedLines } from './printed';
import type { RecoverOptions } from './recover-command';
import type { TimeOptions } from './run';
import type { ScanOptions } from './scan-command';
import type { Shell } from './shell';
import type { SimulateOptions } from './simulate-command';
import type { WebOptions } from './web-command';

/**
 * Runs one command line. What a command needs is loaded when it runs, so that help and mistakes are answered at once.
 * With --json there is one document on stdout whatever happens, for command lines that make no sense, too.
 * @param args without node and script
 * @returns the exit code (docs/exit-codes.md)
 */
export async function runCli(args: readonly string[], given: Shell): Promise<number> {
  const path = outputFileOf(args);
  const file = path === undefined ? undefined : new OutputFile(path, args);
  const code = await runInto(args, file ? { ...given, console: file.redirect(given.console) } : given);
  const problem = await file?.write();
  return problem ? printFailure(given.console, problem, {}) : code;
}

async function runInto(args: readonly string[], given: Shell): Promise<number> {
  const ended: { code: number } = { code: EXIT_DONE };
  const json = wantsJson(args);
  const { shell, hasPrinted } = watched(given);
  const output: CommanderOutput = { out: '', err: '' };
  try {
    const program = buildProgram(shell, ended, output);
    await Promise.race([program.parseAsync(args, { from: 'user' }), crash(shell)]);
    return ended.code;
  } catch (error) {
    if (error instanceof CommanderError) return commanderEnded(error, output, shell, json);
    const { expectedFailure, ProgramLog } = await import('#main/use-cases/index');
    const failure = expectedFailure(error);
    // With --json there is only ever one document.
    if (failure) return printFailure(shell.console, failure, { json: json && !hasPrinted() });
    new ProgramLog({ env: shell.env, host: 'cli', version: shell.version }).bug(error);
    shell.console.err(printed`AMT Bench made a mistake: ${printedLines(bugText(error))}\n`);
    if (json && !hasPrinted()) printJson(shell.console, { error: mistake() });
    return EXIT_BUG;
  }
}

/** Output of commander; it is printed once it is known whether it is for people or programs. */
interface CommanderOutput {
  out: string;
  err: string;
}

function mistake(): Failure {
  return failure(
    'bug',
    'AMT Bench made a mistake and stopped this work.',
    'Try again; if it comes back, report it with what stands on stderr.',
  );
}

/** Decided before anything is parsed, because a command line with a mistake in it wants its document, too. */
function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).includes('--json');
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
  { exitCode, code, message }: CommanderError,
  output: CommanderOutput,
  { console }: Shell,
  json: boolean,
): number {
  if (exitCode === 0) {
    const text = output.out.trimEnd();
    if (json) printJson(console, code === 'commander.version' ? { version: text } : { help: text });
    else console.out(printedLines(output.out));
    return EXIT_DONE;
  }
  const noCommand = code === 'commander.help';
  if (!json) {
    console.err(printedLines(output.err));
    return EXIT_CODE_OF_FAILURE['input-invalid'];
  }
  const words = message.replace(/^error: /, '').replace(/\s+/g, ' ');
  const notUnderstood = failure(
    'input-invalid',
    noCommand ? 'No command was given.' : `The command line cannot be understood: ${words}.`,
    'See amt-bench --help.',
  );
  return printFailure(console, notUnderstood, { json });
}

function buildProgram(shell: Shell, ended: { code: number }, output: CommanderOutput): Command {
  const program = new Command('amt-bench')
    .description('Shows every Intel AMT machine, why it will or will not configure, and configures one.')
    .version(shell.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => (output.out += text),
      writeErr: (text) => (output.err += text),
      // The same in every terminal, and in docs/command-line.md.
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
    .showHelpAfterError('(amt-bench --help lists the commands)');
  addScan(program, shell, ended);
  addMachineCommands(program, shell, ended);
  addSecret(program, shell, ended);
  addSimulator(program, shell, ended);
  program
    .command('explain-log')
    .description('what the messages in a log or a message file mean, and what to do')
    .argument('<file...>', 'SMSTS.log, ACUConfig.log, saved event text; “-” for standard input')
    .option('--json', 'one JSON document on stdout, nothing else there')
    .option('--timeout <seconds>', 'give up after this time')
    .action(async (files: string[], options: TimeOptions) => {
      const { explainCommand } = await import('./explain-command');
      ended.code = await explainCommand(shell, files, options);
    });
  addSupport(program, shell, ended);
  program
    .command('web')
    .description('serve the app on loopback and print its link')
    .option('--port <n>', 'port on 127.0.0.1', '0')
    .option('--open', 'open the system browser')
    .action(async (options: WebOptions) => {
      const { webCommand } = await import('./web-command');
      ended.code = await webCommand(shell, options);
    });
  for (const command of program.commands) withOutputFile(command);
  return program;
}

function addScan(program: Command, shell: Shell, ended: { code: number }): void {
  withCommon(program.command('scan').description('list the AMT machines of a network, without any login'))
    .argument('<target...>', 'CIDR, a-b, host or file')
    .option(
      '--csv',
      'a table for spreadsheets; with --output as the spreadsheets of this computer’s language take it',
    )
    .option('--rate <pps>', 'addresses per second, at most')
    .option('--allow-large', 'yes, more than 65,536 addresses')
    .action(async (targets: string[], options: ScanOptions) => {
      const [{ withBench }, { scanCommand }] = await Promise.all([import('./run'), import('./scan-command')]);
      ended.code = await withBench(shell, options, (useCases, stop) =>
        scanCommand(shell, useCases, stop, targets, options),
      );
    });
}

type MachineOptions = InventoryOptions &
  ConfigureOptions &
  DiagnoseOptions &
  UnprovisionOptions &
  SetMebxOptions;

/** Loads what commands at one machine need, and runs one of them. @returns the exit code */
async function withMachineCommands(
  shell: Shell,
  options: TimeOptions,
  run: (commands: MachineCommands) => Promise<Result<number>>,
): Promise<number> {
  const [{ withBench }, { MachineCommands: Commands }] = await Promise.all([
    import('./run'),
    import('./machine-commands'),
  ]);
  return withBench(shell, options, (useCases, stop) => run(new Commands(shell, useCases, stop)));
}

function addMachineCommands(program: Command, shell: Shell, ended: { code: number }): void {
  const add = (
    command: Command,
    run: (commands: MachineCommands, host: string, options: MachineOptions) => Promise<Result<number>>,
  ): void => {
    command
      .argument('<host>', 'address or name of one machine')
      .action(async (host: string, options: MachineOptions) => {
        ended.code = await withMachineCommands(shell, options, (commands) => run(commands, host, options));
      });
  };
  add(
    withLogin(program.command('diagnose').description('one machine: evidence, verdict, ways on'))
      .option('--say <fact...>', 'tell what you know of it, e.g. mebx-refused-factory-password')
      .addOption(new Option('--maker <name>', 'who made it').choices(MAKERS)),
    (commands, host, options) => commands.diagnose(host, options),
  );
  addRecover(program, shell, ended);
  add(
    withLogin(program.command('inventory').description('what the firmware says of itself')).option(
      '--logs',
      'its event log and audit log, too',
    ),
    (commands, host, options) => commands.inventory(host, options),
  );
  add(
    withLogin(program.command('plan').description('what configure would change')).requiredOption(
      '--profile <file>',
      'what the machine should look like',
    ),
    (commands, host, options) => commands.plan(host, options),
  );
  add(
    withLogin(program.command('configure').description('plan, apply, verify'))
      .option('--profile <file>', 'what the machine should look like')
      .option('--yes', 'make the changes without asking')
      .option('--resume', 'go on with the run on this machine that was cut short'),
    (commands, host, options) => commands.configure(host, options),
  );
  withLogin(
    program
      .command('power')
      .description('power state of a machine, or one order: on, off, reset, cycle, bios'),
  )
    .argument('<host>', 'address or name of one machine')
    .argument('[order]', 'on, off, reset, cycle, or bios: restart into the BIOS setup')
    .option('--clear-boot-options', 'clear what an earlier order has set for the next start, then go on')
    .action(async (host: string, order: string | undefined, options: PowerOptions) => {
      ended.code = await withMachineCommands(shell, options, (commands) =>
        commands.power(host, options, order),
      );
    });
  add(
    withLogin(program.command('unprovision').description('wipe AMT over the network, and prove it'))
      .option('--full', 'everything but the MEBx password')
      .option('--partial', 'keep the admin account; admin control mode only')
      .option('--confirm <name>', 'the name of the machine, or its address where it has none'),
    (commands, host, options) => commands.unprovision(host, options),
  );
  add(
    withLogin(
      program
        .command('set-mebx')
        .description('set a new MEBx password without the old one (admin control mode, encrypted only)'),
    ).option('--secret <name>', 'a secret of the keychain; without it a random one, kept there'),
    (commands, host, options) => commands.setMebx(host, options),
  );
  add(
    withCommon(program.command('reveal').description('show the stored password of a machine')),
    (commands, host, options) => commands.reveal(host, options),
  );
}

function addRecover(program: Command, shell: Shell, ended: { code: number }): void {
  withLogin(
    program.command('recover').description('the card: ordered ways back in, their steps, what each erases'),
  )
    .argument('[host]', 'address or name of one machine; without it, --verdict')
    .option('--verdict <code>', 'the ways of this verdict, without looking at a machine')
    .addOption(new Option('--maker <name>', 'who made it').choices(MAKERS))
    .option('--model <name>', 'model as on the case')
    .option('--generation <n>', 'AMT version, where the network does not tell it')
    .option('--answer <id=value...>', 'what you know, e.g. atMachine=yes bitlocker=key-at-hand')
    .action(async (host: string | undefined, options: RecoverOptions) => {
      ended.code = await withMachineCommands(shell, options, (commands) => commands.recover(host, options));
    });
}

function addSecret(program: Command, shell: Shell, ended: { code: number }): void {
  const secret = program
    .command('secret')
    .description('named passwords in the keychain, for profiles (vault:<name>)');
  secret
    .command('set')
    .argument('<name>')
    .requiredOption('--password-stdin', 'read the password from standard input')
    .option('--for <what>', 'amt (a password of AMT), wifi (a passphrase) or server (that AMT calls)', 'amt')
    .option('--json', 'one JSON document on stdout, nothing else there')
    .option('--quiet', 'no progress and no remarks')
    .option('--timeout <seconds>', 'give up after this time')
    .action(async (name: string, options: TimeOptions & { for: string }) => {
      const [{ withBench }, { setSecret }] = await Promise.all([
        import('./run'),
        import('./secret-commands'),
      ]);
      ended.code = await withBench(shell, options, (useCases, stop) =>
        setSecret(shell, useCases, stop, name, options),
      );
    });
  secret
    .command('list')
    .option('--json', 'one JSON document on stdout, nothing else there')
    .action(async (options: OutputOptions) => {
      const [{ withBench }, { listSecrets }] = await Promise.all([
        import('./run'),
        import('./secret-commands'),
      ]);
      ended.code = await withBench(shell, options, (useCases) => listSecrets(shell, useCases, options));
    });
  secret
    .command('delete')
    .argument('<name>')
    .option('--json', 'one JSON document on stdout, nothing else there')
    .option('--quiet', 'no progress and no remarks')
    .action(async (name: string, options: OutputOptions) => {
      const [{ withBench }, { deleteSecret }] = await Promise.all([
        import('./run'),
        import('./secret-commands'),
      ]);
      ended.code = await withBench(shell, options, (useCases) =>
        deleteSecret(shell, useCases, name, options),
      );
    });
}

function addSupport(program: Command, shell: Shell, ended: { code: number }): void {
  program
    .command('doctor')
    .description('check this computer: keychain, network, state folder, versions')
    .option('--json', 'one JSON document on stdout, nothing else there')
    .option('--timeout <seconds>', 'give up after this time')
    .action(async (options: TimeOptions) => {
      const { doctorCommand } = await import('./support-commands');
      ended.code = await doctorCommand(shell, options);
    });
  program
    .command('support-bundle')
    .description('pack log, journal, settings and versions into a zip file, without passwords')
    .argument('<file>', 'the zip file to write')
    .option('--json', 'one JSON document on stdout, nothing else there')
    .option('--quiet', 'no progress and no remarks')
    .option('--timeout <seconds>', 'give up after this time')
    .action(async (file: string, options: TimeOptions) => {
      const [{ withBench }, { supportBundleCommand }] = await Promise.all([
        import('./run'),
        import('./support-commands'),
      ]);
      ended.code = await withBench(shell, options, (useCases) =>
        supportBundleCommand(shell, useCases, file, options),
      );
    });
}

function addSimulator(program: Command, shell: Shell, ended: { code: number }): void {
  program
    .command('simulate')
    .description('start simulated machines, print them as JSON lines, run until stopped')
    .option('--bench <name>', 'demo, or a file of machines', 'demo')
    .option('--latency <ms>', 'added to every answer')
    .option('--seed <n>', 'makes the invented values reproducible')
    .option('--time-scale <n>', 'n times shorter pauses and penalties', '1')
    .option('--one-address', 'one loopback address with distinct ports, as on systems that have only one')
    .action(async (options: SimulateOptions) => {
      const { simulateCommand } = await import('./simulate-command');
      ended.code = await simulateCommand(shell, options);
    });
  program
    .command('demo')
    .description('simulate, scan, diagnose all, configure one, end')
    .option('--json', 'one JSON document on stdout, nothing else there')
    .option('--quiet', 'no progress and no remarks')
    .action(async (options: OutputOptions) => {
      const { demoCommand } = await import('./demo-command');
      ended.code = await demoCommand(shell, options);
    });
}
