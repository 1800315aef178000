import type { Catalogue } from '../catalogue';

export const imports = {
  choose: 'Choisir un fichier…',
  formats: {
    csv: 'tableau CSV',
    meshcommander: 'liste de MeshCommander',
    'scs-profile': 'Intel SCS',
    'rpc-profile': 'rpc-go ou DMT Console',
  },
  list: {
    open: 'Importer une liste…',
    title: 'Importer une liste d’ordinateurs',
    intro:
      'Tableaux CSV, et listes enregistrées par MeshCommander. Les mots de passe ne sont pas importés, et rien n’est envoyé aux machines.',
    recognised: '{{name}} : {{format}}',
    columns: 'Rôle de chaque colonne',
    columnNumber: 'Colonne {{number}}',
    columnSample: '{{name}} (par exemple « {{sample}} »)',
    noColumn: 'Aucune',
    fields: {
      address: 'Adresse',
      hostname: 'Nom d’hôte',
      note: 'Note',
      tags: 'Étiquettes',
      user: 'Utilisateur',
    },
    rows: 'Lignes du fichier',
    row: 'Ligne',
    outcome: 'Import',
    outcomes: { new: 'Nouvelle', listed: 'Dans la liste', refused: 'Ignorée' },
    hasNote: 'La machine a une autre note.',
    counts:
      'Nouvelles : {{added, number}}. Déjà dans la liste : {{listed, number}}. Ignorées : {{refused, number}}.',
    firstRows_one: 'La première ligne est affichée.',
    firstRows_many: 'Les premiers {{count, number}} de lignes sont affichés.',
    firstRows_other: 'Les {{count, number}} premières lignes sont affichées.',
    replaceNotes_one: 'Remplacer la note de {{count, number}} machine',
    replaceNotes_many: 'Remplacer les notes de {{count, number}} de machines',
    replaceNotes_other: 'Remplacer les notes de {{count, number}} machines',
    take_one: 'Importer {{count, number}} machine',
    take_many: 'Importer {{count, number}} de machines',
    take_other: 'Importer {{count, number}} machines',
    taken:
      'Importé. Nouvelles : {{added, number}}. Complétées : {{completed, number}}. Ignorées : {{refused, number}}.',
    notContacted:
      'Les nouvelles machines n’ont pas encore été contactées. Une analyse montre leur état, sans connexion.',
    scan_one: 'Analyser {{count, number}} machine',
    scan_many: 'Analyser {{count, number}} de machines',
    scan_other: 'Analyser {{count, number}} machines',
  },
  profile: {
    title: 'Importer « {{file}} »',
    intro:
      'Ceci est un profil de {{format}}. Vérifiez pour quoi chaque valeur est prise. Rien n’est enregistré avant que vous enregistriez le profil.',
    values: 'Valeurs du fichier',
    path: 'Dans le fichier',
    value: 'Valeur',
    target: 'Réglage',
    targetOf: 'Réglage pour {{path}}',
    none: 'Ne pas importer',
    hidden: 'masqué',
    secrets: 'Enregistrez ces secrets dans le coffre-fort avant d’utiliser le profil : {{names}}.',
    create: 'Ouvrir comme nouveau profil',
  },
} satisfies Catalogue['imports'];
