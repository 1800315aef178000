// Counts what Vitest's JSON reporter has written. Types for its tests: test-count.d.mts.
import { existsSync, readFileSync } from 'node:fs';

/** @returns undefined where the tests did not run to their end */
export function readResults(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** @returns how many tests there were of each kind, and how many were skipped for which reason */
export function countOf(results) {
  const all = results.testResults.flatMap(({ assertionResults }) => assertionResults);
  const count = (status) => all.filter((test) => test.status === status).length;
  const skipped = all.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const reasons = new Map();
  for (const { ancestorTitles, title } of skipped) {
    const reason = /skipped: ([^)]*)/.exec([...ancestorTitles, title].join(' '))?.[1] ?? 'no reason given';
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return { passed: count('passed'), failed: count('failed'), skipped: skipped.length, reasons };
}
