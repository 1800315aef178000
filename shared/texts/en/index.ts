import { common } from './common';
import { fleet } from './fleet';
import { help } from './help';
import { journal } from './journal';
import { list } from './list';
import { machine } from './machine';
import { settings } from './settings';
import { shell } from './shell';
import { status } from './status';
import { vault } from './vault';

/** Every text for people, in English. The other languages have the same keys (catalogue.ts). */
export const en = { common, shell, list, machine, status, fleet, vault, journal, settings, help } as const;
