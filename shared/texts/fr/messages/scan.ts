import type { MessageCatalogue } from '../../catalogue';

/** Jobs, their phases and progress, and the list of machines. */
export const scan = {
  phase: {
    scanning: 'Analyse en cours',
    checkingAgain: 'Nouvelle vérification',
    awaitingSetup: 'Attente d’AMT',
    listening: 'Attente de paquets hello',
    readingOne: 'Lecture de la machine',
    readingMany: 'Lecture des machines',
    applying: 'Application',
    readingBack: 'Relecture',
    configuring: 'Configuration',
    loggingIn: 'Authentification',
    restarting: 'AMT redémarre',
  },
  setupWatch: {
    over: 'AMT n’est pas apparu en {{seconds}} secondes.',
    next: 'Regardez ce que la commande indique sur la machine. Attendez ensuite à nouveau, ou appuyez sur « Vérifier à nouveau ».',
  },
  busy: {
    scan: 'Une autre analyse est encore en cours.',
    listen: 'Les paquets hello sont déjà attendus.',
    recheck: 'La vérification de cette machine est encore en cours.',
    machine: 'Une autre opération sur cette machine est encore en cours.',
    planMany: 'La lecture de plusieurs machines est encore en cours.',
    configureMany: 'La configuration de plusieurs machines est encore en cours.',
    next: 'Attendez la fin de cette opération, ou arrêtez-la.',
  },
  bug: 'Une erreur dans AMT Bench a arrêté cette opération. Le journal indique ce qui a été fait auparavant.',
  jobGone: 'Cette opération est terminée et son suivi a été supprimé.',
  jobGoneNext: 'Relancez-la.',
  sleptSeconds_one: 'Cet ordinateur a été en veille environ {{count}} seconde pendant cette opération.',
  sleptSeconds_other: 'Cet ordinateur a été en veille environ {{count}} secondes pendant cette opération.',
  sleptSeconds_many: 'Cet ordinateur a été en veille environ {{count}} de secondes pendant cette opération.',
  sleptMinutes_one: 'Cet ordinateur a été en veille environ {{count}} minute pendant cette opération.',
  sleptMinutes_other: 'Cet ordinateur a été en veille environ {{count}} minutes pendant cette opération.',
  sleptMinutes_many: 'Cet ordinateur a été en veille environ {{count}} de minutes pendant cette opération.',
  large_one:
    'La cible compte {{count, number}} adresse. L’analyse prend du temps et contacte de nombreuses machines.',
  large_other:
    'La cible compte {{count, number}} adresses. L’analyse prend du temps et contacte de nombreuses machines.',
  large_many:
    'La cible compte {{count, number}} d’adresses. L’analyse prend du temps et contacte de nombreuses machines.',
  largeNext: 'Choisissez une plage plus petite, ou confirmez l’analyse.',
  notOne_one: 'La cible compte {{count, number}} adresse, et une machine n’en a qu’une.',
  notOne_other: 'La cible compte {{count, number}} adresses, et une machine n’en a qu’une.',
  notOne_many: 'La cible compte {{count, number}} d’adresses, et une machine n’en a qu’une.',
  notOneNext: 'Saisissez une seule adresse ou un seul nom d’hôte, ou analysez la plage.',
  notAdded: '{{title}}. {{explanation}}',
  notAddedNext: 'Vérifiez l’adresse, le câble et l’alimentation de la machine, puis réessayez.',
  /** A scan, or a look at this computer, has found nothing at its own ports. */
  noLms:
    'Aucun LMS ne répond sur cet ordinateur, son propre AMT n’est donc pas visible d’ici. AMT ne répond pas à l’ordinateur qui le contient à sa propre adresse réseau ; 127.0.0.1 avec LMS est la seule voie.',
  noLmsNext:
    'Si cet ordinateur a AMT, installez les pilotes du chipset de son fabricant, avec LMS, démarrez le service et réessayez. Sinon, examinez cet ordinateur depuis un autre.',
  notChecked: '« {{host}} » n’a pas pu être vérifié.',
  notCheckedNext: 'Vérifiez le nom ou l’adresse, et le réseau de cet ordinateur.',
  notFound: 'La machine ne répond pas à l’adresse attendue.',
  notFoundNext: 'Recherchez-la en analysant le réseau.',
  notInList: 'Cette machine n’est plus dans la liste.',
  notInListNext: 'Analysez à nouveau.',
  noneInList: 'Ces machines ne sont plus dans la liste.',
  noneInListNext: 'Analysez à nouveau leur sous-réseau.',
  nothingLeft: 'Il n’y a pas d’analyse arrêtée à poursuivre.',
  nothingLeftNext: 'Lancez-en une nouvelle.',
  list: {
    verified: 'vérifié',
    notVerified: 'non vérifié',
    interrupted: 'interrompu',
  },
} satisfies MessageCatalogue['scan'];
