import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STATEMENTS } from '#shared/model/evidence';
import { statementText } from '#shared/model/statement-words';
import { english } from '#shared/testing/english';
import { factory, setUp, type Story } from '#main/diagnosis/testing/story';
import {
  ADVISORIES,
  ADVISORIES_OF,
  cveOf,
  impactText,
  NEWEST_ADVISORY,
} from '#main/diagnosis/verdicts/advisories';
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
  { ...setUp().facts(), ownPort: true },
];

function advisoryTable(): string {
  const rows = ADVISORIES.map((advisory) => {
    const { id, by, impact, lines } = advisory;
    const where = by === 'stranger' ? 'over the network' : 'at the machine';
    return `| ${id} | ${english(cveOf(advisory))} | ${where}: ${english(impactText(impact))} | ${lines.map(({ fixed }) => fixed.join('.')).join(', ')} |`;
  });
  return [
    '| advisory | CVE | how, and with which impact | fixed from |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

describe('docs/verdicts.md', () => {
  it('says what the decision table says', async () => {
    const verdicts = DECISION_TABLE.map((row) => {
      const parts = [
        `## ${english(row.title)}`,
        `\`${row.code}\`, row ${String(row.row)}, ${row.confidence}`,
        english(row.explanation(sample)),
      ];
      if (row.settle !== undefined) parts.push(`**To be sure:** ${english(row.settle)}`);
      if (row.settleOnceAsked !== undefined) {
        parts.push(`**To be sure, once Windows was asked:** ${english(row.settleOnceAsked)}`);
      }
      for (const doubt of row.notConfirmed ?? []) {
        parts.push(`**Not confirmed on hardware:** ${english(doubt)}`);
      }
      if (row.alsoAsNote !== undefined) parts.push(`**As a note:** ${english(row.alsoAsNote)}`);
      return parts.join('\n\n');
    });
    const notes = NOTE_RULES.map(({ code, row, text }) => {
      const said = SAMPLES.map(text).find((words) => words !== undefined);
      expect(said, code).toBeDefined();
      return `- \`${code}\`${row === undefined ? '' : `, row ${String(row)}`}: ${english(said ?? '')}`;
    });
    const made = await fill('verdicts.md', {
      verdicts: verdicts.join('\n\n'),
      notes: notes.join('\n'),
      advisories: advisoryTable(),
      newestAdvisory: `${NEWEST_ADVISORY.id} (${NEWEST_ADVISORY.month})`,
      advisoriesOf: ADVISORIES_OF,
      statements: STATEMENTS.map((each) => `- \`${each}\`: ${english(statementText(each))}`).join('\n'),
      mutants: String(MUTATION.mutants),
      mutationDay: MUTATION.day,
      killed: String(MUTATION.killed),
      score: ((100 * MUTATION.killed) / MUTATION.mutants).toFixed(1),
    });
    await expect(made).toMatchFileSnapshot(join(resolve(import.meta.dirname, '../..'), 'docs/verdicts.md'));
  });
});
