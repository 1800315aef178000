import { afterEach, describe, expect, it } from 'vitest';
import type { PowerPlan, PowerReport } from '#shared/model/power';
import type { Result } from '#shared/result';
import { english, inEnglish } from '#shared/testing/english';
import type { IntelSpec } from '#main/simulator/index';
import { testSpec } from '#main/simulator/testing/fixtures';
import { openSession } from '../login/open-session';
import { probeOne } from '../scan/scan';
import { type RecordingProxy, sentField, startProxy } from '../testing/front';
import { openTestBench, type TestBench, typed, value } from '../testing/lab';
import { settleBoot } from './boot-arming';
import type { PowerRequest } from './power-control';

const PASSWORD = 'S1mulated!Admin';
const source = typed(PASSWORD);
const SETTINGS = 'AMT_BootSettingData';
const SET_UP = [
  'CIM_BootConfigSetting.ChangeBootOrder',
  `${SETTINGS}.Put`,
  'CIM_BootService.SetBootConfigRole',
];
const RESET = 'CIM_PowerManagementService.RequestPowerStateChange';
/** What takes it back: everything cleared, no boot source, not for the next start. */
const TAKEN_BACK = [
  `${SETTINGS}.Put`,
  'CIM_BootConfigSetting.ChangeBootOrder',
  'CIM_BootService.SetBootConfigRole',
];

/** What an earlier tool may have left (Intel guide, class AMT_BootSettingData). */
const LEFT = {
  SecureErase: true,
  RSEPassword: 'left0ver',
  ConfigurationDataReset: true,
  UserPasswordBypass: true,
  ReflashBIOS: true,
  LockKeyboard: true,
  LockPowerButton: true,
  LockResetButton: true,
  LockSleepButton: true,
  FirmwareVerbosity: 3,
  IDERBootDevice: 1,
  UseIDER: true,
  UseSOL: true,
  UseSafeMode: true,
  ForcedProgressEvents: true,
  EnforceSecureBoot: true,
  BootMediaIndex: 2,
  PlatformErase: true,
  UefiBootNumberOfParams: 1,
  UefiBootParametersArray: 'hoABAAQAAAAEAAAA',
} as const;

let bench: TestBench;
let proxy: RecordingProxy;
let id: string;
afterEach(async () => {
  await proxy.close();
  await bench.close();
});

async function start(spec: Partial<IntelSpec> = {}): Promise<void> {
  const machine = testSpec({ admin: { password: PASSWORD }, consent: 0, version: '16.0.15', ...spec });
  bench = await openTestBench({ machines: [machine] });
  const { info } = bench.machine('test');
  proxy = await startProxy({ address: info.address, port: info.ports.http });
  const endpoint = { host: info.address, ports: { ...info.ports, http: proxy.port } };
  const { context } = bench;
  id = value(await probeOne(endpoint, new AbortController().signal, context));
  proxy.requests.length = 0;
}

const leave = (options: Readonly<Record<string, string | number | boolean>>): void =>
  bench.machine('test').plantBootOptions(options);
const request = (order: PowerRequest['order'], more: Partial<PowerRequest> = {}): PowerRequest => ({
  id,
  order,
  source,
  ...more,
});
const run = (order: PowerRequest['order'], more: Partial<PowerRequest> = {}): Promise<Result<PowerReport>> =>
  bench.useCases.controlPower(request(order, more));
const plan = (order: PowerRequest['order']): Promise<Result<PowerPlan>> =>
  bench.useCases.planPower(request(order));
const puts = (): string[] =>
  proxy.requests
    .filter(({ action, className }) => action === 'Put' && className === SETTINGS)
    .map(({ body }) => body);

