import { createHash } from 'node:crypto';
import type { Consent } from '#shared/model/consent';
import {
  type BootSource,
  entersBios,
  type Leftover,
  leftoverWords,
  orderName,
  type PlainOrder,
  type PowerOrder,
  type PowerPlan,
  setsBoot,
  startsFrom,
  startsPc,
} from '#shared/model/power';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { readBootSettings, readCanEnterBios, readOffersSource } from '#main/amt/boot';
import {
  setOptions,
  settingsMeantBy,
  unknownSettings,
  unknownSettingsThatAreSet,
} from '#main/amt/boot-settings';
import { isLeftOut } from '#main/amt/call';
import { readConsentFor } from '#main/amt/consent';
import { type Power, readPowerNow } from '#main/amt/power';
import { isListed, readSavesPower, readSupportedStates } from '#main/amt/power-control';
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
  /** The same of the source that the order starts from. */
  offersSource: boolean | undefined;
  /** The hardware is on, and the operating system saves power. */
  savesPower: boolean;
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
  const saving = order === 'on' && power.is === 'on' ? await readSavesPower(wsman) : ok(false);
  if (!saving.ok) return saving;
  const sent = sends(order, power, saving.value);
  const starts = sent !== undefined && startsPc(sent);
  const settings = starts || clearBootOptions ? await readBootSettings(wsman) : undefined;
  if (settings && !settings.ok && !isLeftOut(settings.error)) return settings;
  const writes =
    setsBoot(order) || (clearBootOptions && settings?.ok && setOptions(settings.value).length > 0);
  const consent = writes ? await readConsentFor(wsman, 'boot') : undefined;
  if (consent && !consent.ok) return consent;
  const bios = entersBios(order) ? await readCanEnterBios(wsman) : undefined;
  if (bios && !bios.ok && !isLeftOut(bios.error)) return bios;
  const from = startsFrom(order);
  const source = from === undefined ? ok(undefined) : await readOffersSource(wsman, from);
  if (!source.ok) return source;
  const states = power.available.length > 0 ? ok(power.available) : await readSupportedStates(wsman);
  if (!states.ok && !isLeftOut(states.error)) return states;
  return ok({
    power,
    settings,
    consent: consent?.value,
    canEnterBios: bios?.ok ? bios.value : undefined,
    offersSource: source.value,
    savesPower: saving.value,
    states: states.ok ? states.value : [],
  });
}

/** Pure. */
function planOf({ order, clearBootOptions = false }: PowerOrderOptions, readings: Readings): PowerPlan {
  const { power, settings, consent } = readings;
  const found = settings?.ok ? setOptions(settings.value) : [];
  const clearing = setsBoot(order) || clearBootOptions;
  const sent = sends(order, power, readings.savesPower);
  const source = startsFrom(order);
  const meant = settingsMeantBy(order);
  const plan = {
    order,
    before: power.words,
    ...(sent !== undefined && { sends: sent }),
    sets: [...meant.map(({ does }) => does), ...(source ? [message(`power.source.${source}`)] : [])],
    clears: clearing ? found.filter(({ setting }) => !meant.some((each) => each.setting === setting)) : [],
    stays: clearing ? [] : found,
    blockers: [
      ...(clearing ? writeBlockers(order, readings) : armedBlockers(found, settings)),
      ...stateBlockers(order, sent, readings),
    ],
    remarks: settings?.ok === false && !setsBoot(order) ? [message('power.optionsNotRead')] : [],
    ...(consent && { consent }),
  };
  return { ...plan, fingerprint: fingerprint(plan) };
}

/** A machine that is off cannot be reset: starting it is what was meant. */
function sends(order: PowerOrder, { is }: Power, savesPower: boolean): PlainOrder | undefined {
  const isOn = is === 'on';
  switch (order) {
    case 'on':
      if (savesPower) return 'wake';
      return isOn ? undefined : 'on';
    case 'off':
    case 'shutdown':
      return is === 'off' ? undefined : order;
    case 'sleep':
      return is === 'sleep' ? undefined : order;
    case 'hibernate':
      return is === 'hibernation' ? undefined : order;
    case 'restart':
    case 'cycle':
      return isOn ? order : 'on';
    case 'reset':
    case 'bios':
    case 'bios-serial':
    case 'pxe':
    case 'disk':
    case 'cd':
    case 'diagnostics':
      return isOn ? 'reset' : 'on';
  }
}

/** Why the state that the machine is in does not go with the order. */
function stateBlockers(
  order: PowerOrder,
  sent: PlainOrder | undefined,
  { power, states }: Readings,
): Failure[] {
  if (sent === undefined) return [];
  const { is } = power;
  // Waking is no start: what is set for the next one would stay set.
  if (setsBoot(order) && (is === 'sleep' || is === 'other')) return [noStart(power)];
  const needsOn = sent === 'sleep' || sent === 'hibernate';
  const offered = states.length === 0 ? !needsOn || is === 'on' : isListed(sent, states);
  return offered ? [] : [notListed(sent, power)];
}

function noStart({ words }: Power): Failure {
  return failure(
    'plan-blocked',
    message('power.noStart.text', { state: words }),
    message('power.noStart.next'),
  );
}

/** Why boot options may not be written. */
function writeBlockers(
  order: PowerOrder,
  { settings, consent, canEnterBios, offersSource }: Readings,
): Failure[] {
  const blockers: Failure[] = [];
  if (settings?.ok === false) blockers.push(settings.error);
  const unknown = settings?.ok ? unknownSettings(settings.value) : [];
  if (unknown.length > 0) blockers.push(unknownSettingsFailure(unknown));
  if (entersBios(order) && canEnterBios === false) blockers.push(noBios());
  const source = startsFrom(order);
  if (source !== undefined && offersSource === false) blockers.push(noSource(source));
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

function noSource(source: BootSource): Failure {
  return failure(
    'feature-absent',
    message('power.noSource.text', { source: message(`power.source.${source}`) }),
    message('power.noSource.next'),
  );
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
