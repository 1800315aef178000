import type { ExplainCatalogue } from '../../catalogue';

/** What the exit codes of scripts and tools mean. */
export const tools = {
  commandTitle: 'Une commande s’est terminée par {{code}}',
  toolTitle: 'L’outil de configuration s’est terminé par {{code}}',
  scriptTitle: 'Un script s’est terminé par {{code}}',
  notLockedTitle: 'Aucun fichier n’est probablement verrouillé : un script s’est terminé par {{code}}',
  ownNumbers:
    'Chaque programme a ses propres numéros, et il n’existe pas de liste publique de ce que {{code}} signifie ici. Les lignes qui précèdent en donnent la raison.',
  windowsWords:
    'La séquence de tâches affiche le texte de Windows pour tout numéro renvoyé par une commande. {{code}} est très probablement le code de sortie du fichier de commandes de configuration, et ce texte ne s’applique pas.',
  maybeScript: 'Il se peut aussi qu’un script se soit terminé par {{code}}, avec le texte de Windows.',
  acuconfig: {
    '32': 'Pour ACUConfig d’Intel, 32 semble signifier « terminé avec des avertissements ».',
    '33': 'Pour ACUConfig d’Intel, 33 a été observé là où une configuration a échoué à cause d’un mot de passe changé.',
    '75': 'Pour ACUConfig d’Intel, 75 semble signifier « échec de la configuration à distance ».',
  },
  next: 'Cherchez la même minute dans le journal de l’outil lui-même (ACUConfig.log, rpc -v), et collez ce passage ici.',
  recalled: 'La signification de ce code de sortie n’est connue que par des journaux.',
  inferred: 'Que {{code}} soit le code de sortie du fichier de commandes est une déduction.',
} satisfies ExplainCatalogue['tools'];
