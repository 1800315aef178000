import type { MessageCatalogue } from '../../catalogue';

/** The remote screen (KVM). */
export const screen = {
  absent: {
    text: 'Cette machine n’a pas d’écran distant (KVM).',
    next: 'Son micrologiciel n’en propose pas : ce n’est pas un modèle vPro Enterprise, ou il est trop ancien. Utilisez la console série.',
  },
  off: {
    text: 'L’écran distant (KVM) est désactivé sur cette machine.',
    next: 'Appliquez un profil qui active l’écran distant et les ports de redirection, puis réessayez.',
  },
  consent: 'L’écran distant nécessite l’accord de la personne devant cette machine, et il n’a pas été donné.',
  noPicture: 'La machine n’a pas envoyé d’image à temps.',
  noPictureNext:
    'Réessayez. Si cela persiste, une carte graphique est peut-être utilisée, qu’AMT ne peut pas montrer, ou le micrologiciel ne peut pas montrer un si grand écran.',
  ended: 'La machine a mis fin à la session avant d’envoyer une image.',
} satisfies MessageCatalogue['screen'];
