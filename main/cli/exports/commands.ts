import { type Command, Option } from 'commander';
import { EXPORT_FORMATS } from '#shared/model/export-formats';
import { FLEET_SERVERS } from '#shared/model/hand-over-names';
import { withJson, withQuiet, withTimeout } from '../flags';
import { newCommand } from '../help-texts';
import type { Making } from '../making';
import type { ExportOptions } from './export-command';
import type { HandOverOptions } from './hand-over-command';
import type { TaskSequenceOptions } from './task-sequence-command';

/** `export` and `task-sequence`, which write files for other tools. */
export function addExports(program: Command, { shell, texts, ended }: Making): void {
  const { argument, option, value } = texts;
  const each = newCommand(program, texts, 'export')
    .argument(`[${value('target')}...]`, argument('exportWhat'))
    .addOption(
      new Option(`--as <${value('format')}>`, option('exportAs')).choices(EXPORT_FORMATS).default('csv'),
    )
    .option(`--to <${value('file')}>`, option('exportTo'))
    .option(`--profile <${value('file')}>`, option('exportProfile'))
    .option('--yes', option('replace'));
  withTimeout(withQuiet(withJson(each, texts), texts), texts).action(
    async (machines: string[], options: ExportOptions) => {
      const [{ withBench }, { exportCommand }] = await Promise.all([
        import('../run'),
        import('./export-command'),
      ]);
      ended.code = await withBench(shell, options, (useCases, stop) =>
        exportCommand(shell, useCases, stop, machines, options),
      );
    },
  );
  addHandOver(program, { shell, texts, ended });
  const scripts = newCommand(program, texts, 'task-sequence')
    .argument(`<${value('file')}>`, argument('taskFolder'))
    .option(`--profile <${value('file')}>`, option('taskProfile'), 'profile.json')
    .option('--yes', option('replace'));
  withTimeout(withQuiet(withJson(scripts, texts), texts), texts).action(
    async (folder: string, options: TaskSequenceOptions) => {
      const { taskSequenceCommand } = await import('./task-sequence-command');
      ended.code = await taskSequenceCommand(shell, folder, options);
    },
  );
}

function addHandOver(program: Command, { shell, texts, ended }: Making): void {
  const { argument, option, value } = texts;
  const handOver = newCommand(program, texts, 'hand-over')
    .argument(`<${value('target')}...>`, argument('handOverWhat'))
    .addOption(
      new Option(`--to <${value('kind')}>`, option('handOverTo'))
        .choices(FLEET_SERVERS)
        .makeOptionMandatory(),
    )
    .requiredOption(`--server <${value('url')}>`, option('handOverServer'))
    .option(`--user <${value('name')}>`, option('handOverUser'), 'admin')
    .option(`--group <${value('name')}>`, option('handOverGroup'))
    .option('--password-stdin', option('handOverPassword'))
    .option('--with-passwords', option('handOverWithPasswords'))
    .option(`--trust <${value('fingerprint')}>`, option('handOverTrust'))
    .option('--dry-run', option('handOverDryRun'))
    .option('--yes', option('handOverYes'));
  withTimeout(withQuiet(withJson(handOver, texts), texts), texts).action(
    async (machines: string[], options: HandOverOptions) => {
      const [{ withBench }, { handOverCommand }] = await Promise.all([
        import('../run'),
        import('./hand-over-command'),
      ]);
      ended.code = await withBench(shell, options, (useCases, stop) =>
        handOverCommand(shell, useCases, stop, machines, options),
      );
    },
  );
}
