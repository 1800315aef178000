import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { throttleProblem } from './throttled.mjs';

const script = fileURLToPath(new URL('throttled.mjs', import.meta.url));
const problem = throttleProblem();

function throttled(...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
}

/** Works for a second and a half, then prints what share of a processor it got, in percent. */
const WORK = `
  const began = performance.now();
  while (performance.now() - began < 1500);
  const { user, system } = process.cpuUsage();
  console.log(Math.round((user + system) / 10 / (performance.now() - began)));
`;

describe.skipIf(problem !== undefined)(
  `a slow computer${problem === undefined ? '' : ` (skipped: ${problem})`}`,
  () => {
    it('gives a command and what it starts a share of one processor', () => {
      const { status, stdout } = throttled('20', 'sh', '-c', `"${process.execPath}" -e "$1"`, 'sh', WORK);
      expect(status).toBe(0);
      // Starting up is counted, too, and the scheduler is not exact.
      expect(Number(stdout)).toBeLessThan(40);
    });

    it('ends with the code of the command, and leaves nothing behind', () => {
      const { status, pid } = throttled('50', 'sh', '-c', 'exit 7');
      expect(status).toBe(7);
      expect(throttled('50', '/no/such/command').status).not.toBe(0);
      const roots = ['/sys/fs/cgroup/cpu', '/sys/fs/cgroup'].filter(existsSync);
      expect(roots.flatMap((root) => readdirSync(root))).not.toContain(`amt-bench-${String(pid)}`);
    });
  },
);

describe('the command line of a slow computer', () => {
  it.each([[[]], [['50']], [['0', 'true']], [['fast', 'true']], [['2000', 'true']]])('refuses %j', (args) => {
    const { status, stdout, stderr } = throttled(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage');
  });
});
