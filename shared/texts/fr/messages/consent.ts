import type { MessageCatalogue } from '../../catalogue';

/** The consent of the person at the machine. */
export const consent = {
  blocked: {
    text: 'La machine n’accepte aucune demande d’accord pour l’instant, car des codes erronés ont été envoyés.',
    next: 'Attendez quelques minutes, puis redemandez. Le micrologiciel n’indique pas combien de temps.',
  },
  ask: 'Demandez l’accord de la personne devant la machine : avec « Demander l’accord » dans la fenêtre, ou avec --consent-code dans un terminal.',
  atMachine:
    'Appuyez sur la touche du BIOS de la machine elle-même. En mode de contrôle administrateur, l’accord de l’utilisateur peut d’abord être réglé sur « Non requis » dans un profil.',
  ended: {
    text: 'La machine n’affiche plus de code. Rien n’a été envoyé.',
    next: 'Relancez l’opération pour demander un autre code.',
  },
  withdrawn: 'L’accord n’a pas été donné et la demande a été retirée. L’ordre n’a pas été envoyé.',
  wrong: 'Ce n’est pas le code affiché. Après plusieurs codes erronés, la machine met fin à la demande.',
  sixDigits: 'Saisissez les six chiffres.',
} satisfies MessageCatalogue['consent'];
