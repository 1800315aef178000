import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/index';
import { MachineSecrets } from '#main/vault/machine-secrets';
import { KeychainRefused } from '#main/vault/secret-store';
import { openTestBench, type TestBench, TYPED_DEMO, value } from '../testing/lab';

let bench: TestBench;
let id: string;
beforeEach(async () => {
  bench = await openTestBench();
  id = await bench.look('ready');
  bench.useCases.machines.markSimulated(id, 'ready');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await bench.close();
});

/** From now on the keychain refuses to store anything, as one does that was locked meanwhile. */
function lockKeychain(
  question: 'save' | 'beginChange' | 'completeChange' | 'credentialSummary' | 'openChange',
): void {
  vi.spyOn(MachineSecrets.prototype, question).mockRejectedValue(new KeychainRefused(new Error('locked')));
}

describe('a keychain that refuses in the middle', () => {
  it('is said in words after a login', async () => {
    lockKeychain('save');
    expect(await bench.useCases.logIn(id, TYPED_DEMO)).toMatchObject({
      ok: false,
      error: { code: 'keychain-refused' },
    });
  });

  it('stops a password change before anything is sent', async () => {
    value(await bench.useCases.logIn(id, TYPED_DEMO));
    lockKeychain('beginChange');
    const request = { id, profile: { admin: { password: 'random' } }, source: { from: 'vault' } } as const;
    const report = value(
      await bench.useCases.configure(request, { onStep: () => undefined, draining: () => false }),
    );
    expect(report).toMatchObject({
      outcome: 'failed',
      steps: [{ outcome: 'failed', code: 'keychain-refused' }],
    });
    expect(bench.machine('ready').opensWith('admin', DEMO_BENCH_PASSWORD)).toBe(true);
    expect(
      bench.machine('ready').stats().operations['AMT_AuthorizationService.SetAdminAclEntryEx'],
    ).toBeUndefined();
  });

  it('is reported beside the result when it locks after the firmware has taken the new password', async () => {
    value(await bench.useCases.logIn(id, TYPED_DEMO));
    lockKeychain('completeChange');
    const request = {
      id,
      profile: { clock: 'sync', admin: { password: 'random' } },
      source: { from: 'vault' },
    } as const;
    const report = value(
      await bench.useCases.configure(request, { onStep: () => undefined, draining: () => false }),
    );
    expect(report).toMatchObject({
      outcome: 'partial',
      verified: false,
      failure: { code: 'partly-applied' },
    });
    const last = report.steps.at(-1);
    expect(last).toMatchObject({ id: 'admin-password', outcome: 'unknown', code: 'keychain-refused' });
    // Both are there, and one of them is valid.
    const revealed = value(await bench.useCases.reveal(id));
    expect(revealed.password).toBe(DEMO_BENCH_PASSWORD);
    expect(bench.machine('ready').opensWith('admin', revealed.candidate?.password ?? '')).toBe(true);
    expect(bench.context.journal.openRuns()).toEqual([]);
  });

  it('leaves the list as it is', async () => {
    lockKeychain('credentialSummary');
    expect((await bench.view(id)).credential).toEqual({ stored: false, changeOpen: false });
  });
});
