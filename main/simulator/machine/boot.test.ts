import { afterEach, describe, expect, it } from 'vitest';
import type { SimulatedBench } from '../bench';
import type { IntelSpec } from '../firmware/machine-spec';
import { changeOrder, powerRequest, putBootOptions, setRole } from '../testing/boot-requests';
import { oneMachine, TEST_PASSWORD } from '../testing/fixtures';
import { getRequest, methodRequest, putRequest, textOf, textsOf } from '../testing/requests';
import { TestClient } from '../testing/test-client';
import type { SimulatedMachine } from './simulated-machine';

const RESET = 10;

let bench: SimulatedBench;
let machine: SimulatedMachine;
let client: TestClient;
async function start(changes: Partial<IntelSpec> = {}): Promise<void> {
  ({ bench, machine, client } = await oneMachine(changes));
}
const post = async (request: string): Promise<string> => (await client.post(request)).body;
const httpStatus = async (request: string): Promise<number> => (await client.post(request)).status;
const status = async (request: string): Promise<string | undefined> =>
  textOf(await post(request), 'ReturnValue');
const shown = (): Promise<string> => post(getRequest('AMT_BootSettingData'));
afterEach(() => bench.stop());

describe('boot settings by generation', () => {
  it.each([
    ['8.1.71.3608', ['EnforceSecureBoot', 'SecureErase', 'UefiBootNumberOfParams', 'PlatformErase'], []],
    ['11.8.94.4494', ['UefiBootNumberOfParams', 'WinREBootEnabled', 'RPEEnabled'], ['SecureErase']],
    ['15.0.47.2521', ['RPEEnabled', 'PlatformErase'], ['UefiBootNumberOfParams', 'WinREBootEnabled']],
    ['16.0.15.1735', [], ['SecureErase', 'PlatformErase', 'RPEEnabled', 'BootguardStatus']],
  ])('AMT %s', async (version, missing, present) => {
    await start({ version });
    const settings = await shown();
    for (const name of present) expect(textsOf(settings, name)).toHaveLength(1);
    for (const name of missing) expect(textsOf(settings, name)).toEqual([]);
    // Parameters are shown only while there are some.
    expect(settings).not.toContain('UefiBootParametersArray');
  });

  it('offers recovery sources from AMT 15 on, and diagnostics before AMT 7', async () => {
    await start({ version: '15.0.47.2521' });
    const sources = async (): Promise<string> => (await client.pull('CIM_BootSourceSetting')).join('');
    expect(await sources()).toContain('Force OCR UEFI HTTPS Boot');
    await bench.stop();
    await start({ version: '6.2.61.3535' });
    expect(await sources()).toContain('Force Diagnostic Boot');
    expect(await sources()).not.toContain('OCR');
  });
});

describe('Put of AMT_BootSettingData', () => {
  it('wants every option that all generations know', async () => {
    await start();
    const answer = await client.post(putRequest('AMT_BootSettingData', [['BIOSSetup', 'true']]));
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('SchemaValidationError');
    expect(await httpStatus(putBootOptions({ BIOSSetup: 'true' }))).toBe(200);
    expect(textOf(await shown(), 'OptionsCleared')).toBe('false');
  });

  it.each([
    ['14.0.58.1811', 200],
    ['15.0.47.2521', 400],
    ['16.0.15.1735', 400],
  ])('AMT %s answers %s to what cannot be changed', async (version, expected) => {
    await start({ version });
    expect(await httpStatus(putBootOptions({ OptionsCleared: 'true' }))).toBe(expected);
    // What names the instance is taken back everywhere.
    expect(await httpStatus(putBootOptions({ InstanceID: 'Intel(r) AMT:BootSettingData 0' }))).toBe(200);
  });

  it('refuses what the BIOS cannot do', async () => {
    await start();
    expect(await post(putBootOptions({ BIOSPause: 'true' }))).toContain('AMT-STATUS 2050');
    expect(await post(putBootOptions({ ConfigurationDataReset: 'true' }))).toContain('AMT-STATUS 2050');
  });

  it('leaves what is not sent of the later options, and never shows a password', async () => {
    await start({ bootCapabilities: { SecureErase: true } });
    await post(putBootOptions({ SecureErase: 'true', RSEPassword: 'disk' }));
    await post(putBootOptions());
    expect(textOf(await shown(), 'SecureErase')).toBe('true');
    expect(textOf(await shown(), 'RSEPassword')).toBe('');
  });

  it('drops the parameters with their number, and wants both together', async () => {
    await start({ version: '16.0.15.1735' });
    machine.plantBootOptions({ UefiBootNumberOfParams: 1, UefiBootParametersArray: 'hoABAAQAAAAEAAAA' });
    expect(await shown()).toContain('UefiBootParametersArray');
    expect(await post(putBootOptions({ UefiBootNumberOfParams: '2' }))).toContain('AMT-STATUS 36');
    await post(putBootOptions({ UefiBootNumberOfParams: '0' }));
    expect(await shown()).not.toContain('UefiBootParametersArray');
  });
});

