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
  if (!wired || wired.linkUp === false) return message('power.whenOff.noCable');
  const { linkPolicy } = wired;
  if (linkPolicy && !linkPolicy.includes(OFF_ON_MAINS)) {
    return message('power.whenOff.link', { policy: linkPolicy.join(', ') });
  }
  return message(powerPackage && linkPolicy ? 'power.whenOff.yes' : 'power.whenOff.notKnown');
}
