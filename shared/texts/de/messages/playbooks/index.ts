import type { MessageCatalogue } from '../../../catalogue';
import { activation } from './activation';
import { common } from './common';
import { makers } from './makers';
import { passwords } from './passwords';
import { resets } from './resets';

/** Texts of the built-in playbooks. */
export const playbooks = {
  activation,
  common,
  makers,
  passwords,
  resets,
} satisfies MessageCatalogue['playbooks'];
