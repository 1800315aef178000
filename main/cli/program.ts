import { Command, CommanderError, Option } from 'commander';
import { EXIT_BUG, EXIT_CODE_OF_FAILURE, EXIT_DONE } from '#shared/codes';
import { MAKERS } from '#shared/model/maker';
import { demoCommand } from './demo-command';
import { DeviceCommands, type ConfigureOptions, type DiagnoseOptions } from './device-commands';
import { withCommon, withLogin } from './options';
import type { OutputOptions } from './output';
import { withBench, type Shell } from './run';
import { scanCommand, type ScanOptions } from './scan-command';
import { deleteSecret, listSecrets, setSecret } from './secret-commands';
import { simulateCommand, type SimulateOptions } from './simulate-command';
import { webCommand, type WebOptions } from './web-command';

/**
 * Runs one command line.
 * @param args without node and script
 * @returns the exit code (docs/exit-codes.md)
 */
export async function runCli(args: readonly string[], shell: Shell): Promise<number> {
  let code: number = EXIT_DONE;
  const program = buildProgram(shell, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed what is wrong; help and version are no mistakes.
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? EXIT_DONE : EXIT_CODE_OF_FAILURE['input-invalid'];
    shell.console.err(
      `AMT Bench made a mistake: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return EXIT_BUG;
  }
}

function buildProgram(shell: Shell, end: (code: number) => void): Command {
  const program = new Command('amt-bench')
    .description('Shows every Intel AMT machine, why it will or will not configure, and configures one.')
    .version(shell.version)
    .exitOverride()
    .configureOutput({ writeOut: shell.console.out, writeErr: shell.console.err })
    .showHelpAfterError('(amt-bench --help lists the commands)');

  const device = (
    command: Command,
    run: (
      commands: DeviceCommands,
      host: string,
      options: ConfigureOptions & DiagnoseOptions,
    ) => ReturnType<DeviceCommands['plan']>,
  ): Command =>
    command
      .argument('<host>', 'address or name of one machine')
      .action(async (host: string, options: ConfigureOptions) => {
        end(
          await withBench(shell, options, (bench, stop) =>
            run(new DeviceCommands(shell, bench, stop), host, options),
          ),
        );
      });

  withCommon(program.command('scan').description('list the AMT machines of a network, without any login'))
    .argument('<target...>', 'CIDR, a-b, host or file')
    .option('--csv', 'a table for spreadsheets on stdout')
    .option('--rate <pps>', 'addresses per second, at most')
    .option('--allow-large', 'yes, more than 65,536 addresses')
    .action(async (targets: string[], options: ScanOptions) => {
      end(
        await withBench(shell, options, (bench, stop) => scanCommand(shell, bench, stop, targets, options)),
      );
    });

  device(
    withLogin(program.command('diagnose').description('one machine: evidence, verdict, ways on'))
      .option('--say <fact...>', 'tell what you know of it, e.g. mebx-refused-factory-password')
      .addOption(new Option('--maker <name>', 'who made it').choices(MAKERS)),
    (commands, host, options) => commands.diagnose(host, options),
  );
  device(
    withLogin(program.command('inventory').description('what the firmware says of itself')),
    (commands, host, options) => commands.inventory(host, options),
  );
  device(
    withLogin(program.command('plan').description('what configure would change')).requiredOption(
      '--profile <file>',
      'what the machine should look like',
    ),
    (commands, host, options) => commands.plan(host, options),
  );
  device(
    withLogin(program.command('configure').description('plan, apply, verify'))
      .option('--profile <file>', 'what the machine should look like')
      .option('--yes', 'make the changes without asking')
      .option('--resume', 'go on with the run on this machine that was cut short'),
    (commands, host, options) => commands.configure(host, options),
  );
  device(
    withLogin(program.command('power').description('power state of a machine')),
    (commands, host, options) => commands.power(host, options),
  );
  device(
    withCommon(program.command('reveal').description('show the stored password of a machine')),
    (commands, host, options) => commands.reveal(host, options),
  );

  const secret = program
    .command('secret')
    .description('named passwords in the keychain, for profiles (vault:<name>)');
  secret
    .command('set')
    .argument('<name>')
    .requiredOption('--password-stdin', 'read the password from standard input')
    .option('--quiet')
    .action(async (name: string, options: OutputOptions) => {
      end(await withBench(shell, options, (bench) => setSecret(shell, bench, name, options)));
    });
  secret
    .command('list')
    .option('--json')
    .action(async (options: OutputOptions) => {
      end(await withBench(shell, options, (bench) => listSecrets(shell, bench, options)));
    });
  secret
    .command('delete')
    .argument('<name>')
    .option('--quiet')
    .action(async (name: string, options: OutputOptions) => {
      end(await withBench(shell, options, (bench) => deleteSecret(shell, bench, name, options)));
    });

  program
    .command('simulate')
    .description('start simulated machines, print them as JSON lines, run until stopped')
    .option('--bench <name>', 'demo, or a file of machines', 'demo')
    .option('--latency <ms>', 'added to every answer')
    .option('--seed <n>', 'makes the invented values reproducible')
    .option('--time-scale <n>', 'n times shorter pauses and penalties', '1')
    .option('--one-address', 'one loopback address with distinct ports, as on systems that have only one')
    .action(async (options: SimulateOptions) => {
      end(await simulateCommand(shell, options));
    });
  program
    .command('demo')
    .description('simulate, scan, diagnose all, configure one, end')
    .option('--json', 'one JSON document on stdout, nothing else there')
    .option('--quiet', 'no progress and no remarks')
    .action(async (options: OutputOptions) => {
      end(await demoCommand(shell, options));
    });
  program
    .command('web')
    .description('serve the app on loopback and print its link')
    .option('--port <n>', 'port on 127.0.0.1', '0')
    .option('--open', 'open the system browser')
    .action(async (options: WebOptions) => {
      end(await webCommand(shell, options));
    });
  return program;
}
