import type { Catalogue } from '../catalogue';

/** The page that explains logs of other tools. */
export const logs = {
  title: 'Expliquer des journaux',
  intro:
    'Journaux de SCCM (SMSTS.log), d’Intel SCS (ACUConfig.log), de rpc ou de meshcmd, et événements enregistrés. Choisissez ensemble les fichiers d’un même cas, y compris les parties d’un journal découpé. Ils ne sont pas conservés.',
  choose: 'Choisir des journaux…',
  drop: 'Vous pouvez aussi déposer des fichiers n’importe où dans cette fenêtre.',
  paste: 'Ou collez des lignes d’un journal',
  explain: 'Expliquer ces lignes',
  reading: '{{done, number}} Mo lus sur {{total, number}}',
  readingSmall: 'Lecture…',
  stop: 'Arrêter la lecture',
  result: 'Résultat',
  read: 'Lu : {{names}}',
  pasted: 'texte collé',
  cause: 'Cause',
  verdict: 'Diagnostic',
  next: 'Étape suivante',
  notConfirmed: 'Non confirmé sur du matériel : {{doubt}}',
  before: 'Lignes précédentes',
  step: 'Étape de la séquence de tâches : {{step}}',
  chain: 'Ce qui y a conduit, et ce qui a suivi',
  lines: 'Les lignes les plus parlantes',
  others: 'Ce qui a aussi été reconnu',
  place: '{{file}}, ligne {{line}}',
  line: 'Ligne {{line}}',
  quote: '« {{text}} »',
  machines: 'Machines de la liste que le journal nomme',
  openMachine: 'Ouvrir {{name}}',
  copy: 'Copier comme texte',
  copied: 'Copié',
} satisfies Catalogue['logs'];
