import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  it('forgets no failure while the file is written anew again and again under them', async () => {
    const claimant = await bundle('tests/drills/claimant.ts', folder);
    const home = join(folder, 'large');
    mkdirSync(home);
    // Successes of long ago, by the hundred thousand bytes, so that every program wants a shorter file at once.
    const lines = Array.from({ length: 2_000 }, (_, i) => {
      const id = `old-${String(i)}`;
      const claim = { event: 'claim', id, device: 'Digest:1', secret: 's', at: 1_000_000 + i };
      return `${JSON.stringify(claim)}\n${JSON.stringify({ event: 'outcome', id, outcome: 'accepted' })}\n`;
    });
    writeFileSync(join(home, 'attempts.jsonl'), lines.join(''));
    const now = String(Date.now());
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => run(process.execPath, [claimant, home, 'Digest:0', '25', now])),
    );
    expect(outcomes.reduce((sum, { stdout }) => sum + Number(stdout), 0)).toBe(1);
    const left = readFileSync(join(home, 'attempts.jsonl'), 'utf8');
    expect(left).not.toContain('old-');
    expect(left.match(/"outcome":"refused"/g)).toHaveLength(1);
    expect(readdirSync(home)).toEqual(['attempts.jsonl']);
  });
});
