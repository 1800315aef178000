import { common } from './common';
import { fleet } from './fleet';
import { imports } from './imports';
import { list } from './list';
import { machine } from './machine';
import { shell } from './shell';
import { status } from './status';

/** The texts that the window may show before any page is opened. The others (index.ts) are loaded with the pages. */
export const textsAtStart = {
  common,
  fleet,
  imports,
  list,
  machine,
  shell,
  status,
} as const;
