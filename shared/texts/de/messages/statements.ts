import type { MessageCatalogue } from '../../catalogue';

/** What a technician can tell of a machine. */
export const statements = {
  said: 'Ihre Angabe: {{statement}}',
  tookBack: 'Zurückgenommen: {{statement}}',
  text: {
    'mebx-opened-before': 'MEBx wurde auf diesem Gerät schon einmal geöffnet',
    'mebx-refused-factory-password': 'MEBx hat das werkseitige Kennwort „admin“ abgelehnt',
    'mebx-accepted-factory-password': 'MEBx hat das werkseitige Kennwort „admin“ akzeptiert',
    'mebx-key-dead': 'Die Taste für MEBx bewirkt beim Einschalten nichts',
    'layout-checked': '„admin“ wurde wie auf einer US-Tastatur getippt, mit ausgeschaltetem NumLock',
    'setup-refused-password': 'Eine Einrichtung wurde versucht, und ihr Kennwort wurde abgelehnt',
    'never-touched': 'An AMT wurde auf diesem Gerät nichts verändert',
    'windows-says-client-mode': 'Windows meldet den Clientmodus (CCM)',
    'windows-says-admin-mode': 'Windows meldet den Administratormodus (ACM)',
    'windows-says-not-activated': 'Windows meldet, dass AMT nicht aktiviert ist',
    'windows-says-no-amt': 'Windows findet in diesem Gerät kein AMT',
    'sccm-says-detected': 'Configuration Manager zeigt den AMT-Status „Detected“',
    'local-unconfigured': 'AMT wurde von Windows aus zurückgesetzt',
    'rtc-cleared': 'Die CMOS-Batterie wurde ausgebaut',
    'bios-unconfigured': 'AMT wurde im BIOS zurückgesetzt (Unconfigure)',
    'bitlocker-asks-key': 'Windows fragt nach dem BitLocker-Schlüssel',
    'owner-released-it': 'Der Besitzer hat das Gerät freigegeben',
    'password-is-certain': 'Das Kennwort ist sicher richtig',
  },
} satisfies MessageCatalogue['statements'];