describe('a start into the BIOS', () => {
  it('clears on the wire whatever an earlier tool has left, and sets only what was ordered', async () => {
    await start();
    leave(LEFT);
    const shown = value(await plan('bios'));
    expect(proxy.changes()).toEqual([]);
    expect(
      shown.clears
        .filter(({ danger }) => danger)
        .map(({ setting }) => setting)
        .toSorted(),
    ).toEqual([
      'ConfigurationDataReset',
      'PlatformErase',
      'ReflashBIOS',
      'SecureErase',
      'UefiBootNumberOfParams',
      'UseIDER',
      'UserPasswordBypass',
    ]);
    expect(JSON.stringify(shown)).not.toContain(LEFT.RSEPassword);
    expect(value(await run('bios', { planFingerprint: shown.fingerprint }))).toMatchObject({
      outcome: 'told',
    });

    expect(proxy.changes()).toEqual([...SET_UP, RESET]);
    const [body = ''] = puts();
    const left = Object.keys(LEFT).filter((name) => !READ_ONLY.includes(name));
    for (const name of left) expect([name, sentField(body, name)]).toEqual([name, clearedForm(name)]);
    expect(sentField(body, 'BIOSSetup')).toBe('true');
    expect(sentField(body, 'BIOSPause')).toBe('false');
    expect(sentField(body, 'InstanceID')).toBe('Intel(r) AMT:BootSettingData 0');
    for (const name of READ_ONLY) expect([name, sentField(body, name)]).toEqual([name, undefined]);
    expect(bench.machine('test').inspect()).toMatchObject({
      starts: [{ started: 'bios-setup', order: 'reset' }],
      consequences: [],
    });
  });

  it('goes to the serial console where that was ordered', async () => {
    await start();
    expect(value(await plan('bios-serial')).sets).toHaveLength(2);
    expect(value(await run('bios-serial'))).toMatchObject({ outcome: 'told' });
    const [body = ''] = puts();
    expect([sentField(body, 'BIOSSetup'), sentField(body, 'UseSOL')]).toEqual(['true', 'true']);
    const { starts } = bench.machine('test').inspect();
    expect(starts).toMatchObject([{ started: 'bios-setup', order: 'reset' }]);
  });

  it.each([
    ['a flag that is off', '<g:EraseEverything>false</g:EraseEverything>'],
    ['one that is on', '<g:EraseEverything>true</g:EraseEverything>'],
    ['one that is called as every object is', '<g:constructor>0</g:constructor>'],
  ])('stops at an unknown setting: %s', async (_what, element) => {
    await start();
    proxy.rewrite = ({ className, action }, answer) =>
      className === SETTINGS && action === 'Get'
        ? answer.replace(/<(\w+):BIOSSetup>/, `${element.replaceAll('g:', '$1:')}$&`)
        : answer;
    const stopped = await run('bios');
    expect(stopped).toMatchObject({ ok: false, error: { code: 'plan-blocked' } });
    const name = /g:(\w+)/.exec(element)?.[1] ?? '';
    expect(!stopped.ok && english(stopped.error.message)).toContain(`: ${name}. `);
    expect(proxy.changes()).toEqual([]);
  });

  it('stops at options and facts of a later firmware', async () => {
    await start();
    bench.machine('test').plantBootFacts({ SomethingElse: 1 });
    leave({ EraseEverything: true });
    const stopped = await run('bios');
    expect(!stopped.ok && english(stopped.error.message)).toMatch(
      /2 boot settings that AMT Bench does not know: .*\bEraseEverything\b/,
    );
    expect(!stopped.ok && english(stopped.error.message)).toMatch(/not know: .*\bSomethingElse\b/);
    expect(bench.machine('test').inspect().starts).toEqual([]);
  });

  it.each([
    ['client control mode', { controlMode: 'ccm' }],
    ['consent for everything', { consent: 4_294_967_295 }],
  ] as const)('needs the consent of the user: %s', async (_what, spec) => {
    await start(spec);
    await expectConsentNeeded('has not been given');
    optIn(4);
    expect(value(await run('bios'))).toMatchObject({ outcome: 'told' });
  });

  it('says that a code is waited for, and that the state of consent is not known', async () => {
    await start({ consent: 4_294_967_295 });
    optIn(2);
    await expectConsentNeeded('six-digit code');
    proxy.rewrite = ({ className }, answer) =>
      className === 'IPS_OptInService' ? answer.replace(/<(\w+:OptInState)>\d+/, '<$1>?') : answer;
    await expectConsentNeeded('is not known');
  });

  it('takes everything back when arming fails, and says so', async () => {
    await start();
    leave({ SecureErase: true });
    proxy.replyInstead = ({ action, body }) =>
      action === 'SetBootConfigRole' && body.includes('>1<') ? returned('SetBootConfigRole', 1) : undefined;
    const failed = await run('bios');
    expect(failed).toMatchObject({ ok: false, error: { code: 'firmware-refused' } });
    expect(!failed.ok && english(failed.error.message)).toContain('was cleared again');
    expect(proxy.changes()).toEqual([...SET_UP, ...TAKEN_BACK]);
    const [, last = ''] = puts();
    expect(sentField(last, 'BIOSSetup')).toBe('false');
    expect(sentField(last, 'SecureErase')).toBe('false');
  });

  it('does not start a machine that shows other settings than it took', async () => {
    await start();
    leave({ SecureErase: true });
    // It answers as if all were well, and keeps the erase.
    proxy.rewrite = ({ className, action }, answer) =>
      className === SETTINGS && action === 'Get'
        ? answer.replace(/<(\w+:SecureErase)>false/, '<$1>true')
        : answer;
    const failed = await run('bios');
    expect(failed).toMatchObject({ ok: false, error: { code: 'verify-failed' } });
    expect(!failed.ok && english(failed.error.message)).toContain(
      'Still set for the next start: SecureErase',
    );
    expect(proxy.changes()).not.toContain(RESET);
  });

  it('takes everything back when the machine refuses the reset', async () => {
    await start();
    bench.machine('test').faults.returnValues.set('RequestPowerStateChange', 2);
    const failed = await run('bios');
    expect(!failed.ok && english(failed.error.message)).toContain('was cleared again');
    expect(proxy.changes()).toEqual([...SET_UP, RESET, ...TAKEN_BACK]);
  });

  it('takes everything back when it is unknown whether the settings arrived', async () => {
    await start();
    bench.machine('test').faults.drop({ when: 'before-answer', operation: 'Put' });
    const failed = await run('bios');
    expect(failed).toMatchObject({ ok: false, error: { code: 'connection-lost' } });
    expect(!failed.ok && english(failed.error.message)).toContain('was cleared again');
    expect(puts().map((body) => sentField(body, 'BIOSSetup'))).toEqual(['true', 'false']);
    expect(proxy.changes()).not.toContain(RESET);
  });

  it('clears a boot option that the machine has not used in time, and says so', async () => {
    await start();
    leave({ BIOSSetup: true });
    const { wsman } = value(await openSession(bench.context, id, source));
    wsman.cacheReads(false);
    const said = english((await settleBoot(wsman, new AbortController().signal, 1_200)) ?? '');
    expect(said).toContain('had not used its boot option');
    expect(said).toContain('It was cleared');
    expect(await settleBoot(wsman, new AbortController().signal, 0)).toBeUndefined();
    await wsman.close();
  });

  it('is refused where the BIOS takes no such order', async () => {
    await start();
    proxy.rewrite = ({ className }, answer) =>
      className === 'AMT_BootCapabilities' ? answer.replace(/<(\w+:BIOSSetup)>true/, '<$1>false') : answer;
    expect(await run('bios')).toMatchObject({ ok: false, error: { code: 'feature-absent' } });
    expect(proxy.changes()).toEqual([]);
  });

  it('follows the plan that was shown', async () => {
    await start();
    const shown = value(await plan('bios'));
    leave({ SecureErase: true });
    const changed = await run('bios', { planFingerprint: shown.fingerprint });
    expect(changed).toMatchObject({ ok: false, error: { code: 'plan-changed' } });
    expect(proxy.changes()).toEqual([]);
  });
});

