import { REALM } from '../accounts';
import type { Context, MethodResult } from '../class-model';
import { seeded } from '../seeded';
import { CONSENT_ALL } from '../settings';
import { settingsClass } from '../settings-class';
import { serviceKeys, SERVICE_KEYS } from './read-only-class';

const DONE = 0;
const INVALID_STATE = 2;
const NOT_STARTED = 0;
const DISPLAYED = 2;
const RECEIVED = 3;
const KNOWN_POLICIES = [0, 1, CONSENT_ALL];

/** The six digits on the screen; the same for the same seed. */
export function consentCode(seed: number, id: string): string {
  return String(seeded(seed, `${id}/consent`).below(1_000_000)).padStart(6, '0');
}

function start({ firmware }: Context): MethodResult {
  const { optIn } = firmware.settings;
  if (optIn.OptInRequired === 0 || optIn.OptInState !== NOT_STARTED) return { status: INVALID_STATE };
  optIn.OptInState = DISPLAYED;
  return { status: DONE };
}

function cancel({ firmware }: Context): MethodResult {
  const { optIn } = firmware.settings;
  if (optIn.OptInState === NOT_STARTED) return { status: INVALID_STATE };
  optIn.OptInState = NOT_STARTED;
  return { status: DONE };
}

function send({ firmware }: Context, code: number): MethodResult {
  const { optIn } = firmware.settings;
  if (optIn.OptInState !== DISPLAYED) return { status: INVALID_STATE };
  if (code !== Number(consentCode(firmware.seed, firmware.spec.id))) return { status: INVALID_STATE };
  optIn.OptInState = RECEIVED;
  return { status: DONE };
}

/** IPS_OptInService: whose consent redirection needs. In client mode it is "all" and cannot be changed. */
export const optIn = settingsClass({
  name: 'IPS_OptInService',
  keys: SERVICE_KEYS,
  declaresCommon: true,
  read: [REALM.redirection, REALM.generalInfo],
  write: [REALM.redirection],
  fixed: ({ mode }) => ({
    ...serviceKeys('IPS_OptInService', 'Intel(r) AMT OptIn Service'),
    CanModifyOptInPolicy: mode === 'acm' ? 1 : 0,
    ElementName: 'Intel(r) AMT OptIn Service',
  }),
  bag: ({ settings }) => settings.optIn,
  writable: ['OptInCodeTimeout', 'OptInDisplayTimeout', 'OptInRequired'],
  required: ['OptInRequired'],
  check: ({ firmware }, wanted) => {
    const policy = Number(wanted['OptInRequired']);
    if (firmware.mode === 'ccm' && policy !== CONSENT_ALL) return { fault: 'access-denied' };
    return KNOWN_POLICIES.includes(policy)
      ? undefined
      : { fault: 'invalid-parameter', parameter: 'OptInRequired' };
  },
  methods: {
    StartOptIn: { parameters: [], run: start },
    CancelOptIn: { parameters: [], run: cancel },
    SendOptInCode: {
      parameters: [{ name: 'OptInCode', type: 'number' }],
      run: (context, input) => send(context, input.number('OptInCode')),
    },
  },
});
