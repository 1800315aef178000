import type { ExplainCatalogue } from '../../catalogue';

/** Why a file is not read as a log. */
export const file = {
  events: '« {{file}} » est un journal d’événements au format binaire de Windows.',
  eventsNext: 'Enregistrez-le en XML ou en texte dans l’Observateur d’événements, puis lisez ce fichier.',
  archive: '« {{file}} » est une archive.',
  archiveNext: 'Décompressez-la et lisez les journaux qu’elle contient.',
  binary: '« {{file}} » n’est pas un fichier texte.',
  binaryNext:
    'Choisissez un journal : SMSTS.log, ACUConfig.log, des événements enregistrés, ou la sortie de rpc ou de meshcmd.',
  pasted: 'Ce n’est pas du texte.',
  empty: 'Il n’y a rien à lire : le texte est vide.',
  emptyNext: 'Choisissez un autre journal, ou collez les lignes.',
  tooLarge: 'Le fichier est trop volumineux pour un journal (plus de {{most, number}} Mo).',
  tooLargeNext: 'Choisissez le journal du jour de l’échec.',
  tooMany: 'Il y a trop de fichiers (plus de {{most, number}}).',
  tooManyNext: 'Choisissez uniquement les journaux d’un seul cas.',
  unread: '« {{file}} » est illisible.',
  unreadNext: 'Vérifiez qu’il s’agit d’un fichier et qu’il est toujours là, puis choisissez-le à nouveau.',
  gone: 'Ce journal n’est plus en cours de lecture.',
  goneNext: 'Choisissez-le à nouveau.',
} satisfies ExplainCatalogue['file'];
