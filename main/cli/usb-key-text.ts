import type { ShownVariable, UsbKeyAdvice, UsbKeyContents } from '#shared/model/usb-key';
import { message } from '#shared/texts/message';
import type { Said, Say } from '#shared/texts/say';
import { wrap } from './output';

/** What a setup.bin holds, as a person reads it. */
export function usbKeyText(contents: Said<UsbKeyContents>, say: Say): string {
  const { version, reusable, records, used, shown, findings } = contents;
  const more = records - shown.length;
  return [
    say(message('cli.usbKey.version', { version })),
    say(
      reusable
        ? message('cli.usbKey.reusable', { count: records })
        : message('cli.usbKey.usedUp', { used, count: records }),
    ),
    ...shown.flatMap((record) => ['', ...recordLines(record, say)]),
    ...(more > 0 ? ['', say(message('cli.usbKey.more', { count: more }))] : []),
    ...(findings.length > 0 ? ['', say(message('cli.usbKey.findings'))] : []),
    ...findings.map((finding) => wrap(finding, '  ! ')),
    '',
  ].join('\n');
}

function recordLines(
  { number, state, scrambled, variables }: Said<UsbKeyContents>['shown'][number],
  say: Say,
): string[] {
  const states = [
    message(`cli.usbKey.states.${state}`),
    ...(scrambled ? [message('cli.usbKey.scrambled')] : []),
  ];
  const width = Math.max(0, ...variables.map(({ label }) => label.length));
  return [
    say(message('cli.usbKey.record', { number: String(number), states })),
    ...variables.flatMap((variable) => variableLines(variable, width)),
  ];
}

function variableLines({ label, text, problem }: Said<ShownVariable>, width: number): string[] {
  const line = `  ${label.padEnd(width)}  ${text}`;
  return problem === undefined ? [line] : [line, wrap(problem, `  ${' '.repeat(width)}  ! `)];
}

/** What is to be known before the stick is used. */
export function adviceText(advice: readonly Said<UsbKeyAdvice>[], say: Say): string {
  return advice
    .map(({ text, verified }) =>
      wrap(verified ? text : say(message('cli.common.notConfirmed', { doubt: text })), '- '),
    )
    .join('\n');
}
