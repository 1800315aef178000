import type { ExplainCatalogue } from '../../catalogue';

/** What the ReturnValue of a method means. */
export const methods = {
  answered: '{{method}} a reçu la réponse {{value}}.',
  cimAnswered: 'L’appel a reçu la réponse {{value}}.',
  unknown: {
    title: 'Le firmware a répondu à un appel par {{value}}',
    explanation:
      'L’appel concerné n’est pas indiqué ici, et {{value}} signifie autre chose pour chaque type d’appel.',
    next: 'Collez aussi les lignes qui précèdent celle-ci : elles nomment l’appel.',
  },
  title: {
    setupInternalError: 'Le firmware a rencontré une erreur interne pendant l’activation',
    setupWrongState: 'État inadapté à une activation',
    setupValue: 'Une valeur de l’activation n’était pas valide',
    hostSetupOff: 'L’activation depuis le système en marche est désactivée',
    setupNotAllowed: 'L’activation n’a pas été autorisée',
    tooManyChanges: 'Trop de modifications en peu de temps',
    changesOrSignature:
      'Trop de modifications en peu de temps, ou le certificat ou sa signature a été refusé',
    wrongStateForAdmin: 'État inadapté au mode de contrôle administrateur',
    signature: 'La signature du certificat de provisionnement a été refusée',
    certificateValue: 'Une valeur du certificat n’était pas valide',
    certificateInternalError: 'Le firmware a rencontré une erreur interne avec le certificat',
    certificateUnexpected: 'Aucun certificat n’était attendu dans cet état',
    certificateRefused: 'Le firmware a refusé le certificat de provisionnement',
    chainTooLong: 'La chaîne de certificats est trop longue',
    unsupported: 'Ce firmware ne prend pas en charge cette modification',
    refused: 'Le firmware a refusé sans donner de raison',
    timeout: 'La modification a duré trop longtemps',
    failed: 'La modification a échoué',
    value: 'Une valeur n’était pas valide',
    inUse: 'L’élément est en cours d’utilisation',
    wrongState: 'La modification n’est pas possible dans l’état actuel',
    busy: 'Le firmware est occupé',
  },
  next: {
    powerCycle: 'Coupez brièvement l’alimentation de la machine, puis réessayez.',
    scanHalfSetUp: 'AMT est peut-être déjà activé, ou activé à moitié : analysez la machine.',
    scanSetUp: 'AMT est peut-être déjà activé : analysez la machine.',
    updateSender: 'Mettez à jour l’outil qui l’a envoyée.',
    checkBios: 'Vérifiez le BIOS, ou activez AMT à la main dans MEBx.',
    asAdministrator: 'Lancez l’outil en tant qu’administrateur, et redémarrez le service LMS.',
    noLoop: 'Attendez quelques minutes. Ne répétez pas en boucle.',
    waitThenCheck:
      'Attendez quelques minutes et ne répétez pas en boucle. Vérifiez ensuite le certificat et le suffixe DNS.',
    checkCertificate: 'Vérifiez le certificat et le suffixe DNS.',
    checkPfx: 'Vérifiez le fichier PFX : base64, ordre de la chaîne.',
    activateAgain: 'Recommencez l’activation depuis le début.',
    checkChain:
      'Vérifiez que son hachage racine est dans la machine, que le suffixe DNS correspond et que rien dans la chaîne n’est en SHA-1.',
    shorterChain: 'Utilisez une chaîne d’au plus quatre certificats.',
    leaveOut: 'Laissez-la de côté, ou mettez à jour le firmware.',
    checkState: 'Vérifiez l’état de la machine : alimentation, sessions ouvertes.',
    tryAgain: 'Réessayez.',
    readAgain: 'Lisez à nouveau la machine, puis recommencez.',
    checkGiven: 'Vérifiez les données fournies à l’outil.',
    closeUser: 'Fermez ce qui l’utilise, par exemple une session à distance, puis réessayez.',
    waitMinute: 'Attendez une minute, puis réessayez.',
  },
} satisfies ExplainCatalogue['methods'];
