import { CONFIGMGR_NUMBERS, type ConfigMgrName, type ConfigMgrStatus } from '#shared/model/configmgr-status';
import type { Sighting } from '#shared/model/sighting';
import type { VerdictCode } from '#shared/model/verdict';
import { type Message, message } from '#shared/texts/message';

/** What the status follows from. */
type Seen = Pick<Sighting, 'vendor' | 'provisioningState' | 'lastSeen' | 'evidence'> & {
  verdict: { code: VerdictCode };
};

/**
 * The AMT status of Configuration Manager for what was seen. Microsoft has described its six values (gg682025); that a
 * site would come to the same one follows from these words and was not compared with a site, except where no value is
 * the only one possible. “Provisioned” is never derived: only the site knows that it manages a machine. Pure.
 */
export function configMgrStatusOf({ vendor, provisioningState, evidence, verdict }: Seen): ConfigMgrStatus {
  if (evidence.length === 0) return certain('Unknown', message('exports.configMgr.notLooked'));
  if (verdict.code === 'unreachable') return certain('Unknown', message('exports.configMgr.unreachable'));
  if (vendor === 'dash-other') return derived('Not Supported', message('exports.configMgr.otherVendor'));
  if (verdict.code === 'no-amt-seen') return derived('Not Supported', message('exports.configMgr.noAmt'));
  if (REFUSED.has(verdict.code)) return derived('Detected', message('exports.configMgr.refused'));
  switch (provisioningState) {
    case 'pre':
      return derived('Not Provisioned', message('exports.configMgr.notSetUp'));
    case 'in':
      return derived('Not Provisioned', message('exports.configMgr.setupOpen'));
    case 'post':
      return verdict.code === 'ready' || verdict.code === 'vulnerable-firmware'
        ? derived('Externally Provisioned', message('exports.configMgr.loggedIn'))
        : derived('Externally Provisioned', message('exports.configMgr.setUp'));
    case 'unknown':
      return certain('Unknown', message('exports.configMgr.stateUnknown'));
  }
}

/** The machine has AMT, and somebody has changed a password that nobody here knows. */
const REFUSED: ReadonlySet<VerdictCode> = new Set<VerdictCode>([
  'setup-refused',
  'password-refused',
  'password-refused-client-mode',
  'password-refused-admin-mode',
  'rtc-clear-ineffective',
]);

function certain(name: ConfigMgrName, reason: Message): ConfigMgrStatus {
  return { name, number: CONFIGMGR_NUMBERS[name], reason };
}

function derived(name: ConfigMgrName, reason: Message): ConfigMgrStatus {
  return { ...certain(name, reason), notConfirmed: message('exports.configMgr.notCompared') };
}
