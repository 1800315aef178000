import type { MessageCatalogue } from '../../../catalogue';

/** What plans of several settings say. */
export const plan = {
  quoted: '« {{name}} »',
  items: '{{items}}',
  unread:
    'Ceci n’a pas pu être lu sur la machine et reste tel quel : {{name}}. On ignore si cela correspond au profil.',
  removeNext: 'Retirez ce paramètre du profil pour cette machine.',
  secretMissing: {
    text: 'Le profil utilise le secret « {{name}} », mais aucun secret de ce nom n’est stocké.',
    next: 'Stockez-le d’abord, dans le coffre-fort ou avec « amt-bench secret set <name> --password-stdin ».',
  },
  limitedAccount: {
    text: 'Le compte « {{user}} » peut lire cette machine, mais pas la modifier.',
    next: 'Authentifiez-vous avec un compte administrateur.',
  },
  unencrypted: {
    admin: {
      text: 'Le profil change le mot de passe administrateur, qui passerait en clair sur le réseau.',
      next: 'Faites aussi activer TLS par le profil, ou réglez admin.password sur « keep ».',
    },
    mebx: {
      text: 'Le profil définit le mot de passe MEBx, qui passerait en clair sur le réseau.',
      next: 'Faites aussi activer TLS par le profil, ou retirez-en mebx et changez le mot de passe au clavier.',
    },
    users: {
      text: 'Le profil définit des mots de passe d’utilisateurs, qui passeraient en clair sur le réseau.',
      next: 'Faites aussi activer TLS par le profil, ou retirez-en les utilisateurs.',
    },
    wifi: {
      text: 'Le profil envoie à la machine des phrases secrètes de réseaux Wi-Fi. Elles passeraient en clair sur le réseau.',
      next: 'Faites aussi activer TLS par le profil, ou retirez-en ces réseaux.',
    },
    server: {
      text: 'Le profil envoie à la machine le mot de passe pour son serveur. Il passerait en clair sur le réseau.',
      next: 'Faites aussi activer TLS par le profil, ou retirez-en remoteAccess.',
    },
  },
} satisfies MessageCatalogue['provisioning']['plan'];
