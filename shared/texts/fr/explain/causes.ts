import type { ExplainCatalogue } from '../../catalogue';

/** Causes that follow from what a log says, and are not said in it. */
export const causes = {
  changedPassword: 'Le mot de passe a été modifié, et l’outil d’activation n’a pas le nouveau',
  changedPasswordNext:
    'Analysez la machine ici. Si AMT n’est pas activé, c’est le mot de passe MEBx qui a été modifié ; s’il est activé, c’est celui de l’administrateur. Les options de récupération en découlent.',
  exit33:
    'La configuration s’est terminée par 33. C’est le code de sortie du script, et non une erreur de Windows : aucun fichier n’est verrouillé.',
  exit33Seen:
    'On a vu ACUConfig d’Intel se terminer par 33 quand quelqu’un avait ouvert MEBx et modifié le mot de passe. Le journal d’événements de la machine contient alors « Valid password not found ».',
  exit33Doubt:
    'C’est déduit du seul code de sortie, observé dans un seul cas. ACUConfig.log ou le journal d’événements de la machine en dit plus.',
} satisfies ExplainCatalogue['causes'];
