import { createHash } from 'node:crypto';
import {
  type Leftover,
  leftoverWords,
  ORDER_NAMES,
  ORDER_WORDS,
  type PlainOrder,
  type PowerOrder,
  type PowerPlan,
} from '#shared/model/power';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
import { readBootSettings, readCanEnterBios } from '#main/amt/boot';
import { type BootConsent, readBootConsent } from '#main/amt/boot-consent';
import {
  setOptions,
  settingsMeantBy,
  unknownSettings,
  unknownSettingsThatAreSet,
} from '#main/amt/boot-settings';
import { isLeftOut } from '#main/amt/call';
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
  consent: BootConsent | undefined;
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
    return fail(
      'feature-absent',
      'The firmware of this machine does not tell its power state.',
      'Look at the machine itself.',
    );
  }
  const readings = await readAll(wsman, wanted, power.value);
  return readings.ok ? ok(planOf(wanted, readings.value)) : readings;
}

async function readAll(
  wsman: WsmanConnection,
  { order, clearBootOptions = false }: PowerOrderOptions,
  power: Power,
): Promise<Result<Readings>> {
  const starts = order !== 'off' && sends(order, power.state) !== undefined;
  const settings = starts || clearBootOptions ? await readBootSettings(wsman) : undefined;
  if (settings && !settings.ok && !isLeftOut(settings.error)) return settings;
  const writes =
    order === 'bios' || (clearBootOptions && settings?.ok && setOptions(settings.value).length > 0);
  const consent = writes ? await readBootConsent(wsman) : undefined;
  if (consent && !consent.ok) return consent;
  const bios = order === 'bios' ? await readCanEnterBios(wsman) : undefined;
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
  const { power, settings, states } = readings;
  const found = settings?.ok ? setOptions(settings.value) : [];
  const clearing = order === 'bios' || clearBootOptions;
  const sent = sends(order, power.state);
  const plan = {
    order,
    before: power.state,
    ...(sent !== undefined && { sends: sent }),
    sets: settingsMeantBy(order),
    clears: clearing ? found.filter(({ does }) => !settingsMeantBy(order).includes(does)) : [],
    stays: clearing ? [] : found,
    blockers: [
      ...(clearing ? writeBlockers(order, readings) : armedBlockers(order, found, settings)),
      ...(sent !== undefined && states.length > 0 && !isListed(sent, states) ? [notListed(sent, power)] : []),
    ],
    remarks: settings?.ok === false && order !== 'bios' ? [NOT_READ] : [],
  };
  return { ...plan, fingerprint: fingerprint(plan) };
}

const NOT_READ =
  'Which boot options are set for the next start is not known: the firmware does not show them to this account.';

/** A machine that is off cannot be reset: starting it is what was meant. */
function sends(order: PowerOrder, before: string): PlainOrder | undefined {
  const isOn = before === 'on';
  switch (order) {
    case 'on':
      return isOn ? undefined : 'on';
    case 'off':
      return before.startsWith('off') ? undefined : 'off';
    case 'reset':
    case 'bios':
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
  if (order === 'bios' && canEnterBios === false) blockers.push(noBios());
  const missing = consent && consentFailure(consent);
  return missing ? [...blockers, missing] : blockers;
}

/** A plain power order must not carry out boot options that somebody else has armed. */
function armedBlockers(
  order: PowerOrder,
  found: readonly Leftover[],
  settings: Readings['settings'],
): Failure[] {
  const unknown = settings?.ok ? unknownSettingsThatAreSet(settings.value) : [];
  const blockers = unknown.length === 0 ? [] : [unknownSettingsFailure(unknown)];
  const armed = found.filter(({ danger }) => danger);
  if (armed.length === 0) return blockers;
  return [
    ...blockers,
    failure(
      'plan-blocked',
      `An earlier order has set this for the next start: ${leftoverWords(armed)}. If the machine is ${ORDER_WORDS[order]} now, that is carried out. Nothing was sent.`,
      'Clear it first: --clear-boot-options on the command line, “Clear and go on” in the window. If it is wanted, start the machine with the tool that has set it.',
    ),
  ];
}

/** Nothing is written while a setting is there whose effect is unknown. */
export function unknownSettingsFailure(names: readonly string[]): Failure {
  const which = names.map((name) => `“${name}”`).join(', ');
  return failure(
    'plan-blocked',
    `The firmware has a boot setting that AMT Bench does not know: ${which}. What it would do at the next start cannot be told, so nothing was sent.`,
    'Use the BIOS key at the machine, and report the name of the setting, so that a later version knows it.',
  );
}

function noBios(): Failure {
  return failure(
    'feature-absent',
    'The BIOS of this machine cannot be entered by an order over the network. Nothing was sent.',
    'Press its BIOS key at the machine.',
  );
}

function consentFailure(consent: BootConsent): Failure | undefined {
  const next =
    'Press the BIOS key at the machine itself. In admin control mode, user consent can be set to “not needed” in a profile first. AMT Bench cannot send the six-digit code yet.';
  switch (consent) {
    case 'not-needed':
    case 'given':
      return undefined;
    case 'missing':
      return failure(
        'consent-needed',
        'Boot options need the consent of the user at this machine, and it has not been given. Nothing was sent.',
        next,
      );
    case 'asked':
      return failure(
        'consent-needed',
        'Boot options need the consent of the user at this machine. It has been asked for, and the six-digit code has not been sent. Nothing was sent.',
        next,
      );
    case 'not-known':
      return failure(
        'consent-needed',
        'Whether the user at this machine has to consent to boot options is not known: the firmware does not tell. Nothing was sent.',
        next,
      );
  }
}

function notListed(sent: PlainOrder, { state }: Power): Failure {
  return failure(
    'firmware-refused',
    `The firmware does not offer this order (${ORDER_NAMES[sent]}) while the machine is in the state “${state}”. Nothing was sent.`,
    state === 'on'
      ? 'Use another order, or the power button of the machine.'
      : 'Switch it on first, or use its power button.',
  );
}

function fingerprint(plan: Omit<PowerPlan, 'fingerprint'>): string {
  const { order, sends: sent, clears, stays, blockers } = plan;
  const what = JSON.stringify([order, sent, clears, stays, blockers.map(({ code }) => code)]);
  return createHash('sha256').update(what).digest('hex').slice(0, 16);
}
