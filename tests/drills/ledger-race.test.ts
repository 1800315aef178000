import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { bundle } from './bundle';

const run = promisify(execFile);
// Inside the project, so that the bundle finds its packages.
const output = resolve(import.meta.dirname, '../output');
mkdirSync(output, { recursive: true });
const folder = mkdtempSync(join(output, 'ledger-race-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the attempt ledger under many processes', () => {
  it('grants one login within the first ten seconds, however many ask at once', async () => {
    const claimant = await bundle('tests/drills/claimant.ts', folder);
    const home = join(folder, 'home');
    const now = String(Date.now());
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => run(process.execPath, [claimant, home, 'Digest:0', '25', now])),
    );
    const granted = outcomes.reduce((sum, { stdout }) => sum + Number(stdout), 0);
    expect(granted).toBe(1);
  });
});
