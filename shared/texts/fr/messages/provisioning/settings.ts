import type { MessageCatalogue } from '../../../catalogue';

/** The clock of AMT. */
export const clock = {
  name: 'Horloge d’AMT',
  title: 'Régler l’horloge d’AMT',
  absent: 'Ce firmware n’a pas d’horloge réglable. Le paramètre est ignoré.',
  setToo:
    'L’horloge d’AMT est aussi réglée, bien que le profil ne le demande pas : les certificats sont vérifiés d’après elle.',
  off: 'L’horloge d’AMT diffère de cet ordinateur ({{offset}}), et les certificats sont vérifiés d’après elle. « clock: sync » dans le profil la règle.',
  wanted: 'comme cet ordinateur',
} satisfies MessageCatalogue['provisioning']['clock'];

/** Host name and domain. */
export const hostName = {
  title: 'Définir le nom d’hôte',
  none: 'aucun',
  noDnsName: {
    text: 'Le profil reprend le nom d’hôte de DNS, mais DNS n’a pas de nom pour cette adresse.',
    next: 'Faites inscrire le nom dans DNS, ou saisissez-le dans le profil.',
  },
} satisfies MessageCatalogue['provisioning']['hostName'];

/** Answers to pings. */
export const discovery = {
  title: 'Réponses aux pings',
  noRmcp: 'Ce firmware n’a pas de paramètre pour les pings de présence RMCP. Le paramètre est ignoré.',
  noPing: 'Ce firmware n’indique pas s’il répond aux pings. Le paramètre reste tel quel.',
  ping: 'ping : {{ping}}',
  both: 'ping : {{ping}}, pong de présence RMCP : {{rmcp}}',
} satisfies MessageCatalogue['provisioning']['discovery'];

/** Sleep states in which AMT stays awake. */
export const powerPackage = {
  title: 'Jeu d’états d’alimentation',
  absent: 'Ce firmware ne propose aucun jeu d’états d’alimentation. Le paramètre est ignoré.',
  notOffered: {
    text: 'Le profil demande le jeu d’états d’alimentation « {{wanted}} », mais cette machine propose : {{offered}}.',
    next: 'Choisissez l’un d’eux dans le profil, ou « awake-when-off » ou « asleep-when-off ».',
  },
} satisfies MessageCatalogue['provisioning']['powerPackage'];
