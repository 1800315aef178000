import { textsAtStart } from './at-start';
import { certificate } from './certificate';
import { console } from './console';
import { demo } from './demo';
import { handOver } from './hand-over';
import { help } from './help';
import { journal } from './journal';
import { logs } from './logs';
import { power } from './power';
import { profiles } from './profiles';
import { recovery } from './recovery';
import { settings } from './settings';
import { usbKey } from './usb-key';
import { vault } from './vault';
import { wizard } from './wizard';

/** Every text of the window, in English. The other languages have the same keys (catalogue.ts). */
export const en = {
  ...textsAtStart,
  certificate,
  console,
  demo,
  handOver,
  help,
  journal,
  logs,
  power,
  profiles,
  recovery,
  settings,
  usbKey,
  vault,
  wizard,
} as const;
