import type { MessageCatalogue } from '../../../catalogue';
import { audit } from './audit';
import { platform } from './platform';

/** What the logs of a machine say. */
export const events = { audit, platform } satisfies MessageCatalogue['events'];
