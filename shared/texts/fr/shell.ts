import type { Catalogue } from '../catalogue';

/** Texts of the window's frame. */
export const shell: Catalogue['shell'] = {
  skipToContent: 'Aller au contenu',
  loading: 'Chargement',
  scheme: 'Basculer entre thème clair et sombre',
  pages: {
    label: 'Pages',
    tip: '{{page}} ({{letter}})',
    machines: 'Machines',
    profiles: 'Profils',
    vault: 'Coffre-fort',
    journal: 'Journal',
    help: 'Aide',
    settings: 'Paramètres',
  },
  vault: {
    keychain: 'Trousseau',
    session: 'Session',
  },
  notices: {
    label: 'Avis',
    disconnected:
      'AMT Bench ne répond pas. Est-il toujours en cours d’exécution ? Cette page se reconnecte d’elle-même et le travail en cours se poursuit.',
    demo: 'Démonstration : machines simulées',
    stopDemo: 'Arrêter la démonstration',
  },
  palette: {
    open: 'Rechercher (Ctrl+K)',
    placeholder: 'Rechercher des pages, des machines et des commandes',
    nothing: 'Aucun résultat',
    pages: 'Pages',
    machines: 'Machines',
    commands: 'Commandes',
    shortcuts: 'Raccourcis clavier',
    scan: 'Analyser',
    demo: 'Essayer la démonstration',
    scheme: 'Basculer entre thème clair et sombre',
  },
  /** Keys as keyboards of the language name them. */
  keys: {
    Ctrl: 'Ctrl',
    Enter: 'Entrée',
    Space: 'Espace',
    PgUp: 'Pg préc',
    PgDn: 'Pg suiv',
    Home: 'Début',
    End: 'Fin',
  },
  shortcuts: {
    title: 'Raccourcis clavier',
    everywhere: 'Partout',
    inTheList: 'Dans la liste des machines',
    search: 'Rechercher des pages, des machines et des commandes',
    help: 'Afficher cette liste',
    back: 'Revenir en arrière',
    scan: 'Analyser',
    stopScan: 'Arrêter l’analyse',
    walk: 'Parcourir la liste',
    open: 'Ouvrir la machine',
    select: 'Sélectionner la machine',
    selectAll: 'Sélectionner toutes les machines',
    configure: 'Configurer les machines sélectionnées, ou lancer l’action de celle-ci',
    note: 'Modifier la note et les étiquettes',
    star: 'Marquer comme favori',
    filter: 'Aller au filtre',
  },
};
