import { describe, expect, it } from 'vitest';
import { type LogReport, logReportSchema } from '#shared/model/explanation';
import { value } from '#shared/testing/value';
import { CORPUS, type CorpusCase } from '../testing/corpus';
import { LogCase } from './log-case';

/** @param cut length of the pieces that the files come in */
function reportOn({ files }: Pick<CorpusCase, 'files'>, cut = 65_536): LogReport {
  const logs = new LogCase();
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const file = logs.open(name);
    for (let at = 0; at < bytes.length; at += cut) value(file.push(bytes.subarray(at, at + cut)));
    value(file.end());
  }
  return logs.report();
}

describe('the corpus of logs', () => {
  it('is large enough, and each case has a name of its own', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(80);
    expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(CORPUS.length);
  });

  it.each(CORPUS)('$name', (each) => {
    const report = logReportSchema.parse(reportOn(each));
    expect({ outcome: report.outcome, cause: report.cause?.id }).toEqual({
      outcome: each.outcome,
      cause: each.cause,
    });
    if (each.verdict !== undefined) expect(report.verdict).toBe(each.verdict);
    if (each.outcome !== 'cause' && each.outcome !== 'state') expect(report.verdict).toBeUndefined();
    if (each.line !== undefined) expect(report.cause?.line).toContain(each.line);
  });

  it('is read the same in whatever pieces it comes', () => {
    for (const each of CORPUS) {
      if (Object.values(each.files).some(({ length }) => length > 50_000)) continue;
      expect(reportOn(each, 7), each.name).toEqual(reportOn(each));
    }
  });
});
