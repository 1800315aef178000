import { createHash } from 'node:crypto';
import type { Consent } from '#shared/model/consent';
import {
  entersBios,
  type Leftover,
  leftoverWords,
  orderName,
  type PlainOrder,
  type PowerOrder,
  type PowerPlan,
} from '#shared/model/power';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { readBootSettings, readCanEnterBios } from '#main/amt/boot';
import {
  setOptions,
  settingsMeantBy,
  unknownSettings,
  unknownSettingsThatAreSet,
} from '#main/amt/boot-settings';
import { isLeftOut } from '#main/amt/call';
import { readBootConsent } from '#main/amt/consent';
import { type Power, readPowerNow } from '#main/amt/power';
import { isListed, readSupportedStates } from '#main/amt/power-control';
import type { Instance } from '#main/wsman/answer';
import type { WsmanConnection } from '#main/wsman/connection';

export interface PowerOrderOptions {
  order: PowerOrder;
  /** Whatever is set for the next start already is cleared first. */
  clearBootOptions?: boolean | undefined;
}

/** What a plan is based on. Changes nothing. */
interface Readings {
  power: Power;
  /** AMT_BootSettingData; why it cannot be read; undefined: the order starts nothing. */
  settings: Result<Instance> | undefined;
  /** Undefined: no boot option is to be written. */
  consent: Consent | undefined;
  /** Undefined: the firmware does not say, or nobody needs to know. */
  canEnterBios: boolean | undefined;
  /** PowerState values that the firmware takes; empty: it does not say. */
  states: readonly number[];
}

/** Reads the state of the machine and plans an order. Changes nothing. */
export async function readPowerPlan(
  wsman: WsmanConnection,
  wanted: PowerOrderOptions,
): Promise<Result<PowerPlan>> {
  const power = await readPowerNow(wsman);
  if (!power.ok) return power;
  if (!power.value) {
    return fail('feature-absent', message('power.noState.text'), message('power.noState.next'));
  }
  const readings = await readAll(wsman, wanted, power.value);
  return readings.ok ? ok(planOf(wanted, readings.value)) : readings;
}

async function readAll(
  wsman: WsmanConnection,
  { order, clearBootOptions = false }: PowerOrderOptions,
  power: Power,
): Promise<Result<Readings>> {
  const starts = order !== 'off' && sends(order, power) !== undefined;
  const settings = starts || clearBootOptions ? await readBootSettings(wsman) : undefined;
  if (settings && !settings.ok && !isLeftOut(settings.error)) return settings;
  const writes =
    entersBios(order) || (clearBootOptions && settings?.ok && setOptions(settings.value).length > 0);
  const consent = writes ? await readBootConsent(wsman) : undefined;
  if (consent && !consent.ok) return consent;
  const bios = entersBios(order) ? await readCanEnterBios(wsman) : undefined;
  if (bios && !bios.ok && !isLeftOut(bios.error)) return bios;
  const states = power.available.length > 0 ? ok(power.available) : await readSupportedStates(wsman);
  if (!states.ok && !isLeftOut(states.error)) return states;
  return ok({
    power,
    settings,
    consent: consent?.value,
    canEnterBios: bios?.ok ? bios.value : undefined,
    states: states.ok ? states.value : [],
  });
}

/** Pure. */
function planOf({ order, clearBootOptions = false }: PowerOrderOptions, readings: Readings): PowerPlan {
  const { power, settings, states, consent } = readings;
  const found = settings?.ok ? setOptions(settings.value) : [];
  const clearing = entersBios(order) || clearBootOptions;
  const sent = sends(order, power);
  const meant = settingsMeantBy(order);
  const plan = {
    order,
    before: power.words,
    ...(sent !== undefined && { sends: sent }),
    sets: meant.map(({ does }) => does),
    clears: clearing ? found.filter(({ setting }) => !meant.some((each) => each.setting === setting)) : [],
    stays: clearing ? [] : found,
    blockers: [
      ...(clearing ? writeBlockers(order, readings) : armedBlockers(found, settings)),
      ...(sent !== undefined && states.length > 0 && !isListed(sent, states) ? [notListed(sent, power)] : []),
    ],
    remarks: settings?.ok === false && !entersBios(order) ? [message('power.optionsNotRead')] : [],
    ...(consent && { consent }),
  };
  return { ...plan, fingerprint: fingerprint(plan) };
}

