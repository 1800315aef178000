import type { MessageCatalogue } from '../../catalogue';

/** What a technician can tell of a machine. */
export const statements = {
  said: 'Usted indicó: {{statement}}',
  tookBack: 'Usted retiró: {{statement}}',
  text: {
    'mebx-opened-before': 'MEBx se abrió antes en este equipo',
    'mebx-refused-factory-password': 'MEBx rechazó la contraseña de fábrica “admin”',
    'mebx-accepted-factory-password': 'MEBx aceptó la contraseña de fábrica “admin”',
    'mebx-key-dead': 'La tecla de MEBx no hace nada al encender',
    'layout-checked':
      '“admin” se escribió como en un teclado de EE. UU., con el bloqueo numérico desactivado',
    'setup-refused-password': 'Se intentó una activación y se rechazó su contraseña',
    'never-touched': 'Nadie ha modificado AMT en este equipo',
    'windows-says-client-mode': 'Windows indica el modo de control de cliente',
    'windows-says-admin-mode': 'Windows indica el modo de control de administrador',
    'windows-says-not-activated': 'Windows indica que AMT no está activado',
    'windows-says-no-amt': 'Windows no encuentra AMT en este equipo',
    'sccm-says-detected': 'Configuration Manager muestra el estado de AMT “Detected”',
    'local-unconfigured': 'AMT se restableció desde Windows',
    'rtc-cleared': 'Se quitó la pila CMOS',
    'bios-unconfigured': 'AMT se desconfiguró en el BIOS',
    'bitlocker-asks-key': 'Windows pide la clave de BitLocker',
    'owner-released-it': 'Su propietario lo ha liberado',
    'password-is-certain': 'La contraseña es correcta con seguridad',
  },
} satisfies MessageCatalogue['statements'];
