import {
  type Explanation,
  type LogLine,
  type LogReport,
  otherFindings,
  shownChain,
} from '#shared/model/explanation';
import { message } from '#shared/texts/message';
import type { Said, Say } from '#shared/texts/say';
import { wrap } from './output';

/** What logs come to, as a person reads it: the outcome in one line, what it rests on, and what to do. */
export function logReportText(report: Said<LogReport>, say: Say): string {
  const { outcome, headline, next, cause, lines, found } = report;
  if (outcome === 'nothing' && found.length === 0) return `${say(message('cli.explain.nothing'))}\n`;
  const others = otherFindings(report);
  return [
    headline,
    ...(cause === undefined ? [wrap(next, '  → '), ''] : bodyLines(cause, say)),
    ...section(say(message('cli.explain.chain')), shownChain(report), say),
    ...section(say(message('cli.explain.lines')), lines, say),
    ...(others.length === 0 ? [] : [say(message('cli.explain.others')), '']),
    ...others.map((each) => explanationText(each, say)),
  ].join('\n');
}

/** What stands below the place of a line. */
const BELOW = '      ';

function section(heading: string, lines: readonly (LogLine & { title?: string })[], say: Say): string[] {
  if (lines.length === 0) return [];
  const told = lines.flatMap((line) => [
    placeText(line),
    ...(line.title === undefined ? [] : [wrap(line.title, BELOW)]),
    wrap(say(message('cli.common.quoted', { text: line.text })), BELOW),
  ]);
  return [heading, ...told, ''];
}

function placeText({ file, line, time }: LogLine): string {
  const place = file === undefined ? String(line) : `${file}:${String(line)}`;
  return time === undefined ? `  ${place}` : `  ${time}  ${place}`;
}

/** One message of a log, as a person reads it. */
export function explanationText(each: Said<Explanation>, say: Say): string {
  return [each.title, ...bodyLines(each, say)].join('\n');
}

function bodyLines(
  { explanation, next, line, verdict, statement, notConfirmed }: Said<Explanation>,
  say: Say,
): string[] {
  return [
    wrap(say(message('cli.common.quoted', { text: line })), '  '),
    wrap(explanation, '  '),
    wrap(next, '  → '),
    ...(notConfirmed === undefined
      ? []
      : [wrap(say(message('cli.common.notConfirmed', { doubt: notConfirmed })), '  ')]),
    ...(verdict === undefined ? [] : [`  amt-bench recover --verdict ${verdict}`]),
    ...(statement === undefined
      ? []
      : [`  amt-bench diagnose <${say(message('cli.value.address'))}> --say ${statement}`]),
    '',
  ];
}
