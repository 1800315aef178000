import type { ExplainCatalogue } from '../../catalogue';

/** What `rpc amtinfo` and `meshcmd amtinfo` say of a machine. */
export const amtInfo = {
  notSetUp: {
    title: 'AMT est présent et n’est pas activé',
    explanation: 'L’outil exécuté sur la machine l’a lu dans le firmware : pre-provisioning state.',
    next: 'Activez AMT depuis le système en marche, ou dans MEBx.',
  },
  half: {
    title: 'L’activation d’AMT a été commencée et n’est pas terminée',
    explanation: 'L’outil exécuté sur la machine l’a lu dans le firmware : in-provisioning state.',
    next: 'Arrêtez l’activation incomplète (rpc activate --stopConfig), puis relancez l’activation.',
  },
  client: {
    title: 'AMT est activé en mode de contrôle client',
    explanation:
      'L’outil exécuté sur la machine l’a lu dans le firmware. Dans ce mode, AMT demande le consentement de l’utilisateur.',
    next: 'Authentifiez-vous ici avec le mot de passe de l’outil qui l’a activé. Depuis Windows ou Linux, il peut être désactivé sans mot de passe.',
  },
  admin: {
    title: 'AMT est activé en mode de contrôle administrateur',
    explanation: 'L’outil exécuté sur la machine l’a lu dans le firmware.',
    next: 'Authentifiez-vous ici avec le mot de passe administrateur.',
  },
  disabled: {
    title: 'AMT est désactivé dans le BIOS',
    explanation: 'Le firmware de la machine contient AMT, et son état opérationnel est « disabled ».',
    next: 'Activez AMT dans le BIOS ou avec rpc configure enableamt, puis redémarrez la machine.',
  },
} satisfies ExplainCatalogue['amtInfo'];
