import type { MessageCatalogue } from '../../../catalogue';

/** How the wired port gets its address. */
export const wired = {
  name: 'Port filaire',
  title: 'Réseau filaire',
  absent: 'Cette machine n’a pas de port filaire. Ses paramètres sont ignorés.',
  addressing: {
    dhcp: 'DHCP',
    shared: 'adresse statique du PC',
    static: 'statique',
    notKnown: 'inconnu',
  },
  withAddress: '{{addressing}}, {{address}}',
  withGateway: '{{addressing}}, {{address}}, passerelle {{gateway}}',
  staticBesideDhcp:
    'D’après ce qu’indique AMT, le PC obtient son adresse par DHCP. Une adresse statique d’AMT en parallèle n’est pas prise en charge à partir d’AMT 7 (Intel) : AMT peut cesser de répondre, quand le PC est allumé ou quand il est éteint, et DNS a un seul nom pour deux adresses. Choisissez « dhcp », ou donnez aussi une adresse statique au PC.',
  otherNetwork:
    'Cet ordinateur n’est pas sur le réseau de {{address}}. Si aucun routeur n’y mène, la modification ne peut pas être vérifiée d’ici.',
  noCalls:
    'Avec une adresse statique, AMT n’appelle plus son serveur sur certaines machines (non confirmé sur du matériel réel).',
  held: {
    text: 'Le profil attribue l’adresse {{address}}, mais « {{holder}} » l’a déjà.',
    next: 'Donnez à chaque machine sa propre adresse.',
  },
  taken: {
    text: 'Un autre appareil répond déjà à l’adresse {{address}}. Rien n’a été modifié.',
    next: 'Cherchez de quel appareil il s’agit, ou choisissez une autre adresse.',
  },
  gone: 'Cette machine n’affiche plus son port filaire.',
} satisfies MessageCatalogue['provisioning']['wired'];
