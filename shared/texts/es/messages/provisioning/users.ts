import type { MessageCatalogue } from '../../../catalogue';

/** Digest users in addition to the administrator. */
export const users = {
  title: 'Usuarios',
  user: 'Usuario “{{name}}”',
  item: '{{name}} ({{access}}; {{rights}})',
  none: '{{name}} (ninguno)',
  access: {
    local: 'local',
    network: 'red',
    any: 'local y red',
  },
  noRights: 'sin derechos',
} satisfies MessageCatalogue['provisioning']['users'];
