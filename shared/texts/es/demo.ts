import type { Catalogue } from '../catalogue';

/** The demo bench with its simulated machines. */
export const demo: Catalogue['demo'] = {
  title: 'Ante el equipo simulado',
  fold: 'Ocultar',
  unfold: 'Mostrar',
  story: '{{title}}. {{story}}',
  youHave: 'Usuario:',
  andPassword: 'Contraseña:',
  passwordEnded:
    'La contraseña del inicio de la demostración ya no es válida: se ha cambiado, o AMT se ha restablecido.',
  openMebx: 'Abrir MEBx',
  activateFromWindows: 'Activar desde Windows',
  acts: {
    'look-at-screen': 'Mirar la pantalla',
    'ask-windows': 'Consultar el modo en Windows',
    'unconfigure-from-windows': 'Restablecer AMT desde Windows',
    'bios-unconfigure': 'Desconfigurar AMT en el BIOS',
    'pull-rtc-battery': 'Quitar la pila RTC',
    'power-off': 'Apagar',
    'power-on': 'Encender',
  },
  shows: 'El equipo muestra',
  mebx: {
    title: 'MEBx del equipo simulado',
    explanation: 'La contraseña de fábrica es “admin”. MEBx exige una nueva en el primer inicio de sesión.',
    password: 'Contraseña de MEBx',
    newPassword: 'Contraseña nueva',
    keep: 'Déjelo vacío para conservar la contraseña',
    activate: 'Activar el acceso de red',
    leave: 'Salir de MEBx',
    enter: 'Entrar',
  },
  windows: {
    title: 'rpc activate --local --ccm',
    explanation:
      'Se ejecuta como administrador en Windows, en el equipo simulado. No se necesita la contraseña de MEBx.',
    password: 'Contraseña nueva de administrador de AMT',
    activate: 'Activar',
  },
};
