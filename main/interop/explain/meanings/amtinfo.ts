import { message } from '#shared/texts/message';
import type { Meaning, NameIn } from './meaning';

/*
 * What `rpc amtinfo` (text, table and JSON), `meshcmd amtinfo` and MeshCentral’s console say of the machine that they ran
 * on. Words as rpc-go (internal/local/info.go, internal/commands/amtinfo.go) and MeshCentral have them.
 */

const STATE =
  /\bcontrol ?mode["']?[\s:|│┃]{1,60}["']?(pre-provisioning|in-provisioning|activated in client|activated in admin)\b/i;
const MESH =
  /^\s{0,4}Intel (?:AMT|SM|ME) v\d{1,2}[\d.]{1,12},? (pre-provisioning|in-provisioning|activated in client|activated in admin)\b/i;
const OPERATIONAL = /\boperational ?state(?: \(BIOS\))?["']?[\s:|│┃]{1,60}["']?disabled\b/i;

const STATES: Readonly<Record<string, Meaning>> = {
  'pre-provisioning': { ...told('amt-info-not-set-up', 'notSetUp'), verdict: 'not-set-up' },
  'in-provisioning': { ...told('amt-info-half', 'half'), verdict: 'setup-interrupted' },
  'activated in client': { ...told('amt-info-client', 'client'), verdict: 'password-needed' },
  'activated in admin': { ...told('amt-info-admin', 'admin'), verdict: 'password-needed' },
};
const DISABLED: Meaning = told('amt-info-disabled', 'disabled');

type Name = NameIn<'amtInfo'> extends infer Key ? (Key extends `${infer Each}.title` ? Each : never) : never;

function told(id: string, name: Name): Meaning {
  return {
    id,
    title: message(`explain.amtInfo.${name}.title`),
    explanation: message(`explain.amtInfo.${name}.explanation`),
    next: message(`explain.amtInfo.${name}.next`),
  };
}

/** What the line says of the state of AMT; undefined when it says nothing. */
export function amtInfoIn(text: string): Meaning | undefined {
  if (!/provisioning|activated in|disabled/i.test(text)) return undefined;
  const state = (STATE.exec(text) ?? MESH.exec(text))?.[1];
  if (state !== undefined) return STATES[state.toLowerCase()];
  return OPERATIONAL.test(text) ? DISABLED : undefined;
}
