import { activation } from './activation';
import { common } from './common';
import { makers } from './makers';
import { passwords } from './passwords';
import { resets } from './resets';

/** Texts of the built-in playbooks, which name them as `@` and the key. */
export const playbooks = { activation, common, makers, passwords, resets } as const;
