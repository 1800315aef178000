import type { Catalogue } from '../catalogue';

/** The page of settings. */
export const settings: Catalogue['settings'] = {
  title: 'Paramètres',
  explanation:
    'Les modifications sont enregistrées immédiatement. Elles s’appliquent à toutes les fenêtres d’AMT Bench sur cet ordinateur.',
  saved: 'Enregistré',
  loading: 'Lecture des paramètres',
  appearance: 'Apparence',
  language: 'Langue',
  languageSystem: 'Comme le système',
  machineAssisted: '{{name}} (traduction assistée par machine)',
  theme: 'Couleurs',
  themes: { system: 'Comme le système', light: 'Clair', dark: 'Sombre' },
  work: 'Travail',
  profile: 'Profil par défaut',
  profileHint: 'Les machines sont configurées avec ce profil, sauf si vous en choisissez un autre.',
  scanRate: 'Vitesse d’analyse',
  scanRateHint: 'Une limite protège les réseaux lents ou surveillés.',
  scanRates: {
    fastest: 'Aussi vite que possible',
    limited: 'Au maximum ce nombre d’adresses par seconde',
  },
  addressesPerSecond: 'Adresses par seconde',
  addressesProblem: 'Saisissez un nombre de 1 à 1 000 000.',
  passwords: 'Mots de passe',
  vault: 'Emplacement des mots de passe',
  vaults: {
    keychain: 'Dans le trousseau de cet utilisateur',
    session: 'En mémoire seulement, jusqu’à la fermeture d’AMT Bench',
  },
  vaultHints: {
    keychain: 'Les mots de passe stockés peuvent être affichés et réutilisés après un redémarrage.',
    session: 'Rien n’est stocké. AMT Bench ne définit aucun mot de passe aléatoire sur les machines réelles.',
  },
  vaultNow: 'Actuellement : {{message}}',
  vaultNextStart: 'Ce choix prend effet au prochain démarrage d’AMT Bench.',
  overridden:
    'La variable d’environnement {{variable}} a la valeur « {{value}} » et l’emporte sur ce paramètre.',
  support: 'Support',
  logLevel: 'Journal du programme',
  logLevels: {
    error: 'Erreurs seulement',
    warn: 'Erreurs et avertissements',
    info: 'Erreurs, avertissements et démarrages',
  },
  logHint: 'Ce journal ne contient jamais de mots de passe.',
  home: 'Dossier de données',
  homeOpen: 'Ouvrir le dossier de données',
  homeNotOpened: 'Le dossier n’a pas pu être ouvert. Copiez plutôt son chemin.',
  homeDefault: 'C’est le dossier par défaut.',
  homeChosen: 'AMT_BENCH_HOME a défini ce dossier.',
  homeMove:
    'Pour le déplacer : fermez AMT Bench, déplacez le dossier, donnez à la variable d’environnement AMT_BENCH_HOME le nouvel emplacement, puis redémarrez AMT Bench. Les mots de passe stockés sont liés à l’ancien chemin : exportez-les avant le déplacement, ou saisissez-les à nouveau ensuite.',
};
