import { afterEach, describe, expect, it } from 'vitest';
import type { SimulatedBench } from '../bench';
import type { SimulatedMachine } from '../machine/simulated-machine';
import { changeOrder, powerRequest, putBootOptions, setRole } from '../testing/boot-requests';
import { oneMachine } from '../testing/fixtures';
import { getRequest, methodRequest, putRequest, textOf } from '../testing/requests';
import type { TestClient } from '../testing/test-client';
import type { IntelSpec } from './machine-spec';

const ALL = 4_294_967_295;
const RESET = 10;

let bench: SimulatedBench;
let machine: SimulatedMachine;
let client: TestClient;
let now = 0;
async function start(changes: Partial<IntelSpec>): Promise<void> {
  now = 1_000;
  ({ bench, machine, client } = await oneMachine(changes, { clock: () => now }));
}
const post = async (request: string): Promise<string> => (await client.post(request)).body;
const status = async (request: string): Promise<string | undefined> =>
  textOf(await post(request), 'ReturnValue');
const startOptIn = methodRequest('IPS_OptInService', 'StartOptIn');
const cancelOptIn = methodRequest('IPS_OptInService', 'CancelOptIn');
const send = (code = machine.inspect().consentCode ?? ''): string =>
  methodRequest('IPS_OptInService', 'SendOptInCode', [['OptInCode', code]]);
const wrong = (): string => (machine.inspect().consentCode === '123456' ? '654321' : '123456');
const state = async (): Promise<string | undefined> =>
  textOf(await post(getRequest('IPS_OptInService')), 'OptInState');
const passSeconds = (seconds: number): void => void (now += seconds * 1_000);
afterEach(() => bench.stop());

describe('consent', () => {
  it('takes the code on the screen, once it is there', async () => {
    await start({ consent: 1 });
    expect(await status(send('123456'))).toBe('2');
    expect(await status(startOptIn)).toBe('0');
    expect(await state()).toBe('2');
    expect(machine.inspect().consentCode).toMatch(/^\d{6}$/);
    expect(await status(startOptIn)).toBe('2');
    expect(await status(send(wrong()))).toBe('2066');
    expect(await status(send())).toBe('0');
    expect(await state()).toBe('3');
    expect(machine.inspect().consentCode).toBeUndefined();
    expect(await status(cancelOptIn)).toBe('0');
    expect([await state(), await status(cancelOptIn)]).toEqual(['0', '2']);
  });

  it('is not asked for where nothing needs it', async () => {
    await start({ consent: 0 });
    expect(await status(startOptIn)).toBe('2');
  });

  it('shows another code each time', async () => {
    await start({ controlMode: 'ccm' });
    await status(startOptIn);
    const first = machine.inspect().consentCode;
    await status(cancelOptIn);
    await status(startOptIn);
    expect(machine.inspect().consentCode).not.toBe(first);
  });

  it('ends after three wrong codes, and is blocked for a while, longer each time', async () => {
    await start({ controlMode: 'ccm' });
    const failThrice = async (): Promise<void> => {
      await status(startOptIn);
      for (const code of [wrong(), wrong(), wrong()]) expect(await status(send(code))).toBe('2066');
    };
    await failThrice();
    expect([await state(), await status(startOptIn)]).toEqual(['0', '3']);
    passSeconds(61);
    await failThrice();
    passSeconds(61);
    expect(await status(startOptIn)).toBe('3');
    passSeconds(61);
    expect(await status(startOptIn)).toBe('0');
  });

  it('goes from the screen after the display time, and ends when nobody uses redirection', async () => {
    await start({ controlMode: 'ccm' });
    await status(startOptIn);
    passSeconds(301);
    expect(await state()).toBe('0');
    await status(startOptIn);
    await status(send());
    const session = machine.openSession('kvm');
    passSeconds(600);
    expect(await state()).toBe('4');
    session.close();
    passSeconds(119);
    expect(await state()).toBe('3');
    passSeconds(2);
    expect(await state()).toBe('0');
  });

  it('waits for a screen while the PC is off', async () => {
    await start({ controlMode: 'ccm' });
    await machine.act({ act: 'power-off' });
    await status(startOptIn);
    expect([await state(), machine.inspect().consentCode]).toEqual(['1', undefined]);
    await machine.act({ act: 'power-on' });
    expect(await state()).toBe('2');
  });

  it('leaves the display time alone in client mode', async () => {
    await start({ controlMode: 'ccm' });
    const put = (name: string, value: string): string =>
      putRequest('IPS_OptInService', [
        ['OptInRequired', String(ALL)],
        [name, value],
      ]);
    expect(await post(put('OptInDisplayTimeout', '60'))).toContain('c:AccessDenied');
    expect((await client.post(put('OptInCodeTimeout', '900'))).status).toBe(200);
    expect(await post(put('OptInCodeTimeout', '59'))).toContain('c:InvalidParameter');
  });
});

describe('starting with consent', () => {
  const arrange = async (): Promise<void> => {
    expect((await client.post(putBootOptions({ BIOSSetup: 'true' }))).status).toBe(200);
    expect(await status(setRole(1))).toBe('0');
  };
  const last = () => machine.inspect().starts.at(-1);

  it.each([
    ['client mode', { controlMode: 'ccm' }],
    ['the policy “all”', { consent: ALL }],
  ] as const)(
    'is needed in %s: without it everything is answered well and the PC starts as usual',
    async (_, spec) => {
      await start(spec);
      await arrange();
      expect(await status(powerRequest(RESET))).toBe('0');
      expect(last()).toMatchObject({ started: 'operating-system', ignored: 'no-consent' });
      await status(startOptIn);
      await status(send());
      await arrange();
      await status(powerRequest(RESET));
      expect(last()).toMatchObject({ started: 'bios-setup' });
    },
  );

  it('is not needed where the policy says KVM', async () => {
    await start({ consent: 1 });
    await arrange();
    await status(powerRequest(RESET));
    expect(last()).toMatchObject({ started: 'bios-setup' });
  });

  it('does not count for what was arranged before it', async () => {
    await start({ controlMode: 'ccm' });
    await status(changeOrder('Force PXE Boot'));
    await status(setRole(1));
    await status(startOptIn);
    await status(send());
    await status(powerRequest(RESET));
    expect(last()).toMatchObject({ ignored: 'no-consent' });
  });

  it('takes what was arranged along when it ends', async () => {
    await start({ controlMode: 'ccm' });
    await status(startOptIn);
    await status(send());
    await arrange();
    await status(cancelOptIn);
    expect(textOf(await post(getRequest('AMT_BootSettingData')), 'BIOSSetup')).toBe('false');
  });
});
