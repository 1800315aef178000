import type { MessageCatalogue } from '../../catalogue';

/** Exports of the list and of profiles, and what ConfigMgr would call a machine. */
export const exports = {
  configMgr: {
    notLooked: 'AMT Bench n’a pas encore examiné cette machine.',
    unreachable: 'La machine ne répond pas.',
    otherVendor: 'La carte n’est pas d’Intel (DASH).',
    noAmt: 'Quelque chose répond à cette adresse, mais AMT n’a pas été vu.',
    refused: 'La machine a AMT, et un mot de passe essayé est refusé : quelqu’un l’a modifié.',
    notSetUp: 'AMT est présent et n’est pas configuré.',
    setupOpen: 'La configuration initiale d’AMT a commencé et n’est pas terminée.',
    loggedIn: 'AMT a été configuré sans ce site, et une connexion a réussi.',
    setUp:
      'AMT a été configuré sans ce site. Si le site ne connaît pas le mot de passe, il affiche plutôt « Detected ».',
    stateUnknown: 'On ne sait pas si AMT est configuré.',
    notCompared:
      'Déduit de la description de Microsoft (gg682025), non comparé avec un site Configuration Manager.',
  },
  rpc: {
    fillMode:
      '{{path}} : « ccmactivate » est inscrit. Utilisez « acmactivate » pour le mode administrateur, qui exige un certificat de provisionnement.',
    fillAdmin: '{{path}} : inscrivez le mot de passe administrateur.',
    fillMebx: '{{path}} : inscrivez le mot de passe MEBx.',
    fillPassphrase: '{{path}} : inscrivez la phrase secrète du réseau « {{ssid}} ».',
    fillServer: '{{path}} : inscrivez le mot de passe du serveur {{server}}.',
    fillCertificate: '{{path}} : inscrivez le certificat du serveur.',
    left: '{{setting}} ne peut pas être exprimé dans ce format et est omis.',
    heading: 'Profil pour rpc-go, écrit par AMT Bench. Il ne contient aucun mot de passe.',
    fillIn: 'À compléter avant l’utilisation :',
    leftOut: 'Omis :',
  },
  task: {
    badName: '« {{name}} » ne peut pas être un nom de fichier sous Windows.',
    badNameNext: 'Choisissez un nom sans guillemets, barres obliques ni les caractères < > | ? * « : ».',
    title: 'AMT Bench dans une séquence de tâches de Configuration Manager',
    files:
      'Placez ces fichiers, amt-bench.exe et {{profile}} dans un même dossier source de package ou d’application.',
    step: 'Ajoutez une étape « Exécuter la ligne de commande » (ou « Exécuter le script PowerShell ») avec ce package.',
    command: 'Ligne de commande :',
    variables:
      'Variables de séquence de tâches (Configure.bat lit à la place les variables d’environnement de mêmes noms) :',
    host: 'adresse ou nom de la machine ; obligatoire',
    password:
      'mot de passe du compte AMT ; marquez la variable comme masquée. Sans elle, le trousseau est utilisé',
    trust: 'SHA-256 du certificat, ou first-use ; sans elle, un certificat inconnu termine l’étape avec 15',
    program: 'chemin d’amt-bench.exe ; par défaut à côté des scripts',
    log: 'le journal, que CMTrace affiche ; par défaut dans le dossier des journaux de la séquence',
    application:
      'Comme application : utilisez la ligne de commande ci-dessus comme programme d’installation et 0 comme seul code de réussite.',
    detection:
      'Méthode de détection : le script Detect.ps1. Il signale « Installed » dès que Configure.ps1 a appliqué ce profil avec succès.',
    codes: 'Codes de sortie :',
    notConfirmed:
      'Non confirmé : personne ne l’a encore exécuté sur un vrai site. Exécutez-le sur un ordinateur qui atteint l’AMT de la machine par le réseau.',
  },
  jobs: {
    nothing: 'Rien n’a encore été fait sur aucune machine.',
    unknown: 'Il n’y a ni exécution ni travail sur une machine du nom de « {{name}} ».',
    next: 'Utilisez « all », le nom d’une exécution tel que le journal l’affiche, ou l’adresse d’une machine.',
  },
  list: {
    nothing: 'Il n’y a aucune machine à exporter.',
    nothingNext: 'Analysez d’abord un réseau, ou nommez des machines de la liste.',
    unknown: '« {{name}} » n’est pas dans la liste.',
    unknownNext: 'Utilisez l’adresse telle que la liste l’affiche, ou « all ».',
  },
} satisfies MessageCatalogue['exports'];
