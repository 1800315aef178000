import type { MessageCatalogue } from '../../catalogue';

/** Failures between AMT Bench and its window. */
export const app = {
  page: {
    rule: 'Chaque lien vers AMT Bench ouvre une page.',
    needed: 'Un nouveau lien est nécessaire',
    how: 'Si AMT Bench est ouvert dans un autre onglet, utilisez celui-ci. Sinon, appuyez sur Entrée dans le terminal où AMT Bench s’exécute ; il affiche un nouveau lien. Sans ce terminal, fermez AMT Bench et redémarrez-le. Les mots de passe conservés seulement en mémoire sont alors perdus.',
    without: 'Cette page a été ouverte sans lien, ou son lien a déjà servi.',
    forbidden: 'Inaccessible d’ici',
    forbiddenText: 'AMT Bench ne répond qu’à sa propre fenêtre. Ouvrez le lien affiché dans le terminal.',
  },
  filesMissing: 'Les fichiers de la fenêtre sont introuvables.',
  filesMissingNext: 'Démarrez avec « npm start », qui les construit, ou réinstallez AMT Bench.',
  bug: 'AMT Bench a arrêté cette tâche en raison d’une erreur interne.',
  tryAgain: 'Réessayez. Si cela se reproduit, signalez-le.',
  tryAgainWithLog: 'Réessayez. Si cela se reproduit, signalez-le et envoyez le fichier {{file}}.',
  connectionLost: 'La fenêtre a perdu sa connexion à AMT Bench.',
  connectionLostNext: 'Rechargez la fenêtre. Les tâches en cours continuent et s’afficheront à nouveau.',
  unknownCall: 'La fenêtre a demandé quelque chose qu’AMT Bench ne connaît pas.',
  reload: 'Rechargez la fenêtre.',
  notUnderstood: 'AMT Bench n’a pas compris la demande « {{name}} ».',
  fieldNotUnderstood: 'AMT Bench n’a pas compris la demande « {{name}} » : « {{field}} » {{problem}}.',
  checkFields: 'Vérifiez les champs de cette page, puis réessayez.',
  tooMuch: 'C’est trop pour une seule demande.',
  tooMuchNext: 'Divisez-la en plus petites parties.',
  unreadable: 'AMT Bench n’a pas pu lire un message de cette fenêtre.',
  unreadableNext: 'Rechargez la fenêtre. Si cela se reproduit, redémarrez AMT Bench.',
  portInUse:
    'Le port {{port}} est utilisé par un autre programme, ou par un AMT Bench encore en cours d’exécution.',
  portForbidden: 'Ce compte n’a pas le droit d’ouvrir le port {{port}}.',
  otherPort: 'Choisissez un autre port, ou omettez --port : un port libre est alors utilisé.',
  higherPort: 'Choisissez un port supérieur à 1023, ou omettez --port : un port libre est alors utilisé.',
} satisfies MessageCatalogue['app'];
