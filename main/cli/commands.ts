import { type Command, Option } from 'commander';
import { IMPORT_FORMATS } from '#shared/model/import-formats';
import { MAKERS } from '#shared/model/maker';
import { USB_KEY_VERSIONS } from '#shared/model/setup-variables';
import type { Result } from '#shared/result';
import { SERIAL_CHARSETS } from '#shared/serial-text';
import { addActivation } from './activation/commands';
import type { ConsentOptions } from './console/consent';
import type { SolOptions } from './console/sol-command';
import type { DiagnoseOptions } from './diagnose-command';
import { addExports } from './exports/commands';
import type { LogOptions } from './exports/logged';
import { withCommon, withJson, withLanguage, withLogin, withQuiet, withTimeout } from './flags';
import { newCommand } from './help-texts';
import type { ImportOptions } from './import-command';
import type { InventoryOptions } from './inventory-command';
import type { ListenOptions } from './listen-command';
import type {
  ConfigureOptions,
  MachineCommands,
  PowerOptions,
  SetMebxOptions,
  UnprovisionOptions,
  UpgradeOptions,
} from './machine-commands';
import type { Making } from './making';
import type { OutputOptions } from './output';
import { withOutputFile } from './output-file';
import type { RecoverOptions } from './recover-command';
import type { TimeOptions } from './run';
import type { ScanOptions } from './scan-command';
import type { Shell } from './shell';
import type { SimulateOptions } from './simulate-command';
import type { UsbKeyOptions } from './usb-key-command';
import type { WebOptions } from './web-command';

/** Every command there is, with its options. What it needs to run is loaded when it runs. */
export function addCommands(program: Command, making: Making): void {
  addScan(program, making);
  addListen(program, making);
  addMachineCommands(program, making);
  addSecret(program, making);
  addSimulator(program, making);
  addExplainLog(program, making);
  addImport(program, making);
  addExports(program, making);
  addUsbKey(program, making);
  addActivation(program, making);
  addSupport(program, making);
  addWeb(program, making);
  addToEach(program, (command) => withLanguage(withOutputFile(command, making.texts), making.texts));
}

/** Does something to each command that can be run, `secret set` and its like included. */
function addToEach({ commands }: Command, add: (command: Command) => void): void {
  for (const each of commands) {
    if (each.commands.length > 0) addToEach(each, add);
    else add(each);
  }
}

function addScan(program: Command, { shell, texts, ended }: Making): void {
  const { argument, option, value } = texts;
  withCommon(newCommand(program, texts, 'scan'), texts)
    .argument(`<${value('target')}...>`, argument('target'))
    .option('--csv', option('csv'))
    .option(`--rate <${value('pps')}>`, option('rate'))
    .option('--allow-large', option('allowLarge'))
    .action(async (targets: string[], options: ScanOptions) => {
      const [{ withBench }, { scanCommand }] = await Promise.all([import('./run'), import('./scan-command')]);
      ended.code = await withBench(shell, options, (useCases, stop) =>
        scanCommand(shell, useCases, stop, targets, options),
      );
    });
}

function addListen(program: Command, { shell, texts, ended }: Making): void {
  const { option, value } = texts;
  const command = newCommand(program, texts, 'listen')
    .option(`--seconds <${value('seconds')}>`, option('listenSeconds'))
    .option(`--port <${value('number')}>`, option('listenPort'));
  withTimeout(withQuiet(withJson(command, texts), texts), texts).action(async (options: ListenOptions) => {
    const [{ withBench }, { listenCommand }] = await Promise.all([
      import('./run'),
      import('./listen-command'),
    ]);
    ended.code = await withBench(shell, options, (useCases, stop) =>
      listenCommand(shell, useCases, stop, options),
    );
  });
}

type MachineOptions = InventoryOptions &
  ConfigureOptions &
  LogOptions &
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

