import type { MessageCatalogue } from '../../../catalogue';

/** Serial console, disk redirection, remote screen and their port. */
export const redirection = {
  name: 'Umleitung',
  absent: 'Diese Firmware hat keine Umleitung. Die Einstellung wird übersprungen.',
  title: 'Serielle Konsole und Laufwerksumleitung',
  both: 'beide ein',
  serialOnly: 'nur serielle Konsole',
  diskOnly: 'nur Laufwerksumleitung',
  neither: 'beide aus',
  kvmTitle: 'Fernbildschirm (KVM)',
  kvmAbsent: 'Diese Firmware hat keinen Fernbildschirm (KVM). Die Einstellung wird übersprungen.',
  port: {
    title: 'Umleitungsport',
    open: 'offen',
    closed: 'geschlossen',
  },
} satisfies MessageCatalogue['provisioning']['redirection'];

/** What the user at the PC is asked for. */
export const consent = {
  title: 'Benutzerzustimmung',
  absent: 'Diese Firmware hat keine Einstellung für die Benutzerzustimmung. Sie wird übersprungen.',
  gone: 'Diese Firmware hat keine Einstellung für die Benutzerzustimmung.',
  unknown: {
    text: 'Die Firmware meldet eine Regel für die Benutzerzustimmung, die AMT Bench nicht kennt.',
    next: 'Entfernen Sie consent für dieses Gerät aus dem Profil.',
  },
  fixed: {
    text: 'Das Profil setzt die Benutzerzustimmung auf „{{consent}}“, aber im Clientmodus (CCM) bleibt sie „all“.',
    next: 'Setzen Sie consent im Profil auf „all“, oder bringen Sie das Gerät zuerst in den Administratormodus (ACM).',
  },
  required: {
    none: 'nicht erforderlich',
    kvm: 'nur für den Fernbildschirm',
    all: 'für alles',
  },
} satisfies MessageCatalogue['provisioning']['consent'];
