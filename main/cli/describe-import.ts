import type { ListedMachine, ListPreview, ProfilePreview } from '#shared/model/import';
import { message } from '#shared/texts/message';
import type { Said, Say } from '#shared/texts/say';
import { table, wrap } from './output';

/** What importing a list would do, as a person reads it. */
export function listPreviewText(preview: Said<ListPreview>, say: Say): string {
  const { rows, counts, warnings, columns, mapping } = preview;
  const header = (['line', 'outcome', 'host', 'hostname', 'note', 'tags', 'user'] as const).map((column) =>
    say(message(`cli.import.columns.${column}`)),
  );
  const taken = Object.entries(mapping).map(([field, at]) => {
    const header = columns[at]?.header ?? '';
    return `${field} ← ${header === '' ? String(at + 1) : header}`;
  });
  return [
    ...warnings.map((warning) => wrap(warning, '! ')),
    ...(taken.length > 0 ? [taken.join(', ')] : []),
    table(
      header,
      rows.map((row) => cellsOf(row, say)),
    ),
    say(
      message('cli.import.counts', { added: counts.added, listed: counts.listed, refused: counts.refused }),
    ),
    '',
  ].join('\n');
}

function cellsOf(row: Said<ListedMachine>, say: Say): string[] {
  const { line, host, hostname = '', note = '', tags = [], user = '', outcome, problem = '' } = row;
  return [
    String(line),
    say(message(`cli.import.outcomes.${outcome}`)),
    host,
    hostname,
    [note, problem].filter(Boolean).join(' – '),
    tags.join(' '),
    user,
  ];
}

/** What a profile of another tool comes to, value by value. */
export function profilePreviewText(preview: Said<ProfilePreview>, say: Say): string {
  const { sources, profile, warnings } = preview;
  const rows = sources.map(({ path, value, target, part, remark }) => [
    path,
    value,
    target ?? part ?? remark ?? say(message('cli.import.left')),
  ]);
  const header = (['path', 'value', 'target'] as const).map((column) =>
    say(message(`cli.import.columns.${column}`)),
  );
  return [
    ...warnings.map((warning) => wrap(warning, '! ')),
    table(header, rows),
    JSON.stringify(profile, null, 2),
    '',
  ].join('\n');
}
