import type { MessageCatalogue } from '../../../catalogue';

/** Wi-Fi of AMT itself. */
export const wifi = {
  name: 'Wi-Fi et ses réseaux',
  network: 'Réseau Wi-Fi « {{name}} »',
  absent: 'Cette machine n’a pas de Wi-Fi qu’AMT puisse utiliser. Le paramètre est ignoré.',
  title: {
    networks: 'Réseaux Wi-Fi',
    sync: 'Réseaux Wi-Fi de Windows',
    port: 'Wi-Fi d’AMT',
  },
  item: '{{name}} (« {{ssid}} », {{security}}, priorité {{priority}})',
  none: '{{name}} (aucun)',
  otherSecurity: 'un autre type',
  port: {
    off: 'désactivé',
    'while-running': 'activé quand le PC est allumé',
    always: 'activé, même en veille',
  },
  refused: {
    open: 'Le réseau Wi-Fi « {{name}} » du profil est ouvert, et AMT n’accepte d’un administrateur que des réseaux avec WPA ou WPA2.',
    'wpa3-sae':
      'Le réseau Wi-Fi « {{name}} » du profil utilise WPA3, et Intel ne cite que WPA et WPA2 pour les réseaux d’un administrateur.',
  },
  refusedNext:
    'Utilisez pour lui WPA2 avec une phrase secrète, ou retirez-le du profil. Windows peut partager ses propres réseaux avec AMT (wifi.sync).',
  noSync: 'Ce firmware ne reprend pas les réseaux de Windows. Le paramètre est ignoré.',
  noNetwork: {
    text: 'Le profil active le Wi-Fi pour AMT, mais le firmware le refuse sans réseau.',
    next: 'Ajoutez un réseau au profil, ou laissez le port tel quel.',
  },
  ssidNext: 'Corrigez son SSID dans le profil.',
  noRoom: {
    text: 'Le firmware peut contenir {{room}} réseaux Wi-Fi, et avec ceux du profil il y en aurait {{number}}.',
    next: 'Faites supprimer certains de ceux-ci par le profil : {{names}}.',
  },
  priorityTaken: {
    text: 'La machine a un réseau Wi-Fi « {{name}} » de priorité {{priority}}, que le profil donne à un autre réseau.',
    next: 'Choisissez une autre priorité dans le profil, ou faites supprimer ce réseau par le profil.',
  },
  notTaken: {
    unsupported: 'Le firmware a refusé le réseau « {{name}} » : il ne prend pas en charge ce type de réseau.',
    failed:
      'Le firmware a refusé le réseau « {{name}} » : il n’a pas pu l’enregistrer, et n’a peut-être plus de place. Il conserve seize réseaux, y compris ceux de Windows.',
    invalid:
      'Le firmware a refusé le réseau « {{name}} » : une valeur n’est pas autorisée, ou la priorité est déjà prise.',
    missing: 'Le firmware a refusé le réseau « {{name}} » : il n’existe plus.',
  },
} satisfies MessageCatalogue['provisioning']['wifi'];