describe('a page that is left right after the order', () => {
  it('does not end the wait for the boot option to be used', async () => {
    await start();
    const page = new AbortController();
    let shownStill = 2;
    proxy.rewrite = ({ action, className }, answer) => {
      if (action === 'RequestPowerStateChange') page.abort();
      if (!page.signal.aborted || action !== 'Get' || className !== SETTINGS || shownStill-- <= 0) {
        return answer;
      }
      return answer.replace(/(:BIOSSetup>)false/, '$1true');
    };
    const report = value(await run('bios', { signal: page.signal, betweenRequests: true }));
    expect(report).toMatchObject({ outcome: 'told' });
    expect(shownStill).toBeLessThan(0);
  });
});

describe('a machine that closes the connection on every request after the order', () => {
  it.each(['bios', 'reset'] as const)(
    'is sent three logins at the most: %s',
    async (order) => {
      await start();
      let lost = 0;
      let ordered = false;
      proxy.shouldDrop = ({ action }) => {
        if (ordered) lost++;
        else if (action === 'RequestPowerStateChange') ordered = true;
        return lost > 0;
      };
      await run(order);
      expect(ordered).toBe(true);
      const told = await run('on');
      expect(told).toMatchObject({ ok: false, error: { code: 'attempts-used-up' } });
      expect(lost).toBe(3);
      expect(value(bench.useCases.machines.sighting(id)).verdict.attempts.used).toBe(3);
    },
    90_000,
  );
});

