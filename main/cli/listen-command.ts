import type { HelloReport, HelloSender } from '#shared/model/hello';
import type { Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { UseCases } from '#main/use-cases/index';
import { parseNumber } from './options';
import { note, printJson } from './output';
import { printed } from './printed';
import { progressLine } from './progress-line';
import type { TimeOptions } from './run';
import type { Shell } from './shell';
import { endCode, type Stop } from './stop';

export interface ListenOptions extends TimeOptions {
  port?: string;
  seconds?: string;
}

/** `amt-bench listen`: machines that ask to be set up, until the time is over or Ctrl+C. */
export async function listenCommand(
  shell: Shell,
  useCases: UseCases,
  stop: Stop,
  options: ListenOptions,
): Promise<Result<number>> {
  const port = parseNumber('--port', options.port, 65_535, 0);
  if (!port.ok) return port;
  const seconds = parseNumber('--seconds', options.seconds, 1_800);
  if (!seconds.ok) return seconds;
  const { console } = shell;
  const progress = progressLine(shell, options);
  const report = await useCases.listen(
    { port: port.value, seconds: seconds.value },
    {
      signal: stop.signal,
      draining: stop.draining,
      onListening: (open) => note(console, options, message('cli.listen.open', { port: String(open) })),
      onProgress: (done, total) => progress.show(done, total, ''),
      onSender: (sender) => {
        progress.end();
        if (!options.json && sender.hellos === 1) console.out(printed`${console.say(senderText(sender))}\n`);
      },
    },
  );
  progress.end();
  if (!report.ok) return report;
  print(shell, report.value, options);
  return endCode(stop);
}

function print({ console }: Shell, report: HelloReport, options: ListenOptions): void {
  if (options.json) {
    printJson(console, report);
    return;
  }
  const { senders, strangers, seconds } = report;
  note(console, options, message('cli.listen.ended', { count: senders.length, seconds, strangers }));
}

function senderText({ address, uuid, hashes, credentialsSet }: HelloSender): ReturnType<typeof message> {
  const values = { address, uuid, hashes: hashes.length };
  return message(credentialsSet ? 'cli.listen.senderWithPassword' : 'cli.listen.sender', values);
}
