import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '#shared/result';
import { english } from '#shared/testing/english';
import type { IntelSpec } from '#main/simulator/index';
import { otherCode, testSpec } from '#main/simulator/testing/fixtures';
import { openTestBench, type TestBench, typed, value } from '../testing/lab';

const PASSWORD = 'S1mulated!Admin';
const FOR_EVERYTHING = 4_294_967_295;

let bench: TestBench;
let id: string;
afterEach(() => bench.close());

async function start(spec: Partial<IntelSpec> = {}, timeScale = 1): Promise<void> {
  const machine = testSpec({
    admin: { password: PASSWORD },
    version: '16.0.15',
    consent: FOR_EVERYTHING,
    ...spec,
  });
  bench = await openTestBench({ machines: [machine], timeScale });
  id = await bench.look('test');
}

const request = () => ({ id, source: typed(PASSWORD) }) as const;
const onScreen = (): string => bench.machine('test').inspect().consentCode ?? 'none';
/** Six digits that are not on the screen. */
const wrongCode = (): string => otherCode(onScreen());
const answer = (code: string): ReturnType<TestBench['useCases']['answerConsent']> =>
  bench.useCases.answerConsent({ ...request(), code });
const intoBios = (): Promise<Result<unknown>> => bench.useCases.controlPower({ ...request(), order: 'bios' });

describe('consent of the person at the machine', () => {
  it.each([
    ['client control mode', { controlMode: 'ccm' }],
    ['consent for everything', {}],
  ] as const)('lets an order into the BIOS pass: %s', async (_, spec) => {
    await start(spec);
    expect(await intoBios()).toMatchObject({ ok: false, error: { code: 'consent-needed' } });
    expect(value(await bench.useCases.readConsent(request())).state).toBe('missing');
    expect(value(await bench.useCases.askConsent(request()))).toMatchObject({
      state: 'displayed',
      displaySeconds: 300,
    });
    // Asking again shows the same code.
    const shown = onScreen();
    expect(value(await bench.useCases.askConsent(request())).state).toBe('displayed');
    expect(onScreen()).toBe(shown);
    expect(value(await answer(shown))).toMatchObject({ outcome: 'accepted', consent: { state: 'given' } });
    expect(await intoBios()).toMatchObject({ ok: true, value: { outcome: 'told' } });
    expect(bench.machine('test').inspect().starts.at(-1)).toMatchObject({ started: 'bios-setup' });
    expect(bench.files()).not.toContain(shown);
  });

  it('takes a code with zeros at the front', async () => {
    // The codes of a simulated machine follow from its name.
    await start();
    let code = '';
    for (let tries = 0; tries < 300 && !code.startsWith('0'); tries++) {
      value(await bench.useCases.askConsent(request()));
      code = onScreen();
      if (!code.startsWith('0')) value(await bench.useCases.withdrawConsent(request()));
    }
    expect(code).toMatch(/^0\d{5}$/);
    expect(value(await answer(code)).outcome).toBe('accepted');
  }, 60_000);

  it('counts wrong codes: the third ends the request, and the next one is refused for a while', async () => {
    await start();
    value(await bench.useCases.askConsent(request()));
    for (const state of ['displayed', 'displayed', 'missing']) {
      expect(value(await answer(wrongCode()))).toMatchObject({ outcome: 'wrong', consent: { state } });
    }
    const blocked = await bench.useCases.askConsent(request());
    expect(blocked).toMatchObject({ ok: false, error: { code: 'consent-needed' } });
    expect(!blocked.ok && english(blocked.error.message)).toContain('wrong codes');
    // None of this was a wrong password.
    expect((await bench.view(id)).sighting.verdict.attempts.used).toBe(0);
  });

  it('is told apart from a code that has expired', async () => {
    await start({}, 1_000);
    value(await bench.useCases.askConsent(request()));
    const shown = onScreen();
    // 300 simulated seconds.
    await vi.waitFor(() => expect(onScreen()).toBe('none'), { timeout: 5_000 });
    expect(value(await answer(shown))).toMatchObject({ outcome: 'not-shown', consent: { state: 'missing' } });
  });

  it('is withdrawn, and there is nothing to withdraw after that', async () => {
    await start();
    value(await bench.useCases.askConsent(request()));
    expect(value(await bench.useCases.withdrawConsent(request())).state).toBe('missing');
    expect(onScreen()).toBe('none');
    expect(value(await bench.useCases.withdrawConsent(request())).state).toBe('missing');
    expect(value(await answer('123456'))).toMatchObject({
      outcome: 'not-shown',
      consent: { state: 'missing' },
    });
  });

  it('waits for a start of the PC where the screen is dark', async () => {
    await start();
    value(await bench.useCases.controlPower({ ...request(), order: 'off' }));
    expect(value(await bench.useCases.askConsent(request())).state).toBe('requested');
    value(await bench.useCases.controlPower({ ...request(), order: 'on' }));
    expect(value(await bench.useCases.readConsent(request())).state).toBe('displayed');
  });

  it('is not asked for where nobody needs it', async () => {
    await start({ consent: 0 });
    expect(value(await bench.useCases.askConsent(request())).state).toBe('not-needed');
    expect(onScreen()).toBe('none');
  });
});
