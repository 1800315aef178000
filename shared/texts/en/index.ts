import { textsAtStart } from './at-start';
import { help } from './help';
import { journal } from './journal';
import { recovery } from './recovery';
import { settings } from './settings';
import { wizard } from './wizard';

/** Every text of the window, in English. The other languages have the same keys (catalogue.ts). */
export const en = {
  ...textsAtStart,
  help,
  journal,
  recovery,
  settings,
  wizard,
} as const;
