import type { MessageCatalogue } from '../../catalogue';

/** Sessions on the redirection ports: the serial console. */
export const redirection = {
  cancelled: {
    text: 'Arrêté avant l’ouverture de la session.',
    next: 'Relancez l’opération pour ouvrir la session.',
  },
  notRedirection: {
    text: 'Ce qui répond sur le port de redirection ne parle pas le protocole d’Intel AMT.',
    next: 'Vérifiez quelle machine se trouve à cette adresse, et ce qui se trouve entre elle et cet ordinateur.',
  },
  otherRealm:
    'Le port de redirection appartient à un autre AMT que celui auquel la connexion a été faite. Aucun mot de passe n’y a été envoyé.',
  loginRefused: {
    text: 'La connexion au port de redirection a été refusée, alors que le même mot de passe ouvre les réglages de cette machine.',
    next: 'Vérifiez que le compte a le droit d’utiliser la redirection, ou connectez-vous en tant qu’admin.',
  },
  noDigest: {
    text: 'Le port de redirection de cette machine n’accepte aucune connexion qui protège le mot de passe.',
    next: 'Mettez à jour le micrologiciel de la machine.',
  },
  absent: {
    text: 'Cette machine ne propose pas la console série.',
    next: 'Vérifiez son modèle et sa version d’AMT : le micrologiciel n’a peut-être pas cette fonction.',
  },
  inUse: {
    text: 'Une autre console est connectée à cette machine.',
    next: 'Fermez la session là-bas, puis reconnectez-vous.',
  },
  notNow: {
    text: 'Une autre console est connectée, ou le micrologiciel n’accepte pas cette façon de se connecter.',
    next: 'Fermez les autres consoles de cette machine, puis reconnectez-vous. Si cela persiste, mettez à jour le micrologiciel.',
  },
  refused: {
    text: 'Le micrologiciel a refusé la session (état {{status}}).',
    next: 'Attendez une minute, puis reconnectez-vous.',
  },
  solRefused: {
    text: 'Le micrologiciel n’a pas démarré la console série.',
    next: 'Fermez les autres consoles de cette machine, attendez une minute, puis reconnectez-vous.',
  },
  off: {
    sol: 'La console série (Serial-over-LAN) est désactivée sur cette machine.',
    listener: 'Les ports de redirection de cette machine sont désactivés.',
    next: 'Appliquez un profil qui active Serial-over-LAN et les ports de redirection, puis reconnectez-vous.',
  },
  end: {
    here: 'La session a été fermée.',
    there: 'La machine a terminé la session.',
    lost: 'La connexion à la machine a été perdue.',
    nonsense:
      'La machine a envoyé quelque chose qui ne fait pas partie du protocole. La session a été fermée.',
    lostNext: 'Vérifiez le câble et l’alimentation de la machine, puis reconnectez-vous.',
    unread: 'La fenêtre n’a pas lu la console pendant un certain temps, elle a donc été fermée.',
    unreadNext: 'Reconnectez-vous.',
  },
  tooMany: {
    text: '{{most}} consoles sont déjà ouvertes, le maximum à la fois.',
    next: 'Fermez l’une d’elles, puis reconnectez-vous.',
  },
  gone: { text: 'Cette console n’est plus ouverte.', next: 'Reconnectez-vous.' },
} satisfies MessageCatalogue['redirection'];