describe('an order about power alone', () => {
  it.each(['reset', 'cycle'] as const)('does not carry out an erase that is armed: %s', async (order) => {
    await start();
    leave({ SecureErase: true });
    const stopped = await run(order);
    expect(stopped).toMatchObject({ ok: false, error: { code: 'plan-blocked' } });
    expect(!stopped.ok && english(stopped.error.message)).toContain(
      'a secure erase of the disks (SecureErase)',
    );
    expect(!stopped.ok && english(stopped.error.nextStep)).toContain('--clear-boot-options');
    expect(proxy.changes()).toEqual([]);
    const report = value(await run(order, { clearBootOptions: true }));
    expect(report).toMatchObject({ outcome: 'told', plan: { clears: [{ setting: 'SecureErase' }] } });
    expect(english(report.message)).toMatch(
      /^Cleared first: a secure erase of the disks \(SecureErase\)\. The firmware took the order/,
    );
    expect(proxy.changes()).toEqual([...SET_UP.slice(0, 2), RESET]);
    expect(sentField(puts()[0] ?? '', 'SecureErase')).toBe('false');
    expect(sentField(puts()[0] ?? '', 'BIOSSetup')).toBe('false');
  });

  it('does not switch on what would erase itself', async () => {
    await start();
    value(await run('off'));
    leave({
      PlatformErase: true,
      UefiBootNumberOfParams: 1,
      UefiBootParametersArray: LEFT.UefiBootParametersArray,
    });
    expect(await run('on')).toMatchObject({ ok: false, error: { code: 'plan-blocked' } });
    expect(value(await run('on', { clearBootOptions: true }))).toMatchObject({ outcome: 'done' });
  });

  it('lets what is harmless stand, and names it', async () => {
    await start();
    leave({ LockKeyboard: true });
    const report = value(await run('reset'));
    expect(report.plan).toMatchObject({ stays: [{ setting: 'LockKeyboard', danger: false }], clears: [] });
    expect(proxy.changes()).toEqual([RESET]);
  });

  const withUnknownSetting = (state: string): void => {
    proxy.rewrite = ({ className, action }, answer) =>
      className === SETTINGS && action === 'Get'
        ? answer.replace(/<(\w+):BIOSSetup>/, `<$1:SomethingNew>${state}</$1:SomethingNew>$&`)
        : answer;
  };

  it.each(['false', '0', ''])(
    'needs no consent, and no knowledge of a setting that is “%s”',
    async (state) => {
      await start({ controlMode: 'ccm' });
      withUnknownSetting(state);
      expect(value(await run('reset'))).toMatchObject({ outcome: 'told' });
    },
  );

  it.each(['reset', 'cycle'] as const)(
    'is not sent where a setting is set that nobody knows: %s',
    async (order) => {
      await start();
      withUnknownSetting('true');
      const refused = await run(order);
      expect(refused).toMatchObject({ ok: false, error: { code: 'plan-blocked' } });
      expect(refused.ok ? '' : english(refused.error.message)).toContain('SomethingNew');
    },
  );

  it('says that it could not look, where the settings are not shown', async () => {
    await start();
    proxy.replyInstead = ({ className }) => (className === SETTINGS ? DENIED : undefined);
    const { plan: shown } = value(await run('reset'));
    expect(inEnglish(shown.remarks).join()).toContain('is not known');
  });

  it('is not sent where the firmware does not offer it', async () => {
    await start();
    proxy.rewrite = ({ className }, answer) =>
      className === 'CIM_ServiceAvailableToElement'
        ? answer.replace(/<(\w+:AvailableRequestedPowerStates)>10<\/\1>/, '')
        : answer;
    const refused = await run('reset');
    expect(refused).toMatchObject({ ok: false, error: { code: 'firmware-refused' } });
    expect(!refused.ok && english(refused.error.message)).toContain('does not offer this order (');
    expect(proxy.changes()).toEqual([]);
  });

  it('uses what the firmware supports, where it does not say what it can do now', async () => {
    await start();
    proxy.rewrite = ({ className }, answer) =>
      className === 'CIM_ServiceAvailableToElement'
        ? answer.replace(/<(\w+:AvailableRequestedPowerStates)>\d+<\/\1>/g, '')
        : className === 'CIM_PowerManagementCapabilities'
          ? answer.replace(/<(\w+:RequestedPowerStatesSupported)>5<\/\1>/, '')
          : answer;
    expect(await run('cycle')).toMatchObject({ ok: false, error: { code: 'firmware-refused' } });
    expect(value(await run('reset'))).toMatchObject({ outcome: 'told' });
  });
});

