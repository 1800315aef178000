import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '#shared/result';
import { testSpec } from '#main/simulator/testing/fixtures';
import { KeychainRefused } from '#main/vault/secret-store';
import { WsmanConnection } from '#main/wsman/connection';
import { openTestBench, type TestBench, TYPED, value } from '../testing/lab';
import { withSession } from './with-session';

let bench: TestBench;
let id: string;
beforeEach(async () => {
  bench = await openTestBench({ machines: [testSpec()] });
  id = await bench.look('test');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await bench.close();
});

const again = () => withSession(bench.context, { id, source: TYPED }, () => Promise.resolve(ok('again')));

describe('a session with a machine', () => {
  it('is closed and lets others at the machine, also where the work makes a mistake', async () => {
    const closed = vi.spyOn(WsmanConnection.prototype, 'close');
    const mistake = withSession(bench.context, { id, source: TYPED }, () => {
      throw new Error('a mistake of ours');
    });
    await expect(mistake).rejects.toThrow('a mistake of ours');
    expect(closed).toHaveBeenCalledOnce();
    expect(value(await again())).toBe('again');
  });

  it('ends in words when the keychain refuses in the middle', async () => {
    const refused = await withSession(bench.context, { id, source: TYPED }, () => {
      throw new KeychainRefused(new Error('locked'));
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'keychain-refused' } });
    expect(value(await again())).toBe('again');
  });

  it('reads the inventory where that is wanted, and only there', async () => {
    value(await again());
    expect(bench.context.machines.inventory(id)).toBeUndefined();
    const request = { id, source: TYPED, inventory: true };
    const seen = await withSession(bench.context, request, () =>
      Promise.resolve(ok(bench.context.machines.inventory(id)?.controlMode)),
    );
    expect(value(seen)).toBe('acm');
  });

  it('is broken off until the work has begun what must not be', async () => {
    const read = (begins: boolean) => {
      const stop = new AbortController();
      return withSession(bench.context, { id, source: TYPED, signal: stop.signal }, (session, begin) => {
        if (begins) begin();
        stop.abort();
        return session.wsman.get('AMT_SetupAndConfigurationService');
      });
    };
    expect(await read(false)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect((await read(true)).ok).toBe(true);
  });
});