/** A machine that is off cannot be reset: starting it is what was meant. */
function sends(order: PowerOrder, { is }: Power): PlainOrder | undefined {
  const isOn = is === 'on';
  switch (order) {
    case 'on':
      return isOn ? undefined : 'on';
    case 'off':
      return is === 'off' ? undefined : 'off';
    case 'reset':
    case 'bios':
    case 'bios-serial':
      return isOn ? 'reset' : 'on';
    case 'cycle':
      return isOn ? 'cycle' : 'on';
  }
}

/** Why boot options may not be written. */
function writeBlockers(order: PowerOrder, { settings, consent, canEnterBios }: Readings): Failure[] {
  const blockers: Failure[] = [];
  if (settings?.ok === false) blockers.push(settings.error);
  const unknown = settings?.ok ? unknownSettings(settings.value) : [];
  if (unknown.length > 0) blockers.push(unknownSettingsFailure(unknown));
  if (entersBios(order) && canEnterBios === false) blockers.push(noBios());
  const missing = consent && consentFailure(consent);
  return missing ? [...blockers, missing] : blockers;
}

/** A plain power order must not carry out boot options that somebody else has armed. */
function armedBlockers(found: readonly Leftover[], settings: Readings['settings']): Failure[] {
  const unknown = settings?.ok ? unknownSettingsThatAreSet(settings.value) : [];
  const blockers = unknown.length === 0 ? [] : [unknownSettingsFailure(unknown)];
  const armed = found.filter(({ danger }) => danger);
  if (armed.length === 0) return blockers;
  return [
    ...blockers,
    failure(
      'plan-blocked',
      message('power.armed.text', { what: armed.map(leftoverWords) }),
      message('power.armed.next'),
    ),
  ];
}

/** Nothing is written while a setting is there whose effect is unknown. */
export function unknownSettingsFailure(names: readonly string[]): Failure {
  return failure(
    'plan-blocked',
    message('power.unknownSettings.text', { count: names.length, names }),
    message('power.unknownSettings.next'),
  );
}

function noBios(): Failure {
  return failure('feature-absent', message('power.noBios.text'), message('power.noBios.next'));
}

function consentFailure({ state }: Consent): Failure | undefined {
  switch (state) {
    case 'not-needed':
    case 'given':
      return undefined;
    case 'missing':
      return failure('consent-needed', message('power.consent.missing'), message('consent.ask'));
    case 'requested':
    case 'displayed':
      return failure('consent-needed', message('power.consent.asked'), message('consent.ask'));
    case 'not-known':
      return failure('consent-needed', message('power.consent.notKnown'), message('consent.atMachine'));
  }
}

function notListed(sent: PlainOrder, { is, words }: Power): Failure {
  return failure(
    'firmware-refused',
    message('power.notOffered.text', { order: orderName(sent), state: words }),
    message(is === 'on' ? 'power.notOffered.nextOn' : 'power.notOffered.nextOff'),
  );
}

function fingerprint(plan: Omit<PowerPlan, 'fingerprint'>): string {
  const { order, sends: sent, clears, stays, blockers } = plan;
  const names = (leftovers: readonly Leftover[]): string[] => leftovers.map(({ setting }) => setting);
  const what = JSON.stringify([order, sent, names(clears), names(stays), blockers.map(({ code }) => code)]);
  return createHash('sha256').update(what).digest('hex').slice(0, 16);
}
