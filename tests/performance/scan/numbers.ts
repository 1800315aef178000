/** The middle one; of an even count, the mean of the two in the middle. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A number without a fraction. */
export function whole(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(0);
}

/** A time as people read it. */
export function time(ms: number): string {
  if (Number.isNaN(ms)) return '–';
  if (ms === Infinity) return 'never';
  return ms < 1_000 ? `${ms.toFixed(0)} ms` : `${(ms / 1_000).toFixed(2)} s`;
}

/** Median and extremes of times. */
export function times(values: readonly number[]): string {
  if (values.length < 2) return time(median(values));
  return `${time(median(values))} (${time(Math.min(...values))} – ${time(Math.max(...values))})`;
}

/** "9", or "7–9" where runs differ. */
export function extremes(values: readonly number[]): string {
  if (values.length === 0) return '–';
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? String(least) : `${String(least)}–${String(most)}`;
}

/** "10 of 10", or "9–10 of 10" where runs differ. */
export function outOf(values: readonly number[], all: number): string {
  return `${extremes(values)} of ${String(all)}`;
}

/** How many times as long as ours. */
export function ratio(theirs: number, ours: number): string {
  const times = theirs / ours;
  return Number.isFinite(times) && ours > 0 && ours < Infinity
    ? `${times.toFixed(times < 1 ? 2 : 1)} ×`
    : '–';
}
