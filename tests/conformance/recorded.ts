import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/**
 * Answers recorded from real firmware. They are not ours: they are read where they lie and never copied into the
 * project. `AMT_BENCH_WIRE_SAMPLES` names the folder.
 */
const folder = resolve(
  process.env['AMT_BENCH_WIRE_SAMPLES'] ?? join(import.meta.dirname, '../../../shared/wire-samples'),
);

/** Why the tests that need the recorded answers are skipped, or undefined when they run. */
export const skipReason = existsSync(folder)
  ? undefined
  : 'skipped: no recorded firmware answers here (set AMT_BENCH_WIRE_SAMPLES to their folder)';

/** Paths of all recorded messages, relative to their folder, with forward slashes. */
export function recordedFiles(): string[] {
  if (skipReason !== undefined) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

export function recorded(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
