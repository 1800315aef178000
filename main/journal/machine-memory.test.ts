import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STANDARD_PORTS } from '#shared/model/primitives';
import { BY_THE_CLOCK } from '#shared/testing/expect-within';
import { POSIX } from '#shared/testing/system';
import { MachineMemory, type RememberedMachine } from './machine-memory';

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'amt-bench-memory-'))));
afterEach(() => rmSync(home, { recursive: true }));

const AT = '2026-01-02T03:04:05.000Z';
function machine(address: string, changes: Partial<RememberedMachine> = {}): RememberedMachine {
  return {
    endpoint: { host: address, ports: STANDARD_PORTS },
    address,
    evidence: [],
    firstSeen: AT,
    lastSeen: AT,
    missing: false,
    changes: [],
    ...changes,
  };
}

async function reopened(): Promise<MachineMemory> {
  const memory = new MachineMemory(home);
  await memory.load();
  return memory;
}

describe('memory of machines', () => {
  it('survives a restart, with what was forgotten left out', async () => {
    const memory = await reopened();
    for (const id of ['10.0.0.1', '10.0.0.2']) memory.set(id, machine(id));
    memory.set('10.0.0.1', machine('10.0.0.1', { missing: true }));
    memory.forget('10.0.0.2');
    memory.set('127.0.0.9', machine('127.0.0.9'), false);
    await memory.flush();
    const after = await reopened();
    expect([...after.ids()]).toEqual(['10.0.0.1']);
    expect(after.get('10.0.0.1')).toEqual(machine('10.0.0.1', { missing: true }));
  });

  it.skipIf(POSIX.missing)(POSIX.named('is readable by this user alone'), async () => {
    const memory = await reopened();
    memory.set('10.0.0.1', machine('10.0.0.1'));
    await memory.flush();
    expect(statSync(join(home, 'machines.jsonl')).mode & 0o077).toBe(0);
  });

  it('loses one machine to a torn line, not the list', async () => {
    const memory = await reopened();
    memory.set('10.0.0.1', machine('10.0.0.1'));
    await memory.flush();
    appendFileSync(join(home, 'machines.jsonl'), '{"id":"10.0.0.2","mach');
    const after = await reopened();
    after.set('10.0.0.3', machine('10.0.0.3'));
    await after.flush();
    expect([...(await reopened()).ids()]).toEqual(['10.0.0.1', '10.0.0.3']);
  });

  it('writes the file anew when most of it is old news', async () => {
    const memory = await reopened();
    for (let scan = 0; scan < 2_100; scan++) {
      memory.set('10.0.0.1', machine('10.0.0.1'));
      await memory.flush();
    }
    await reopened();
    expect(readFileSync(join(home, 'machines.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1);
  });

  it('reads five thousand machines in a moment', BY_THE_CLOCK, async () => {
    const memory = await reopened();
    for (let n = 0; n < 5_000; n++) {
      memory.set(`10.0.${String(n >> 8)}.${String(n & 255)}`, machine('10.0.0.1'));
    }
    await memory.flush();
    const started = performance.now();
    expect([...(await reopened()).ids()]).toHaveLength(5_000);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
