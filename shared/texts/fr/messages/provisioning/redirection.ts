import type { MessageCatalogue } from '../../../catalogue';

/** Serial console, disk redirection, remote screen and their port. */
export const redirection = {
  name: 'Redirection',
  absent: 'Ce firmware n’a pas de redirection. Le paramètre est ignoré.',
  title: 'Console série et redirection de disque',
  both: 'les deux activées',
  serialOnly: 'console série seulement',
  diskOnly: 'redirection de disque seulement',
  neither: 'les deux désactivées',
  kvmTitle: 'Écran distant (KVM)',
  kvmAbsent: 'Ce firmware n’a pas d’écran distant (KVM). Le paramètre est ignoré.',
  port: {
    title: 'Port de redirection',
    open: 'ouvert',
    closed: 'fermé',
  },
} satisfies MessageCatalogue['provisioning']['redirection'];

/** What the user at the PC is asked for. */
export const consent = {
  title: 'Consentement de l’utilisateur',
  absent: 'Ce firmware n’a pas de paramètre pour le consentement de l’utilisateur. Le paramètre est ignoré.',
  gone: 'Ce firmware n’a pas de paramètre pour le consentement de l’utilisateur.',
  unknown: {
    text: 'Le firmware indique une règle de consentement de l’utilisateur qu’AMT Bench ne connaît pas.',
    next: 'Retirez consent du profil pour cette machine.',
  },
  fixed: {
    text: 'Le profil règle le consentement de l’utilisateur sur « {{consent}} », mais en mode de contrôle client il reste « all ».',
    next: 'Réglez consent sur « all » dans le profil, ou passez d’abord la machine en mode de contrôle administrateur.',
  },
  required: {
    none: 'non requis',
    kvm: 'pour l’écran distant seulement',
    all: 'pour tout',
  },
} satisfies MessageCatalogue['provisioning']['consent'];