describe('the next start', () => {
  it('takes options and source once, and only when the configuration is the next one', async () => {
    await start();
    await post(putBootOptions({ BIOSSetup: 'true' }));
    await status(powerRequest(RESET));
    expect(machine.inspect().starts.at(-1)).toMatchObject({
      started: 'operating-system',
      ignored: 'not-next',
    });
    await post(putBootOptions());
    expect(await status(setRole(1))).toBe('0');
    expect(await status(changeOrder('Force PXE Boot'))).toBe('0');
    await status(powerRequest(RESET));
    expect(machine.inspect().starts.at(-1)).toMatchObject({ order: 'reset', started: 'pxe' });
    await status(powerRequest(RESET));
    expect(machine.inspect().lastBoot).toEqual({ source: '', biosSetup: false });
    expect(machine.inspect().starts.at(-1)).toMatchObject({ started: 'operating-system' });
    expect(textOf(await shown(), 'OptionsCleared')).toBe('true');
  });

  it('clears the order when the source is left out, and refuses an empty one', async () => {
    await start();
    await status(changeOrder('Force PXE Boot'));
    const empty = await client.post(
      methodRequest('CIM_BootConfigSetting', 'ChangeBootOrder', [['Source', '']]),
    );
    expect(empty.status).toBe(400);
    expect(empty.body).toContain('SchemaValidationError');
    expect(await status(changeOrder('Force Floppy Boot'))).toBe('5');
    expect(await status(changeOrder())).toBe('0');
    await status(setRole(1));
    await status(powerRequest(RESET));
    expect(machine.inspect().lastBoot.source).toBe('');
  });

  it('knows two roles', async () => {
    await start();
    expect([await status(setRole(1)), await status(setRole(32_768)), await status(setRole(2))]).toEqual([
      '0',
      '0',
      '5',
    ]);
  });

  it.each([
    [{ SecureErase: true }, ['disk erased']],
    [{ ConfigurationDataReset: true }, ['BIOS settings reset']],
    [{ ReflashBIOS: true }, ['BIOS reflashed']],
    [{ UserPasswordBypass: true }, ['BIOS password skipped']],
    [{ LockKeyboard: true, LockPowerButton: true }, ['keyboard locked', 'power button locked']],
    [{ FactoryWipe: true }, ['option FactoryWipe carried out']],
    [{ BIOSSetup: true, BootMediaIndex: 2 }, []],
  ])('does what an earlier tool left: %o', async (options, consequences) => {
    await start();
    machine.plantBootOptions(options);
    for (const name of Object.keys(options)) expect(textsOf(await shown(), name)).toHaveLength(1);
    await status(powerRequest(RESET));
    expect(machine.inspect().consequences).toEqual(consequences);
    await status(powerRequest(RESET));
    expect(machine.inspect().consequences).toEqual(consequences);
  });

  it('keeps a field of a later firmware, cleared, and refuses one that cannot be changed', async () => {
    await start();
    machine.plantBootOptions({ FactoryWipe: true });
    machine.plantBootFacts({ WipeSupported: true });
    expect(await httpStatus(putBootOptions({ FactoryWipe: 'false' }))).toBe(200);
    expect(textOf(await shown(), 'FactoryWipe')).toBe('false');
    expect(await httpStatus(putBootOptions({ WipeSupported: 'true' }))).toBe(400);
    expect(await httpStatus(putBootOptions({ Unheard: 'true' }))).toBe(400);
  });

  it('starts from a redirected disk only while somebody serves one', async () => {
    await start();
    await status(setRole(1));
    await post(putBootOptions({ UseIDER: 'true', IDERBootDevice: '1', UseSOL: 'true' }));
    const session = machine.openSession('storage');
    await status(powerRequest(RESET));
    session.close();
    expect(machine.inspect().starts.at(-1)).toMatchObject({ started: 'redirected-cd', serialOverLan: true });
  });
});

describe('platform erase', () => {
  // Vendor 8086h, type 1, four bytes: bits 2 and 6, all disks and the TPM.
  const params = Buffer.from('86800100040000004400000000000000'.slice(0, 24), 'hex').toString('base64');
  const erase = putBootOptions({
    PlatformErase: 'true',
    UefiBootNumberOfParams: '1',
    UefiBootParametersArray: params,
  });
  const allow = methodRequest('CIM_BootService', 'RequestStateChange', [['RequestedState', '32771']]);

  it('needs TLS, the BIOS, and AMT’s own switch', async () => {
    const able = { version: '16.0.15.1735', bootCapabilities: { PlatformErase: 2 ** 2 + 2 ** 6 } } as const;
    await start({ ...able, tls: 'on-and-plain' });
    const secure = new TestClient(machine, { user: 'admin', password: TEST_PASSWORD }, true);
    try {
      expect((await secure.post(erase)).body).toContain('AMT-STATUS 16');
      expect(await status(allow)).toBe('0');
      expect(await post(erase)).toContain('AMT-STATUS 16');
      expect((await secure.post(erase)).status).toBe(200);
      await status(setRole(1));
      await status(powerRequest(RESET));
      expect(machine.inspect().consequences).toEqual(['disk erased', 'TPM cleared']);
    } finally {
      secure.close();
    }
    await bench.stop();
    await start({ ...able, platformEraseInBios: false });
    expect(await status(allow)).toBe('1');
    expect(textOf(await shown(), 'RPEEnabled')).toBe('false');
  });
});
