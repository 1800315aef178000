import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Result } from '#shared/result';
import { expectWithin } from '#shared/testing/expect-within';
import { readAuditLog } from '#main/amt/audit';
import { isLeftOut } from '#main/amt/call';
import { readEventLog } from '#main/amt/event-log';
import { readGeneral } from '#main/amt/general';
import { readChassis, readUuid, readVersions } from '#main/amt/identity';
import { readWiredPort } from '#main/amt/network';
import { readPower } from '#main/amt/power';
import { readPowerPolicy } from '#main/amt/power-policy';
import { readConsent, readKvm, readRedirection } from '#main/amt/redirection';
import { readHomeDomains, readRemoteAccess } from '#main/amt/remote-access';
import { readTls } from '#main/amt/tls';
import { readUsers } from '#main/amt/users';
import { readWifi } from '#main/amt/wifi';
import { WsmanConnection } from '#main/wsman/connection';
import { UNWATCHED } from '#main/wsman/testing/unwatched';

const PROGRAM = fileURLToPath(new URL('endless-machine.mjs', import.meta.url));
const REALM = 'Digest:0123456789ABCDEF0123456789ABCDEF';
const MIB = 1_048_576;
/** More than the program held when it began. */
const MAX_GROWTH = 100 * MIB;

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A machine in a process of its own, so that its memory is not taken for ours. */
async function endlessMachine(kind: string): Promise<number> {
  const child = spawn(process.execPath, [PROGRAM, kind], { stdio: ['pipe', 'pipe', 'inherit'] });
  closing.push(async () => {
    child.stdin.end();
    await once(child, 'exit');
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return Number(line.toString());
}

async function loggedIn(port: number): Promise<WsmanConnection> {
  const wsman = new WsmanConnection({ host: '127.0.0.1', port });
  closing.push(() => wsman.close());
  expect((await wsman.challenge()).ok).toBe(true);
  wsman.useLogin({ user: 'admin', password: 'P@ssw0rd', realm: REALM }, UNWATCHED);
  return wsman;
}

/** The most that this process held while it worked, beyond what it held before; and the longest that it stood still. */
async function costOf(work: () => Promise<void>): Promise<{ bytes: number; stillMs: number }> {
  const before = process.memoryUsage.rss();
  let most = before;
  let stillMs = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
    stillMs = Math.max(stillMs, performance.now() - last);
    last = performance.now();
  }, 5);
  await work();
  clearInterval(watch);
  return { bytes: most - before, stillMs };
}

const READS: readonly ((wsman: WsmanConnection) => Promise<Result<unknown>>)[] = [
  readGeneral,
  readVersions,
  readChassis,
  readUuid,
  readWiredPort,
  readPower,
  readPowerPolicy,
  readRedirection,
  readKvm,
  readConsent,
  readHomeDomains,
  readRemoteAccess,
  readTls,
  readUsers,
  readWifi,
  readEventLog,
  readAuditLog,
];

describe('a machine whose answers never end', () => {
  it.each(['large', 'small'])('fills no memory and stops nothing: %s parts', async (kind) => {
    const port = await endlessMachine(kind);
    const wsman = await loggedIn(port);
    // Whatever is loaded once is loaded now.
    await readGeneral(wsman);
    // Loosely, because this computer may be busy with other things.
    await expectWithin(1_000, async () => {
      const codes = new Set<string>();
      const cost = await costOf(async () => {
        for (const remembering of [true, false]) {
          wsman.cacheReads(remembering);
          for (const read of READS) {
            const result = await read(wsman);
            if (!result.ok) codes.add(result.error.code);
            if (!result.ok) expect(isLeftOut(result.error)).toBe(false);
          }
        }
      });
      expect([...codes].toSorted()).toEqual(['answer-malformed', 'answer-too-large']);
      expect(cost.bytes).toBeLessThan(MAX_GROWTH);
      return cost.stillMs;
    });
  });
});
