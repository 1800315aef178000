import { type Message, message } from '../texts/message';
import type { Inventory } from './inventory';

/** LinkPolicy of AMT_EthernetPortSettings: the port stays up while the PC is asleep or off, on mains power. */
const OFF_ON_MAINS = 14;

/**
 * Whether AMT will answer while the PC is off, as far as its settings tell (docs/reference/protocol.md, P56).
 * @returns a sentence, with the setting that decides it
 */
export function whenOff({ powerPackage, wired }: Pick<Inventory, 'powerPackage' | 'wired'>): Message {
  if (powerPackage?.awakeWhenOff === false) {
    return message('power.whenOff.package', { package: powerPackage.name });
  }
  const policy = wired?.linkPolicy;
  if (policy && !policy.includes(OFF_ON_MAINS)) {
    return message('power.whenOff.link', { policy: policy.join(', ') });
  }
  if (!powerPackage || !policy) return message('power.whenOff.notKnown');
  return message(wired.linkUp === false ? 'power.whenOff.noCable' : 'power.whenOff.yes');
}
