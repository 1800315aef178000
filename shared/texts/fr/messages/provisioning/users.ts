import type { MessageCatalogue } from '../../../catalogue';

/** Digest users in addition to the administrator. */
export const users = {
  title: 'Utilisateurs',
  user: 'Utilisateur « {{name}} »',
  item: '{{name}} ({{access}} ; {{rights}})',
  none: '{{name}} (aucun)',
  access: {
    local: 'local',
    network: 'réseau',
    any: 'local et réseau',
  },
  noRights: 'aucun droit',
} satisfies MessageCatalogue['provisioning']['users'];
