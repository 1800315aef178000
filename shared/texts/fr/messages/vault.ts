import type { MessageCatalogue } from '../../catalogue';

/** Where passwords are kept, and what keeps them from being sent. */
export const vault = {
  session:
    '{{why}} Les mots de passe restent en mémoire jusqu’à la fermeture d’AMT Bench ; aucun mot de passe aléatoire n’est défini.',
  keychain: 'Les mots de passe sont conservés dans le trousseau de cet utilisateur.',
  asAsked:
    'Les mots de passe sont conservés en mémoire jusqu’à la fermeture d’AMT Bench, comme vous l’avez demandé.',
  refused: '{{why}} Rien d’autre n’a été modifié.',
  noKeychain: 'Aucun trousseau ne répond sur cet ordinateur.',
  noKeychainNext:
    'Ouvrez une session de bureau avec un trousseau (gnome-keyring ou KWallet), ou démarrez-en un, puis réessayez.',
  trouble: {
    locked: 'Le trousseau ne répond plus. Il est peut-être verrouillé.',
    lockedNext: 'Déverrouillez-le, puis réessayez. Les mots de passe qu’il contient ne sont pas perdus.',
    windowsSession: 'Windows ne conserve pas de mots de passe pour cette session.',
    windows: 'Le Gestionnaire d’identification de Windows a refusé.',
    windowsNext:
      'Démarrez AMT Bench à l’écran de cet ordinateur, et non par SSH, comme service ou comme tâche planifiée. Si c’est déjà le cas, une stratégie l’interdit (« Network access: Do not allow storage of passwords and credentials for network authentication ») : adressez-vous à votre administrateur.',
    macSession: 'macOS ne peut pas demander le mot de passe du trousseau dans cette session.',
    macSessionNext:
      'Ouvrez une session à l’écran, ou exécutez « security unlock-keychain » dans cette session, puis réessayez.',
    macDenied: 'L’accès au trousseau n’a pas été autorisé.',
    macDeniedNext: 'Réessayez, et choisissez « Toujours autoriser » quand macOS le demande.',
  },
  ledger: {
    unusable:
      'Les tentatives d’authentification ne peuvent pas être consignées ; aucun mot de passe n’a donc été envoyé.',
    unusableNext:
      'Assurez-vous que le dossier d’AMT Bench est accessible en écriture et que rien d’autre ne modifie ses fichiers.',
    damaged:
      'Aucune authentification n’a été envoyée : le relevé des tentatives est endommagé, et l’on ne sait donc pas combien ont échoué pendant la dernière heure.',
    damagedNext: 'Attendez que l’heure soit écoulée. Le fichier endommagé a été conservé à côté du nouveau.',
    factory: 'Le mot de passe d’usine « admin » n’a pas été envoyé : AMT ne l’accepte jamais par le réseau.',
    factoryNext:
      'MEBx impose un nouveau mot de passe avant d’ouvrir le réseau. Utilisez celui qui a été défini à ce moment-là.',
    underWay: 'Aucune authentification n’a été envoyée : une autre est en cours auprès de cette machine.',
    underWayNext:
      'Attendez qu’elle soit terminée. Elle se déroule peut-être dans une autre fenêtre ou un autre terminal.',
    refusedOnce:
      'Ce mot de passe n’a pas été renvoyé : la machine l’a refusé une fois pendant la dernière heure.',
    refusedOnceNext:
      'Si vous êtes sûr de ce mot de passe, indiquez-le : après 90 secondes sans authentification, il peut être essayé encore une fois.',
    refusedTwice:
      'Ce mot de passe n’a pas été renvoyé : la machine l’a refusé deux fois pendant la dernière heure.',
    refusedTwiceNext: 'Il n’est pas le bon pour cette machine. Suivez les options de récupération.',
    usedUp:
      'Aucune authentification n’a été envoyée : en une heure, {{most}} ont échoué ou sont restées sans réponse, et le firmware se bloque après dix.',
    usedUpNext: 'Recherchez entre-temps le bon mot de passe, ou suivez les options de récupération.',
    silence:
      'Aucune authentification n’a encore été envoyée : la machine a d’abord besoin de 90 secondes sans authentification.',
    silenceNext: 'Attendez, puis essayez une seule fois.',
    tooSoon:
      'Aucune authentification n’a encore été envoyée : deux tentatives sont espacées d’au moins 10 secondes.',
    tooSoonNext: 'Attendez, puis réessayez.',
  },
} satisfies MessageCatalogue['vault'];