function addMachineCommands(program: Command, making: Making): void {
  const { shell, texts, ended } = making;
  const { argument, option, value } = texts;
  const add = (
    each: Command,
    run: (commands: MachineCommands, host: string, options: MachineOptions) => Promise<Result<number>>,
  ): void => {
    each
      .argument(`<${value('host')}>`, argument('host'))
      .action(async (host: string, options: MachineOptions) => {
        const { logged } = await import('./exports/logged');
        ended.code = await logged(shell, options, host, (into) =>
          withMachineCommands(into, options, (commands) => run(commands, host, options)),
        );
      });
  };
  add(
    withLogin(newCommand(program, texts, 'diagnose'), texts)
      .option(`--say <${value('fact')}...>`, option('say'))
      .addOption(new Option(`--maker <${value('name')}>`, option('maker')).choices(MAKERS)),
    (commands, host, options) => commands.diagnose(host, options),
  );
  addRecover(program, making);
  add(
    withLogin(newCommand(program, texts, 'inventory'), texts)
      .option('--hardware', option('hardware'))
      .option('--csv', option('hardwareCsv'))
      .option('--logs', option('logs')),
    (commands, host, options) => commands.inventory(host, options),
  );
  add(
    withLogin(newCommand(program, texts, 'plan'), texts).requiredOption(
      `--profile <${value('file')}>`,
      option('profile'),
    ),
    (commands, host, options) => commands.plan(host, options),
  );
  add(
    withLogin(newCommand(program, texts, 'configure'), texts)
      .option(`--profile <${value('file')}>`, option('profile'))
      .option('--yes', option('yes'))
      .option('--resume', option('resume'))
      .addOption(new Option(`--log <${value('format')}>`, option('log')).choices(['cmtrace']))
      .option(`--log-file <${value('file')}>`, option('logFile')),
    (commands, host, options) => commands.configure(host, options),
  );
  addPower(program, making);
  add(
    withLogin(newCommand(program, texts, 'unprovision'), texts)
      .option('--full', option('full'))
      .option('--partial', option('partial'))
      .option(`--confirm <${value('name')}>`, option('confirm')),
    (commands, host, options) => commands.unprovision(host, options),
  );
  add(
    withLogin(newCommand(program, texts, 'set-mebx'), texts).option(
      `--secret <${value('name')}>`,
      option('mebxSecret'),
    ),
    (commands, host, options) => commands.setMebx(host, options),
  );
  add(
    withLogin(newCommand(program, texts, 'clear-event-log'), texts).option('--yes', option('clearLogYes')),
    (commands, host, options) => commands.clearEventLog(host, options),
  );
  addUpgrade(program, making);
  addSol(program, making);
  addScreenshot(program, making);
  add(withCommon(newCommand(program, texts, 'reveal'), texts), (commands, host, options) =>
    commands.reveal(host, options),
  );
}

function addPower(program: Command, { shell, texts, ended }: Making): void {
  const { argument, option, value } = texts;
  withLogin(newCommand(program, texts, 'power'), texts)
    .argument(`<${value('host')}>`, argument('host'))
    .argument(`[${value('order')}]`, argument('order'))
    .option('--clear-boot-options', option('clearBootOptions'))
    .option('--consent-code', option('consentCode'))
    .action(async (host: string, order: string | undefined, options: PowerOptions) => {
      ended.code = await withMachineCommands(shell, options, (commands) =>
        commands.power(host, options, order),
      );
    });
}

function addSol(program: Command, { shell, texts, ended }: Making): void {
  const { argument, option, value } = texts;
  withLogin(newCommand(program, texts, 'sol'), texts)
    .argument(`<${value('host')}>`, argument('host'))
    .option(`--charset <${SERIAL_CHARSETS.join('|')}>`, option('charset'), 'auto')
    .option(`--record <${value('file')}>`, option('record'))
    .option('--bios', option('solBios'))
    .option('--consent-code', option('consentCode'))
    .action(async (host: string, options: SolOptions) => {
      ended.code = await withMachineCommands(shell, options, (commands) => commands.sol(host, options));
    });
}

