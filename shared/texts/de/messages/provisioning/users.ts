import type { MessageCatalogue } from '../../../catalogue';

/** Digest users in addition to the administrator. */
export const users = {
  title: 'Benutzer',
  user: 'Benutzer „{{name}}“',
  item: '{{name}} ({{access}}; {{rights}})',
  none: '{{name}} (nicht vorhanden)',
  access: {
    local: 'lokal',
    network: 'Netz',
    any: 'lokal und Netz',
  },
  noRights: 'keine Rechte',
} satisfies MessageCatalogue['provisioning']['users'];
