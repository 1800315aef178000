import type { MessageCatalogue } from '../../catalogue';

/** Machines that go over to a server that manages fleets. */
export const handOver = {
  server: {
    unreachable: 'Le serveur {{host}} est injoignable.',
    check: 'Vérifiez son adresse et que cet ordinateur peut le joindre.',
    slow: 'Le serveur {{host}} n’a pas répondu à temps.',
    lost: 'Le serveur {{host}} a fermé la connexion.',
    again: 'Attendez une minute et réessayez.',
    notUnderstood: '{{host}} a envoyé une réponse que ce genre de serveur n’envoie pas.',
    kind: 'Vérifiez son adresse et de quel genre de serveur il s’agit.',
    tooLarge: '{{host}} a envoyé une réponse bien plus grande que celles de ce genre de serveur.',
    loginRefused: '{{host}} a refusé la connexion de « {{user}} ».',
    loginRefusedNext: 'Vérifiez le compte et le mot de passe sur la page web du serveur.',
    loginsPaused: '{{host}} n’accepte aucune connexion pour le moment.',
    certificateUnknown:
      '{{host}} présente un certificat que cet ordinateur ne peut pas vérifier. Rien n’a été envoyé.',
    certificateUnknownNext: 'Comparez son empreinte avec celle du serveur, puis acceptez-le.',
    certificateChanged:
      '{{host}} présente un autre certificat que celui qui a été accepté. Rien n’a été envoyé.',
    certificateChangedNext: 'Cherchez pourquoi avant d’accepter le nouveau.',
    refused: 'Le serveur a refusé cette machine : {{words}}',
    refusedNext: 'Regardez cette machine et vos droits sur la page web du serveur.',
    notSeen: 'Le serveur a accepté cette machine, mais ne l’affiche pas dans sa liste.',
    notSeenNext: 'Cherchez-la sur la page web du serveur, puis réessayez.',
  },
  mesh: {
    secondFactor: '{{host}} demande un second facteur pour « {{user}} ».',
    secondFactorNext:
      'Créez un jeton de connexion dans MeshCentral (Mon compte), et utilisez ici son nom et son mot de passe.',
    closed: '{{host}} a fermé la connexion ({{cause}}).',
    wanOnly: '{{host}} est réglé sur « WAN uniquement » et n’accepte pas de machines d’un réseau local.',
    wanOnlyNext:
      'Faites appeler le serveur par les machines (accès distant dans le profil), ou changez le réglage du serveur.',
    noGroup: 'Il n’y a pas de groupe « {{group}} » pour Intel AMT sans agent.',
    groupTwice: 'Il y a plus d’un groupe « {{group}} » pour Intel AMT sans agent.',
    groups: 'Utilisez l’un de ceux-ci : {{list}}.',
    noGroups: 'Ajoutez-en un sur la page web du serveur : type « Intel AMT uniquement, sans agent ».',
  },
  leftOut: {
    simulated: 'C’est une machine simulée.',
    otherMaker: 'Ce n’est pas une machine avec Intel AMT.',
    otherPorts: 'Le serveur ne joint AMT que par le réseau et sur ses ports standard.',
  },
  connection: {
    'by-machine': 'Le serveur la voit : elle a appelé le serveur (CIRA).',
    'by-server': 'Le serveur la voit : il est connecté à la machine.',
    none: 'Le serveur la connaît et n’y est pas connecté en ce moment.',
  },
  noPassword: {
    none: 'Transmise sans mot de passe : aucun mot de passe qui a ouvert cette machine n’est enregistré.',
    changeOpen:
      'Transmise sans mot de passe : un changement de mot de passe de cette machine n’est pas terminé.',
    tooLong: 'Transmise sans mot de passe : le serveur accepte au plus {{most, number}} caractères.',
  },
  input: {
    url: 'L’adresse du serveur n’est pas valable.',
    urlNext:
      'Écrivez-la ainsi : https://server.example ou https://server.example:8181/chemin. Seul https est utilisé.',
    group: 'MeshCentral exige un groupe de machines.',
    groupNext: 'Indiquez un groupe du type « Intel AMT uniquement, sans agent ».',
    notConfirmed: 'Rien n’a été transmis.',
    notConfirmedNext: 'Confirmez, ou utilisez --yes dans des scripts.',
  },
  journal: {
    withPassword: 'Transmise à {{kind}} sur {{server}}, avec le mot de passe AMT.',
    withoutPassword: 'Transmise à {{kind}} sur {{server}}, sans mot de passe.',
  },
} satisfies MessageCatalogue['handOver'];
