import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sharesOf } from './shares.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amt-bench-shares-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('gives each share about the same size of tests, and every test once', () => {
  const sizes = { 'a.test.ts': 10, 'b.test.ts': 60, 'c.test.ts': 30, 'd.test.ts': 20 };
  for (const [name, size] of Object.entries(sizes)) writeFileSync(join(folder, name), 'x'.repeat(size));
  writeFileSync(join(folder, 'browser.ts'), 'x'.repeat(100));
  const path = (name: string): string => join(folder, name);
  expect(sharesOf(folder, 2)).toEqual([
    [path('b.test.ts')],
    [path('c.test.ts'), path('d.test.ts'), path('a.test.ts')],
  ]);
});

it('leaves shares empty where there are fewer tests', () => {
  expect(sharesOf(folder, 2)).toEqual([[], []]);
});
