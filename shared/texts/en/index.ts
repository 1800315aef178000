import { textsAtStart } from './at-start';
import { certificate } from './certificate';
import { handOver } from './hand-over';
import { help } from './help';
import { journal } from './journal';
import { logs } from './logs';
import { profiles } from './profiles';
import { recovery } from './recovery';
import { settings } from './settings';
import { usbKey } from './usb-key';
import { wizard } from './wizard';

/** Every text of the window, in English. The other languages have the same keys (catalogue.ts). */
export const en = {
  ...textsAtStart,
  certificate,
  handOver,
  help,
  journal,
  logs,
  profiles,
  recovery,
  settings,
  usbKey,
  wizard,
} as const;