function addScreenshot(program: Command, { shell, texts, ended }: Making): void {
  const { argument, option, value } = texts;
  withLogin(newCommand(program, texts, 'screenshot'), texts)
    .argument(`<${value('host')}>`, argument('host'))
    .argument(`<${value('file')}>`, argument('pngFile'))
    .option('--consent-code', option('consentCode'))
    .action(async (host: string, file: string, options: ConsentOptions) => {
      ended.code = await withMachineCommands(shell, options, (commands) =>
        commands.screenshot(host, file, options),
      );
    });
}

function addUpgrade(program: Command, { shell, texts, ended }: Making): void {
  const { argument, option, value } = texts;
  withLogin(newCommand(program, texts, 'upgrade-to-acm'), texts)
    .argument(`<${value('host')}>`, argument('host'))
    .argument(`<${value('file')}>`, argument('pfxFile'))
    .option(`--suffix <${value('name')}>`, option('dnsSuffix'))
    .action(async (host: string, file: string, options: UpgradeOptions) => {
      ended.code = await withMachineCommands(shell, options, (commands) =>
        commands.upgradeToAcm(host, file, options),
      );
    });
}

function addRecover(program: Command, { shell, texts, ended }: Making): void {
  const { argument, option, value } = texts;
  withLogin(newCommand(program, texts, 'recover'), texts)
    .argument(`[${value('host')}]`, argument('hostOrVerdict'))
    .option(`--verdict <${value('code')}>`, option('verdict'))
    .addOption(new Option(`--maker <${value('name')}>`, option('maker')).choices(MAKERS))
    .option(`--model <${value('name')}>`, option('model'))
    .option(`--generation <${value('number')}>`, option('generation'))
    .option(`--answer <${value('answer')}...>`, option('answer'))
    .action(async (host: string | undefined, options: RecoverOptions) => {
      ended.code = await withMachineCommands(shell, options, (commands) => commands.recover(host, options));
    });
}

function addSecret(program: Command, { shell, texts, ended }: Making): void {
  const { argument, option, value } = texts;
  const secret = newCommand(program, texts, 'secret');
  const set = newCommand(secret, texts, 'secret-set', 'set')
    .argument(`<${value('name')}>`, argument('secretName'))
    .requiredOption('--password-stdin', option('secretStdin'))
    .option(`--for <${value('what')}>`, option('secretFor'), 'amt');
  withTimeout(withQuiet(withJson(set, texts), texts), texts).action(
    async (name: string, options: TimeOptions & { for: string }) => {
      const [{ withBench }, { setSecret }] = await Promise.all([
        import('./run'),
        import('./secret-commands'),
      ]);
      ended.code = await withBench(shell, options, (useCases, stop) =>
        setSecret(shell, useCases, stop, name, options),
      );
    },
  );
  withJson(newCommand(secret, texts, 'secret-list', 'list'), texts).action(async (options: OutputOptions) => {
    const [{ withBench }, { listSecrets }] = await Promise.all([
      import('./run'),
      import('./secret-commands'),
    ]);
    ended.code = await withBench(shell, options, (useCases) => listSecrets(shell, useCases, options));
  });
  const remove = newCommand(secret, texts, 'secret-delete', 'delete').argument(
    `<${value('name')}>`,
    argument('secretName'),
  );
  withQuiet(withJson(remove, texts), texts).action(async (name: string, options: OutputOptions) => {
    const [{ withBench }, { deleteSecret }] = await Promise.all([
      import('./run'),
      import('./secret-commands'),
    ]);
    ended.code = await withBench(shell, options, (useCases) => deleteSecret(shell, useCases, name, options));
  });
}

function addSimulator(program: Command, { shell, texts, ended }: Making): void {
  const { option, value } = texts;
  newCommand(program, texts, 'simulate')
    .option(`--bench <${value('name')}>`, option('bench'), 'demo')
    .option(`--latency <${value('ms')}>`, option('latency'))
    .option(`--seed <${value('number')}>`, option('seed'))
    .option(`--time-scale <${value('number')}>`, option('timeScale'), '1')
    .option('--one-address', option('oneAddress'))
    .action(async (options: SimulateOptions) => {
      const { simulateCommand } = await import('./simulate-command');
      ended.code = await simulateCommand(shell, options);
    });
  withQuiet(withJson(newCommand(program, texts, 'demo'), texts), texts).action(
    async (options: OutputOptions) => {
      const { demoCommand } = await import('./demo-command');
      ended.code = await demoCommand(shell, options);
    },
  );
}

