import type { Catalogue } from '../catalogue';
import { certificate } from './certificate';
import { common } from './common';
import { console } from './console';
import { demo } from './demo';
import { fleet } from './fleet';
import { handOver } from './hand-over';
import { help } from './help';
import { imports } from './imports';
import { journal } from './journal';
import { list } from './list';
import { logs } from './logs';
import { machine } from './machine';
import { power } from './power';
import { profiles } from './profiles';
import { recovery } from './recovery';
import { settings } from './settings';
import { shell } from './shell';
import { status } from './status';
import { usbKey } from './usb-key';
import { vault } from './vault';
import { wizard } from './wizard';

/** Every text for people, in German. docs/translations.md has the choice of terms. */
export const de: Catalogue = {
  certificate,
  common,
  console,
  demo,
  fleet,
  handOver,
  help,
  imports,
  journal,
  list,
  logs,
  machine,
  power,
  profiles,
  recovery,
  settings,
  shell,
  status,
  usbKey,
  vault,
  wizard,
};
