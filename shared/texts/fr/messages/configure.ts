import type { MessageCatalogue } from '../../catalogue';

/** Configuring: profiles and their secrets, plan, run, proof. */
export const configure = {
  notRead: 'Certains paramètres n’ont pas pu être lus : {{names}}. On ignore s’ils correspondent au profil.',
  notReadNext: 'Authentifiez-vous avec un compte autorisé à les lire, ou retirez-les du profil.',
  notVerified: 'La machine a été relue et ne correspond pas au profil : {{left}}.',
  notVerifiedNext: 'Configurez-la à nouveau. Si le problème persiste, retirez ce paramètre du profil.',
  notReadBack:
    'Les étapes sont effectuées comme indiqué, mais le trousseau a cessé de répondre avant leur relecture.',
  stepFailed: '« {{title}} » a échoué : {{why}}',
  stepSkipped: '« {{title}} » n’a pas été effectué : l’étape a été ignorée.',
  finishNext: 'Configurez à nouveau pour terminer.',
  nothingFurther: 'Rien d’autre n’a été modifié.',
  mistake: {
    text: 'Une erreur interne s’est produite dans AMT Bench, qui s’est arrêté en cours d’opération.',
    next: 'Configurez à nouveau. La machine est d’abord lue, et seul ce qui manque est effectué.',
  },
  planChanged: {
    text: 'La machine n’est plus telle qu’elle était quand vous avez examiné le plan. Rien n’a été modifié.',
    next: 'Examinez le nouveau plan, puis appliquez-le.',
  },
  declined: {
    text: 'Rien n’a été modifié.',
    next: 'Relancez quand vous êtes prêt.',
  },
  neverConfigured: {
    text: 'Cette machine n’a pas été configurée avec AMT Bench ; il n’y a donc rien à quoi la comparer.',
    next: 'Configurez-la d’abord.',
  },
  obstacle: {
    text: '{{title}}. {{explanation}}',
    next: 'Ouvrez la machine pour voir ce qu’il faut faire.',
  },
  oneAddress: {
    text: 'Le profil attribue l’adresse {{address}}, et une seule machine peut l’avoir.',
    next: 'Choisissez un autre profil, ou configurez les machines une par une.',
  },
  stopped: {
    text: 'Arrêté à votre demande. Rien n’a été commencé.',
    next: 'Configurez-la à nouveau.',
  },
  stoppedReading: {
    text: 'Arrêté à votre demande. La machine n’a pas été lue.',
    next: 'Vérifiez-la à nouveau.',
  },
  notReviewed: {
    text: 'Le plan de cette machine n’a pas été examiné, ou un autre a été établi depuis. Rien n’a été modifié.',
    next: 'Examinez à nouveau les modifications.',
  },
  notConfirmed_one:
    'Les modifications sur {{count}} machine coupent ou effacent quelque chose, et cela n’a pas été confirmé. Rien n’a été modifié.',
  notConfirmed_other:
    'Les modifications sur {{count}} machines coupent ou effacent quelque chose, et cela n’a pas été confirmé. Rien n’a été modifié.',
  notConfirmed_many:
    'Les modifications sur {{count}} de machines coupent ou effacent quelque chose, et cela n’a pas été confirmé. Rien n’a été modifié.',
  notConfirmedNext: 'Saisissez {{number}} pour confirmer.',
  secret: {
    exists: 'Il existe déjà un secret « {{name}} ».',
    replaceNext: 'Choisissez un autre nom, ou remplacez-le.',
    renameNext: 'Choisissez un autre nom.',
    unsuitableNext: 'Saisissez-en un autre. Rien n’a été stocké.',
  },
  profile: {
    exists: 'Il existe déjà un profil « {{name}} ».',
    existsNext: 'Choisissez un autre nom.',
    gone: 'Il n’existe plus de profil « {{name}} ».',
    goneNext: 'Choisissez-en un dans la liste.',
    last: 'Le dernier profil ne peut pas être supprimé.',
    lastNext: 'Créez-en d’abord un autre.',
    notJson: 'Le fichier ne peut pas être utilisé : ce n’est pas du JSON valide (ligne {{line}}).',
    notJsonAt:
      'Le fichier « {{path}} » ne peut pas être utilisé : ce n’est pas du JSON valide (ligne {{line}}).',
    notJsonNext: 'Vérifiez le chemin et le fichier.',
    later: 'Le profil définit « {{key}} », que cette version d’AMT Bench ne configure pas encore.',
    laterNext: 'Retirez-le et réglez-le par d’autres moyens.',
    unknownKey: 'Le profil contient une clé « {{key}} » qu’AMT Bench ne connaît pas.',
    unknownKeyNext: 'Vérifiez l’orthographe, ou retirez-la. docs/profile.md liste les clés.',
    invalid: 'Le profil ne peut pas être utilisé : il {{problem}}.',
    invalidAt: 'Le profil ne peut pas être utilisé : « {{key}} » {{problem}}.',
    invalidNext: 'Corrigez-le. docs/profile.md liste les clés et les valeurs.',
  },
} satisfies MessageCatalogue['configure'];
