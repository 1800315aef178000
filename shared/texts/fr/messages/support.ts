import type { MessageCatalogue } from '../../catalogue';

/** What a check of this computer has found, and the support bundle. */
export const support = {
  summary: {
    ok: 'Tout est en ordre.',
    warning: 'AMT Bench fonctionne sur cet ordinateur, avec des limites.',
    problem: 'AMT Bench ne fonctionne pas correctement sur cet ordinateur.',
  },
  folder: {
    ok: 'Le dossier de données « {{home}} » est accessible en lecture et en écriture.',
    shared: 'D’autres utilisateurs de cet ordinateur peuvent lire le dossier de données « {{home}} ».',
    sharedNext: 'Limitez-en l’accès à votre compte : chmod 700 "{{home}}".',
  },
  settings: {
    none: 'Rien n’a été défini. Les valeurs par défaut s’appliquent.',
    ok: 'Les paramètres peuvent être lus.',
    damaged:
      'Les paramètres ne peuvent pas être lus. Au prochain démarrage, le fichier est mis de côté et les valeurs par défaut s’appliquent.',
    damagedNext: 'Démarrez AMT Bench et définissez-les à nouveau.',
  },
  keychain: {
    ok: 'Le trousseau stocke, lit et supprime les mots de passe.',
    notChecked: 'Le trousseau n’a pas été vérifié, car le dossier de données ne peut pas être utilisé.',
    notCheckedNext: 'Résolvez d’abord ce problème, puis vérifiez à nouveau.',
    notUsed:
      'Comme défini, les mots de passe sont conservés en mémoire jusqu’à la fermeture d’AMT Bench. Le trousseau n’est pas utilisé.',
    notKept: 'Le trousseau ne restitue pas ce qui y a été stocké.',
    notKeptNext: 'Redémarrez le service de trousseau de cet ordinateur, puis vérifiez à nouveau.',
  },
  udp: {
    ok: 'Les paquets UDP peuvent être envoyés et reçus.',
    lost: 'Un paquet UDP qu’AMT Bench s’est envoyé à lui-même n’est pas arrivé.',
    refused: 'Le système refuse UDP ({{code}}).',
  },
  tcp: {
    ok: 'Les connexions TCP peuvent être établies.',
    refused: 'Le système refuse TCP ({{code}}).',
    failed: 'Une connexion TCP d’AMT Bench à lui-même a échoué.',
    failedWith: 'Une connexion TCP d’AMT Bench à lui-même a échoué ({{code}}).',
  },
  firewallNext: 'Vérifiez si un pare-feu ou un logiciel de sécurité de cet ordinateur bloque AMT Bench.',
  openFiles: {
    ok: 'Une analyse peut garder {{sockets}} connexions ouvertes à la fois.',
    few: 'Une analyse peut garder {{sockets}} connexions ouvertes à la fois. L’analyse de grands réseaux sera lente.',
    fewNext: 'Augmentez la limite de fichiers ouverts avant de démarrer AMT Bench : ulimit -n 4096.',
  },
  network: {
    ok: 'Réseaux connectés : {{networks}}.',
    virtual: '{{network}} (virtuel)',
    none: 'Cet ordinateur n’est connecté à aucun réseau IPv4.',
    noneNext: 'Connectez-le au réseau des machines, par câble ou par Wi-Fi.',
  },
  outgoing:
    'AMT Bench a besoin de TCP sortant vers les ports 16992 à 16995 et d’UDP sortant vers le port 623.',
  firewalls: 'Actif sur cet ordinateur : {{names}}.',
  window: {
    ok: 'La fenêtre s’exécute dans le bac à sable de Chromium et est isolée d’AMT Bench lui-même.',
    notIsolated: 'La page de la fenêtre n’est pas isolée du programme comme elle devrait l’être.',
    notIsolatedNext: 'Réinstallez AMT Bench à partir de son paquet d’origine.',
    noSandbox: 'La fenêtre s’exécute sans le bac à sable de Chromium.',
    noSandboxNext: 'Démarrez AMT Bench sans --no-sandbox, en tant qu’utilisateur ordinaire.',
  },
  readme: {
    title: 'AMT Bench {{version}}, archive de support du {{at}}',
    selfCheck: 'ce qu’AMT Bench a trouvé en vérifiant cet ordinateur, avec toutes les versions',
    settings: 'les paramètres d’AMT Bench',
    logs: 'le journal du programme : erreurs et démarrages',
    journal: 'les {{runs}} dernières exécutions et actions : étapes, paramètres avant et après, résultats',
    machines: 'la liste des machines : adresses, noms, versions, statut',
    noSecrets:
      'Elle ne contient ni mots de passe, ni clés, ni autres secrets. Elle contient des noms et des adresses de machines et de réseaux, ainsi que des noms de profils et de comptes AMT.',
    readFirst: 'Lisez-la avant de l’envoyer à une personne extérieure à votre organisation.',
  },
} satisfies MessageCatalogue['support'];
