import type { MessageCatalogue } from '../../../catalogue';

/** How changes end. */
export const run = {
  notKnown: 'inconnu',
  finishNext: 'Configurez à nouveau pour terminer.',
  notTaken: {
    text: 'Le firmware a accepté la modification, mais la relecture montre qu’elle n’a pas été effectuée.',
    next: 'Réessayez. Si le problème persiste, retirez ce paramètre du profil pour cette machine.',
  },
  gone: {
    text: 'Le firmware a accepté la modification. La machine ne répond plus là où elle se trouvait.',
    next: 'Analysez le réseau. AMT Bench reconnaît la machine à son certificat, ou vous demande s’il s’agit de la même.',
  },
  goneFrom: {
    text: 'Le firmware a accepté la modification. La machine ne répond ni à l’adresse {{address}} ni là où elle se trouvait.',
    next: 'Raccordez cet ordinateur au réseau de {{address}} et analysez cette adresse. AMT Bench reconnaît alors la machine.',
  },
  notEncrypted: {
    text: 'Non tenté : la connexion n’est plus chiffrée, et un mot de passe passerait en clair.',
    next: 'Cherchez ce qui est arrivé à TLS sur cette machine, puis configurez à nouveau.',
  },
  stoppedBefore: 'Arrêté à votre demande, avant cette étape.',
  stoppedDuring: {
    text: 'Vous avez arrêté pendant l’opération. On ignore si la machine a effectué la modification.',
    next: 'Configurez à nouveau. La machine est d’abord lue, et seul ce qui manque est effectué.',
  },
  afterUnknown: 'Non tenté : le résultat de « {{title}} » est inconnu.',
  afterFailed: 'Non tenté : cette étape nécessite « {{title}} », qui a échoué.',
} satisfies MessageCatalogue['provisioning']['run'];