const READ_ONLY = [
  'BIOSLastStatus',
  'BootguardStatus',
  'OptionsCleared',
  'RPEEnabled',
  'SecureBootControlEnabled',
  'UEFIHTTPSBootEnabled',
  'UEFILocalPBABootEnabled',
  'WinREBootEnabled',
  'UefiBootParametersArray',
];

const DENIED =
  '<a:Fault><a:Code><a:Value>a:Sender</a:Value><a:Subcode><a:Value>e:AccessDenied</a:Value></a:Subcode></a:Code><a:Reason><a:Text>denied</a:Text></a:Reason></a:Fault>';

function clearedForm(name: string): string {
  if (name === 'RSEPassword') return '';
  return ['FirmwareVerbosity', 'IDERBootDevice', 'BootMediaIndex', 'UefiBootNumberOfParams'].includes(name)
    ? '0'
    : 'false';
}

function returned(method: string, status: number): string {
  return `<g:${method}_OUTPUT xmlns:g="urn:g"><g:ReturnValue>${String(status)}</g:ReturnValue></g:${method}_OUTPUT>`;
}

/** What IPS_OptInService says of its state. */
function optIn(state: number): void {
  proxy.rewrite = ({ className }, answer) =>
    className === 'IPS_OptInService'
      ? answer.replace(/<(\w+:OptInState)>\d+/, `<$1>${String(state)}`)
      : answer;
}

async function expectConsentNeeded(words: string): Promise<void> {
  const stopped = await run('bios');
  expect(stopped).toMatchObject({ ok: false, error: { code: 'consent-needed' } });
  expect(!stopped.ok && english(stopped.error.message)).toContain(words);
  expect(proxy.changes()).toEqual([]);
}
