import { inProjectStyle } from '#shared/testing/project-style';
import { verdict } from './report';
import type { RowResult } from './rows';

/** docs/performance.md: the sentences are written by hand, every number comes from a run. */
export async function performancePage(
  results: readonly RowResult[],
  surroundings: readonly string[],
): Promise<string> {
  const verdicts = results.flatMap(({ id, checks }) =>
    checks.map((check) => [id, check.what, check.target, check.value, verdict(check)]),
  );
  const rows = results.map(({ id, title, setting, columns, lines, remarks }) =>
    [
      `## ${id}. ${title}`,
      setting,
      ...(columns.length > 0 ? [markdownTable(columns, lines)] : []),
      ...remarks,
    ].join('\n\n'),
  );
  const text = `<!-- Made by \`npm run bench:scan\`. Do not edit by hand. -->

# How fast the scan is, and how much it finds

${surroundings.map((line) => `- ${line}`).join('\n')}

\`npm run bench:scan\` repeats all of this as root on any Linux computer; \`-- --help\` tells the options.

## Targets

${markdownTable(['row', 'what', 'target', 'measured', ''], verdicts)}

## How it is measured

Scanner and machines live in two network namespaces that are joined by a virtual cable and have no other way out. The
10.200.0.0/16 behind the cable drops every packet without a word, except to the addresses that are machines; those
answer from canned answers, without a pause of their own, so that the scanner is measured and not the firmware. Numbers
are medians. Within a row the contenders take turns, and who begins changes from round to round.

“Time” is a scanner's own count where it has one: ours from the start of the scan to its last result, MeshCentral's from the
call to its event. nmap has none, so its time is that of the program. “With program start” is the time of the process, Node
and all. Our command runs as in a checkout, with a home folder of its own each time. Our scan also looks up the names of
the machines it finds; nmap is told not to (\`-n\`), and MeshCentral's look-ups are answered at once by a stub unless a row
says otherwise. The name server of the lab answers at once; where it is “silent”, every question gets lost.

The three do not do the same work. Ours pings, tries both TCP ports of every address and reads banner, challenge and
certificate of what it finds. nmap tries the two ports and cannot see machines that are not set up. MeshCentral sends one
ping to each address and cannot see machines that hide their pong; the port columns do not apply to it.

${rows.join('\n\n')}
`;
  return inProjectStyle('page.md', text);
}

function markdownTable(headings: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...lines.map(line)].join('\n');
}
