import { decode } from 'fast-png';
import { afterEach, describe, expect, it } from 'vitest';
import type { Result } from '#shared/result';
import type { IntelSpec } from '#main/simulator/index';
import { testSpec } from '#main/simulator/testing/fixtures';
import { openTestBench, type TestBench, typed, value } from '../testing/lab';
import type { Screenshot } from './screenshot';

const PASSWORD = 'S1mulated!Admin';
const ON = { listener: true, sol: true, ider: false, kvm: true };
const FOR_SCREEN = 1;

let bench: TestBench;
let id: string;
afterEach(() => bench.close());

async function start(spec: Partial<IntelSpec> = {}): Promise<void> {
  const machine = testSpec({
    admin: { password: PASSWORD },
    version: '12.0.45.1509',
    redirection: ON,
    consent: 0,
    ...spec,
  });
  bench = await openTestBench({ machines: [machine] });
  id = await bench.look('test');
}

const request = () => ({ id, source: typed(PASSWORD) }) as const;
const take = (): Promise<Result<Screenshot>> => bench.useCases.takeScreenshot(request());

/** Colours of some places, as red, green and blue. */
function coloursOf({ png }: Screenshot, places: readonly (readonly [x: number, y: number])[]): number[][] {
  const { width, data } = decode(png);
  return places.map(([x, y]) => Array.from(data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)));
}

describe('a picture of the screen', () => {
  it.each(['off', 'on'] as const)('is what the machine shows; TLS %s', async (tls) => {
    await start({ tls });
    bench.trust(id);
    const desktop = value(await take());
    expect([desktop.width, desktop.height]).toEqual([1_024, 768]);
    // The head of a window, and the line below; five or six bits a colour.
    expect(
      coloursOf(desktop, [
        [300, 110],
        [1_000, 700],
      ]),
    ).toEqual([
      [0, 0, 165],
      [189, 190, 189],
    ]);
    value(await bench.useCases.controlPower({ ...request(), order: 'bios' }));
    const bios = value(await take());
    expect([bios.width, bios.height]).toEqual([800, 600]);
    value(await bench.useCases.controlPower({ ...request(), order: 'off' }));
    expect(coloursOf(value(await take()), [[1, 1]])).toEqual([[0, 0, 0]]);
    expect((await bench.view(id)).sighting.verdict.attempts.used).toBe(0);
    expect(bench.files()).not.toContain(PASSWORD);
  });

  it.each<[string, Partial<IntelSpec>, string]>([
    ['it is switched off', { redirection: { ...ON, kvm: false } }, 'plan-blocked'],
    ['the redirection ports are', { redirection: { ...ON, listener: false } }, 'plan-blocked'],
    ['consent is for the screen', { consent: FOR_SCREEN }, 'consent-needed'],
    ['client control mode', { controlMode: 'ccm' }, 'consent-needed'],
  ])('is not taken, and the reason is said beforehand: %s', async (_, spec, code) => {
    await start(spec);
    expect(await take()).toMatchObject({ ok: false, error: { code } });
  });

  it('is taken once somebody has consented, and boot options need none then', async () => {
    await start({ consent: FOR_SCREEN });
    const wanted = { ...request(), purpose: 'screen' } as const;
    expect(value(await bench.useCases.askConsent(request())).state).toBe('not-needed');
    value(await bench.useCases.askConsent(wanted));
    const code = bench.machine('test').inspect().consentCode ?? '';
    expect(value(await bench.useCases.answerConsent({ ...wanted, code })).outcome).toBe('accepted');
    expect(value(await take()).width).toBe(1_024);
  });

  it('is given up when it is stopped', async () => {
    await start();
    const stop = new AbortController();
    const taking = bench.useCases.takeScreenshot({ ...request(), signal: stop.signal });
    stop.abort();
    expect(await taking).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
