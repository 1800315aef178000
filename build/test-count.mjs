// Counts what Vitest's JSON reporter has written. Types for its tests: test-count.d.mts.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from './ensure.mjs';

/** So many failures are named; the others stand in the whole output. */
const FAILURES_NAMED = 20;

/** The results of all parts of a run. @returns undefined where one of them did not run to its end */
export function readResults(files) {
  if (!files.every((file) => existsSync(file))) return undefined;
  return { testResults: files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')).testResults) };
}

/** @returns how many tests there were of each kind, which failed and why, and how many were skipped for which reason */
export function countOf(results) {
  const all = results.testResults.flatMap(({ assertionResults }) => assertionResults);
  const count = (status) => all.filter((test) => test.status === status).length;
  const skipped = all.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const reasons = new Map();
  for (const { ancestorTitles, title } of skipped) {
    const reason = /skipped: ([^)]*)/.exec([...ancestorTitles, title].join(' '))?.[1] ?? 'no reason given';
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const failures = results.testResults.flatMap(failuresOf);
  return {
    passed: count('passed'),
    failed: failures.length,
    failures: failures.slice(0, FAILURES_NAMED),
    skipped: skipped.length,
    reasons,
  };
}

/** One line for each test of a file that failed, or one for the file when it did not even start. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(ROOT, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
  return failed.map(({ ancestorTitles, title, failureMessages }) =>
    [file, ...ancestorTitles, title, firstLine(failureMessages?.[0])]
      .filter((part) => part !== '')
      .join(' > '),
  );
}

function firstLine(text) {
  const line = (text ?? '').trim().split('\n')[0];
  // What Vitest's JSON reporter writes for a test that ran into its time limit.
  return line.includes('STACK_TRACE_ERROR') ? 'it did not end within its time limit' : line.slice(0, 300);
}
