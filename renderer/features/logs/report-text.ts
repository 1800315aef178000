import { type LogLine, type LogReport, otherFindings, shownChain } from '../../../shared/model/explanation';
import type { Text } from '../../../shared/texts/message';
import { i18n, say } from '../../i18n';
import type { ExplainedLog } from '../../stores/state';

/** Where a line stands, with its time where the log tells it. */
export function placeText({ file, line, time }: Pick<LogLine, 'file' | 'line' | 'time'>): string {
  const place = file === undefined ? i18n.t('logs.line', { line }) : i18n.t('logs.place', { file, line });
  return time === undefined ? place : `${time}, ${place}`;
}

/** What logs come to as plain text, for a ticket. */
export function reportText({ report, verdict }: Pick<ExplainedLog, 'report' | 'verdict'>): string {
  const { headline, next, cause, lines } = report;
  return [
    say(headline),
    ...(cause ? causeLines(cause) : []),
    ...(verdict === undefined ? [] : [labelled(i18n.t('logs.verdict'), verdict)]),
    labelled(i18n.t('logs.next'), next),
    ...section(i18n.t('logs.chain'), shownChain(report)),
    ...section(i18n.t('logs.lines'), lines),
    ...section(
      i18n.t('logs.others'),
      otherFindings(report).map(({ place, time, line, title }) => ({
        ...(place ?? { line: 1 }),
        ...(time !== undefined && { time }),
        text: line,
        title,
      })),
    ),
    '',
  ].join('\n');
}

function causeLines({ line, explanation, notConfirmed }: NonNullable<LogReport['cause']>): string[] {
  return [
    i18n.t('logs.quote', { text: line }),
    say(explanation),
    ...(notConfirmed === undefined ? [] : [i18n.t('logs.notConfirmed', { doubt: say(notConfirmed) })]),
  ];
}

function labelled(label: string, text: Text): string {
  return `${label}: ${say(text)}`;
}

function section(heading: string, lines: readonly (LogLine & { title?: Text })[]): string[] {
  if (lines.length === 0) return [];
  return [
    '',
    heading,
    ...lines.flatMap((line) => [
      `- ${placeText(line)}`,
      ...(line.title === undefined ? [] : [`  ${say(line.title)}`]),
      `  ${i18n.t('logs.quote', { text: line.text })}`,
    ]),
  ];
}
