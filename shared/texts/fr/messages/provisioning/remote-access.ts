import type { MessageCatalogue } from '../../../catalogue';

/** The server that AMT calls from outside, and where it takes itself to be at home. */
export const remoteAccess = {
  name: 'Accès distant',
  title: 'Serveur de gestion',
  absent: 'Ce firmware n’appelle pas de serveurs. L’accès distant est ignoré.',
  none: 'aucun',
  calls: {
    periodicAndUser: '{{servers}}, toutes les {{seconds}} s, appels par l’utilisateur autorisés',
    periodic: '{{servers}}, toutes les {{seconds}} s, appels par l’utilisateur non autorisés',
    user: '{{servers}}, jamais de lui-même, appels par l’utilisateur autorisés',
    never: '{{servers}}, jamais de lui-même, appels par l’utilisateur non autorisés',
  },
  otherServer: {
    text: 'La machine appelle le serveur {{address}}, mais le profil concerne {{named}}.',
    next: 'Demandez d’abord au propriétaire de ce serveur de libérer la machine. Un profil qui cite le serveur peut ensuite le retirer.',
  },
  badCertificate: {
    text: 'Le profil contient pour son serveur un certificat illisible.',
    next: 'Procurez-vous le certificat de son autorité sous forme de fichier PEM et collez son texte dans le profil.',
  },
  homeDomains: {
    title: 'Domaines d’origine',
    none: 'aucun',
    absent:
      'Ce firmware ne distingue pas le réseau d’origine des autres réseaux. Les domaines d’origine sont ignorés.',
    closes:
      'Avec des domaines d’origine, AMT ferme ses ports sur tout autre réseau. Si celui-ci en est un, la machine ne peut plus être jointe d’ici : seulement par son serveur, ou à son clavier.',
  },
} satisfies MessageCatalogue['provisioning']['remoteAccess'];