function addExplainLog(program: Command, { shell, texts, ended }: Making): void {
  const { argument, value } = texts;
  const explain = newCommand(program, texts, 'explain-log').argument(
    `<${value('file')}...>`,
    argument('files'),
  );
  withTimeout(withJson(explain, texts), texts).action(async (files: string[], options: TimeOptions) => {
    const { explainCommand } = await import('./explain-command');
    ended.code = await explainCommand(shell, files, options);
  });
}

function addImport(program: Command, { shell, texts, ended }: Making): void {
  const { argument, option, value } = texts;
  const each = newCommand(program, texts, 'import')
    .argument(`<${value('file')}>`, argument('importFile'))
    .addOption(new Option(`--as <${value('format')}>`, option('as')).choices(IMPORT_FORMATS))
    .option(`--map <${value('mapping')}...>`, option('map'))
    .option(`--name <${value('name')}>`, option('importName'))
    .option('--replace', option('importReplace'))
    .option('--yes', option('importYes'));
  withTimeout(withQuiet(withJson(each, texts), texts), texts).action(
    async (file: string, options: ImportOptions) => {
      const [{ withBench }, { importCommand }] = await Promise.all([
        import('./run'),
        import('./import-command'),
      ]);
      ended.code = await withBench(shell, options, (useCases, stop) =>
        importCommand(shell, useCases, stop, file, options),
      );
    },
  );
}

function addUsbKey(program: Command, { shell, texts, ended }: Making): void {
  const { argument, option, value } = texts;
  const usbKey = newCommand(program, texts, 'usb-key')
    .argument(`<${value('file')}>`, argument('setupBin'))
    .option('--read', option('usbRead'))
    .option('--show-passwords', option('showPasswords'))
    .option(`--generation <${value('number')}>`, option('usbGeneration'))
    .addOption(
      new Option(`--file-version <${value('version')}>`, option('fileVersion')).choices(USB_KEY_VERSIONS),
    )
    .option(`--current <${value('from')}>`, option('mebxCurrent'))
    .option(`--new <${value('from')}>`, option('mebxNew'))
    .option(`--save-as <${value('name')}>`, option('saveAs'))
    .option(`--records <${value('number')}>`, option('usbRecords'))
    .option(`--settings <${value('file')}>`, option('usbSettings'))
    .option('--yes', option('replace'));
  withTimeout(withQuiet(withJson(usbKey, texts), texts), texts).action(
    async (file: string, options: UsbKeyOptions) => {
      const { usbKeyCommand } = await import('./usb-key-command');
      ended.code = await usbKeyCommand(shell, file, options);
    },
  );
}

function addSupport(program: Command, { shell, texts, ended }: Making): void {
  const { argument, value } = texts;
  const doctor = newCommand(program, texts, 'doctor');
  withTimeout(withJson(doctor, texts), texts).action(async (options: TimeOptions) => {
    const { doctorCommand } = await import('./support-commands');
    ended.code = await doctorCommand(shell, options);
  });
  const bundle = newCommand(program, texts, 'support-bundle').argument(
    `<${value('file')}>`,
    argument('zipFile'),
  );
  withTimeout(withQuiet(withJson(bundle, texts), texts), texts).action(
    async (file: string, options: TimeOptions) => {
      const [{ withBench }, { supportBundleCommand }] = await Promise.all([
        import('./run'),
        import('./support-commands'),
      ]);
      ended.code = await withBench(shell, options, (useCases) =>
        supportBundleCommand(shell, useCases, file, options),
      );
    },
  );
}

function addWeb(program: Command, { shell, texts, ended }: Making): void {
  const { option, value } = texts;
  newCommand(program, texts, 'web')
    .option(`--port <${value('number')}>`, option('port'), '0')
    .option('--open', option('open'))
    .action(async (options: WebOptions) => {
      const { webCommand } = await import('./web-command');
      ended.code = await webCommand(shell, options);
    });
}
