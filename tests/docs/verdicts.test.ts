import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STATEMENTS } from '#shared/model/evidence';
import { statementText } from '#shared/model/statement-words';
import { factory, setUp, type Story } from '#main/diagnosis/testing/story';
import { ADVISORIES, ADVISORIES_OF, NEWEST_ADVISORY } from '#main/diagnosis/verdicts/advisories';
import { DECISION_TABLE } from '#main/diagnosis/verdicts/decision-table';
import { NOTE_RULES } from '#main/diagnosis/verdicts/note-rules';
import { fill } from './fill';

/** Result of the last run of the mutation tool over main/diagnosis; by hand, because a run takes minutes. */
const MUTATION = { day: '2026-11-23', mutants: 1377, killed: 1293 };

/** A machine with something to say in every sentence that names a fact. */
const sample = setUp('11.0.0.1205')
  .login('accepted')
  .firmware({ servers: ['mps.example:4433'], limited: true })
  .changed('realm')
  .facts();

const open = (): Story =>
  setUp('12.0.20.1')
    .login('accepted')
    .firmware({ servers: ['mps.example:4433'] });

/** Each note rule fires on one of these. */
const SAMPLES = [
  setUp('12.0.64.1551').facts(),
  open()
    .answers('/', 404)
    .said('mebx-key-dead', 'bitlocker-asks-key', 'owner-released-it')
    .reads({ topic: 'clock', offsetSeconds: -600 })
    .reads({ topic: 'passwords', passwordModel: 1, adminIsDefault: true })
    .reads({ topic: 'audit', enabled: true, mayVeto: true })
    .facts(),
  open().reads({ topic: 'clock', offsetSeconds: -4e8 }).facts(),
  factory().said('mebx-refused-factory-password').facts(),
  open().reads({ topic: 'refusal', action: 'set-mebx', status: 16 }).facts(),
  open().said('rtc-cleared').web().facts(),
  open().changed('lookalike', '10.0.0.9').facts(),
  setUp().said('never-touched').facts(),
];

function advisoryTable(): string {
  const rows = ADVISORIES.map(({ id, cve, by, lets, lines }) => {
    const who = by === 'stranger' ? 'a stranger on the network' : 'somebody at the machine';
    return `| ${id} | ${cve} | ${who}: ${lets} | ${lines.map(({ fixed }) => fixed.join('.')).join(', ')} |`;
  });
  return ['| advisory | CVE | who can do what | fixed from |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

describe('docs/verdicts.md', () => {
  it('says what the decision table says', async () => {
    const verdicts = DECISION_TABLE.map((row) => {
      const parts = [
        `## ${row.title}`,
        `\`${row.code}\`, row ${String(row.row)}, ${row.confidence}`,
        row.explanation(sample),
      ];
      if (row.settle !== undefined) parts.push(`**To be sure:** ${row.settle}`);
      if (row.settleOnceAsked !== undefined) {
        parts.push(`**To be sure, once Windows was asked:** ${row.settleOnceAsked}`);
      }
      for (const doubt of row.notConfirmed ?? []) parts.push(`**Not confirmed on hardware:** ${doubt}`);
      if (row.alsoAsNote !== undefined) parts.push(`**As a note:** ${row.alsoAsNote}`);
      return parts.join('\n\n');
    });
    const notes = NOTE_RULES.map(({ code, row, text }) => {
      const said = SAMPLES.map(text).find((words) => words !== undefined);
      expect(said, code).toBeDefined();
      return `- \`${code}\`${row === undefined ? '' : `, row ${String(row)}`}: ${said ?? ''}`;
    });
    const made = await fill('verdicts.md', {
      verdicts: verdicts.join('\n\n'),
      notes: notes.join('\n'),
      advisories: advisoryTable(),
      newestAdvisory: `${NEWEST_ADVISORY.id} (${NEWEST_ADVISORY.date})`,
      advisoriesOf: ADVISORIES_OF,
      statements: STATEMENTS.map((each) => `- \`${each}\`: ${statementText(each)}`).join('\n'),
      mutants: String(MUTATION.mutants),
      mutationDay: MUTATION.day,
      killed: String(MUTATION.killed),
      score: ((100 * MUTATION.killed) / MUTATION.mutants).toFixed(1),
    });
    await expect(made).toMatchFileSnapshot(join(resolve(import.meta.dirname, '../..'), 'docs/verdicts.md'));
  });
});
