import { loadavg } from 'node:os';

export interface Row {
  what: string;
  target: string;
  measured: string;
  met: boolean;
}

/** @param unit stands behind both numbers */
export function row(what: string, measured: number, most: number, unit: string, digits = 0): Row {
  return {
    what,
    target: `≤ ${String(most)} ${unit}`,
    measured: `${measured.toFixed(digits)} ${unit}`,
    met: measured <= most,
  };
}

/** Prints a table in Markdown, with how busy the computer was. */
export function print(title: string, table: readonly Row[]): void {
  const lines = table.map(
    ({ what, target, measured, met }) => `| ${what} | ${target} | ${measured} | ${met ? 'met' : 'NOT MET'} |`,
  );
  const load = loadavg()[0]?.toFixed(1) ?? '';
  process.stdout.write(
    `\n${title}, load ${load}\n\n| what | target | measured | |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n\n`,
  );
}

export function missed(table: readonly Row[]): string[] {
  return table.filter(({ met }) => !met).map(({ what }) => what);
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
