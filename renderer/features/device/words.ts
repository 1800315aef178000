import type { ControlMode, ProvisioningState } from '../../../shared/model/primitives';
import type { Sighting } from '../../../shared/model/sighting';

const VENDORS = {
  'intel-amt': 'AMT',
  'intel-ism': 'Standard Manageability',
  'dash-other': 'DASH, not Intel',
} as const;

/** What kind of firmware, and its version as far as it is known. */
export function firmwareText({ vendor, version }: Pick<Sighting, 'vendor' | 'version'>): string {
  if (!vendor) return 'not known';
  return [VENDORS[vendor], version].filter(Boolean).join(' ');
}

/** ProvisioningState in words. */
export function stateText(state: ProvisioningState): string {
  return { pre: 'not set up', in: 'half set up', post: 'set up', unknown: 'not known' }[state];
}

/** Control mode in words. */
export function modeText(mode: ControlMode): string {
  return {
    ccm: 'client control mode (CCM)',
    acm: 'admin control mode (ACM)',
    none: 'not activated',
    unknown: 'not known',
  }[mode];
}
