import type { MessageCatalogue } from '../../../catalogue';

/** Serial console, disk redirection, remote screen and their port. */
export const redirection = {
  name: 'Redirección',
  absent: 'Este firmware no tiene redirección. El ajuste se omite.',
  title: 'Consola serie y redirección de disco',
  both: 'ambas activadas',
  serialOnly: 'solo la consola serie',
  diskOnly: 'solo la redirección de disco',
  neither: 'ambas desactivadas',
  kvmTitle: 'Pantalla remota (KVM)',
  kvmAbsent: 'Este firmware no tiene pantalla remota (KVM). El ajuste se omite.',
  port: {
    title: 'Puerto de redirección',
    open: 'abierto',
    closed: 'cerrado',
  },
} satisfies MessageCatalogue['provisioning']['redirection'];

/** What the user at the PC is asked for. */
export const consent = {
  title: 'Consentimiento del usuario',
  absent: 'Este firmware no tiene ningún ajuste para el consentimiento del usuario. El ajuste se omite.',
  gone: 'Este firmware no tiene ningún ajuste para el consentimiento del usuario.',
  unknown: {
    text: 'El firmware indica una regla de consentimiento del usuario que AMT Bench no conoce.',
    next: 'Quite consent del perfil para este equipo.',
  },
  fixed: {
    text: 'El perfil pone el consentimiento del usuario en “{{consent}}”, pero en modo de control de cliente se queda en “all”.',
    next: 'Ponga consent en “all” en el perfil, o pase primero el equipo al modo de control de administrador.',
  },
  required: {
    none: 'no se requiere',
    kvm: 'solo para la pantalla remota',
    all: 'para todo',
  },
} satisfies MessageCatalogue['provisioning']['consent'];
