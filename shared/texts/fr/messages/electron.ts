import type { MessageCatalogue } from '../../catalogue';

/** What Electron shows outside of the window: dialogs, notifications, the menu. */
export const electron = {
  save: 'Enregistrer {{name}}',
  menu: { file: 'Fichier', view: 'Affichage' },
  reload: 'Recharger la fenêtre',
  quit: 'Quitter',
  wait: 'Attendre',
  crashed: {
    title: 'La fenêtre d’AMT Bench s’est arrêtée.',
    detail: 'Les tâches en cours continuent et s’affichent à nouveau après le rechargement. ({{reason}})',
  },
  hangs: {
    title: 'La fenêtre d’AMT Bench ne répond pas.',
    detail: 'Les tâches en cours continuent en arrière-plan.',
  },
  ended: {
    scan: { completed: 'La recherche est terminée.', failed: 'La recherche a échoué.' },
    configure: {
      completed: 'La configuration est terminée. Consultez le résultat.',
      failed: 'La configuration a échoué. Consultez la cause.',
    },
    unprovision: {
      completed: 'Le déprovisionnement est terminé. Consultez le résultat.',
      failed: 'Le déprovisionnement a échoué. Consultez la cause.',
    },
    'await-setup': {
      completed: 'Une machine est activée.',
      failed: 'Aucune machine n’a été activée à temps.',
    },
    listen: {
      completed: 'L’attente est terminée. Regardez les machines.',
      failed: 'Les paquets hello ne peuvent pas être attendus.',
    },
    'plan-many': {
      completed: 'Les machines ont été lues. Vérifiez les modifications.',
      failed: 'Les machines n’ont pas pu être lues.',
    },
  },
  leave: {
    title: 'Une machine est en cours de modification.',
    detail:
      'La modification en cours sera terminée dans tous les cas. Les suivantes sont laissées de côté ; la prochaine exécution sur cette machine reprendra là.',
    stay: 'Continuer à travailler',
    quit: 'Terminer cette modification et quitter',
  },
  unsaved: {
    title: 'Les modifications d’un profil ne sont pas enregistrées.',
    detail: 'Elles seront perdues à la fermeture d’AMT Bench.',
    stay: 'Continuer l’édition',
    quit: 'Abandonner et quitter',
  },
  cannotStart: 'AMT Bench ne peut pas démarrer',
  notKept: 'Tout n’a pas pu être enregistré',
  noSandbox: {
    what: 'Ce système n’autorise pas le bac à sable de Chromium, et AMT Bench n’ouvre aucune fenêtre sans lui.',
    next: 'Installez le paquet deb ou rpm, qui met en place l’autorisation. Ou démarrez AMT Bench avec l’argument « web » pour l’utiliser dans votre navigateur.',
  },
} satisfies MessageCatalogue['electron'];
