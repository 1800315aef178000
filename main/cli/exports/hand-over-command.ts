import { EXIT_CODE_OF_FAILURE, EXIT_DONE } from '#shared/failure-codes';
import type { HandedOver, HandOverReport } from '#shared/model/hand-over';
import { FLEET_SERVERS } from '#shared/model/hand-over-names';
import { secretOfText } from '#shared/password-rules';
import { fail, inSentences, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import type { UseCases } from '#main/use-cases/index';
import { notValidFor, secretFromStdin, trustedFingerprint } from '../options';
import { note, printJson, table } from '../output';
import { printed, printedLines } from '../printed';
import { askedSecret, askedYes } from '../question';
import type { TimeOptions } from '../run';
import type { Shell } from '../shell';
import type { Stop } from '../stop';
import { namedMachines } from './named-machines';

export interface HandOverOptions extends TimeOptions {
  to: string;
  server: string;
  user: string;
  group?: string;
  trust?: string;
  passwordStdin?: boolean;
  withPasswords?: boolean;
  dryRun?: boolean;
  yes?: boolean;
}

/** The password of the server, where it does not come from standard input. */
const PASSWORD_VARIABLE = 'AMT_BENCH_SERVER_PASSWORD';

/** `amt-bench hand-over`: machines of the list become known to a server that manages fleets. */
export async function handOverCommand(
  shell: Shell,
  useCases: UseCases,
  stop: Stop,
  names: readonly string[],
  options: HandOverOptions,
): Promise<Result<number>> {
  const to = FLEET_SERVERS.find((each) => each === options.to);
  if (!to) return notValidFor('--to', options.to, FLEET_SERVERS);
  const trusted = options.trust === undefined ? ok(undefined) : trustedFingerprint(options.trust);
  if (!trusted.ok) return trusted;
  const ids = await namedMachines(useCases, names);
  if (!ids.ok) return ids;
  const password = await serverPassword(shell, stop, options);
  if (!password.ok) return password;
  const { server, user, group, withPasswords = false, dryRun = false } = options;
  const handOver = (accepted: string | undefined): Promise<Result<HandOverReport>> =>
    useCases.handOver(
      {
        ...{ ids: ids.value, to, server, user, password: password.value, group, trusted: accepted },
        ...{ withPasswords, dryRun },
        confirm: (plan) => confirmed(shell, stop, plan, options),
        onMachine: (done, total) => {
          if (done % PROGRESS_EACH === 0) {
            note(shell.console, options, message('cli.handOver.progress', { done, total }));
          }
        },
      },
      stop,
    );
  const first = await handOver(trusted.value);
  const accepted = first.ok ? undefined : await acceptedCertificate(shell, stop, first.error, options);
  const report = accepted === undefined ? first : await handOver(accepted);
  return report.ok ? printedReport(shell, report.value, options) : report;
}

const PROGRESS_EACH = 100;

async function serverPassword(
  shell: Shell,
  stop: Stop,
  { passwordStdin, user, server }: HandOverOptions,
): Promise<Result<string>> {
  if (passwordStdin) return secretFromStdin(shell, stop);
  const given = shell.env[PASSWORD_VARIABLE];
  if (given !== undefined) return secretOfText(given);
  const question = message('cli.handOver.password', { user, host: server });
  const typed = shell.console.interactive
    ? await askedSecret(shell, stop, printed`${shell.console.say(question)} `)
    : ok('');
  if (!typed.ok || typed.value !== '') return typed;
  return fail('input-invalid', message('cli.handOver.noPassword'), message('cli.handOver.noPasswordNext'));
}

/** @returns undefined where it is not accepted, or nothing was asked about it */
async function acceptedCertificate(
  shell: Shell,
  stop: Stop,
  { code, fingerprint256 }: { code: string; fingerprint256?: string | undefined },
  { json }: HandOverOptions,
): Promise<string | undefined> {
  const { interactive, say } = shell.console;
  if (code !== 'certificate-unknown' || fingerprint256 === undefined || json || !interactive) {
    return undefined;
  }
  const [certificate, trust] = [message('cli.handOver.certificate'), message('cli.handOver.trust')].map(say);
  const question = printed`${certificate ?? ''}\n  SHA-256 ${fingerprint256}\n${trust ?? ''}`;
  return (await askedYes(shell, stop, question)) ? fingerprint256 : undefined;
}

async function confirmed(
  shell: Shell,
  stop: Stop,
  plan: HandOverReport,
  options: HandOverOptions,
): Promise<boolean> {
  if (options.yes) return true;
  const sent = plan.machines.filter(({ outcome }) => outcome === 'added' || outcome === 'updated');
  if (sent.length === 0) return true;
  const { console } = shell;
  if (!console.interactive || options.json) return false;
  console.err(printedLines(tableOf(shell, plan)));
  const count = sent.filter(({ password }) => password).length;
  if (count > 0) console.err(printed`${console.say(message('cli.handOver.askPasswords', { count }))}\n`);
  return askedYes(shell, stop, printed`${console.say(message('cli.handOver.ask', { count: sent.length }))}`);
}

function printedReport(shell: Shell, report: HandOverReport, options: HandOverOptions): Result<number> {
  const { console } = shell;
  if (options.json) printJson(console, report);
  else console.out(printedLines(tableOf(shell, report)));
  if (report.dryRun) {
    note(console, options, message('cli.handOver.dryRun'));
    return ok(EXIT_DONE);
  }
  const count = report.machines.filter(({ outcome }) => outcome === 'failed' || outcome === 'stopped').length;
  if (count === 0) return ok(EXIT_DONE);
  note(console, options, message('cli.handOver.failed', { count }));
  return ok(EXIT_CODE_OF_FAILURE['partly-applied']);
}

function tableOf({ console: { say } }: Shell, { machines, dryRun }: HandOverReport): string {
  const header = (['machine', 'address', 'result', 'remark'] as const).map((column) =>
    say(message(`cli.handOver.${column}`)),
  );
  const rows = machines.map((machine) => {
    const words = dryRun ? ('planned' as const) : ('outcome' as const);
    return [
      machine.name,
      machine.address,
      say(message(`cli.handOver.${words}.${machine.outcome}`)),
      say(remarkOf(machine)),
    ];
  });
  return table(header, rows);
}

function remarkOf({ connection, password, remark, failure }: HandedOver): Text {
  return sentences(
    connection && message(`handOver.connection.${connection}`),
    password ? message('cli.handOver.withPassword') : undefined,
    remark,
    failure && inSentences(failure),
  );
}
