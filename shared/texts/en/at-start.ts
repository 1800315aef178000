import { common } from './common';
import { demo } from './demo';
import { fleet } from './fleet';
import { imports } from './imports';
import { list } from './list';
import { machine } from './machine';
import { power } from './power';
import { shell } from './shell';
import { status } from './status';
import { vault } from './vault';

/** The texts that the window may show before any page is opened. The others (index.ts) are loaded with the pages. */
export const textsAtStart = {
  common,
  demo,
  fleet,
  imports,
  list,
  machine,
  power,
  shell,
  status,
  vault,
} as const;
