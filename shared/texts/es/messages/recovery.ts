import type { MessageCatalogue } from '../../catalogue';

/** Recovery options: what they cost, why one is closed, and playbooks of technicians. */
export const recovery = {
  place: '{{loss}}; {{where}}; {{chance}}.',
  loss: {
    nothing: 'No borra nada',
    setup: 'Borra solo la activación inacabada',
    amt: 'Borra los ajustes de AMT',
    'amt-and-bios': 'Borra los ajustes de AMT y del BIOS',
    board: 'Puede costar la placa',
  },
  where: {
    here: 'desde este ordenador',
    system: 'en el sistema en marcha',
    keyboard: 'con el teclado, antes de que arranque el sistema',
    bios: 'en el BIOS, con la caja cerrada',
    case: 'hay que abrir la caja',
    workshop: 'en el taller del fabricante',
  },
  chance: {
    sure: 'funciona',
    likely: 'debería funcionar',
    unsure: 'puede no funcionar en este equipo',
    slim: 'es poco probable que funcione',
  },
  bitlocker: {
    need: 'La clave de BitLocker, si el disco está cifrado',
    noKey:
      'BitLocker está activado y su clave no está a mano. Consiga primero la clave de 48 dígitos: Entra ID o Active Directory, la cuenta de Microsoft o la copia impresa. Sin ella, Windows puede quedar bloqueado para siempre.',
    notAsked:
      'Indique primero si el disco está cifrado con BitLocker y si tiene a mano su clave de 48 dígitos.',
  },
  closed: {
    doneInVain: 'Esto ya se hizo y AMT sigue como antes.',
    batteryInVain: 'La pila ya se quitó y MEBx siguió rechazando “admin”.',
    biosInVain: 'Esto ya se hizo y MEBx siguió rechazando “admin”.',
    noProgram:
      'Requiere un programa que se ejecute en el equipo como administrador. Usted ha indicado que ahora no es posible.',
    notThere: 'Requiere que haya alguien ante el equipo, con teclado y pantalla.',
    noMebxPassword: 'Requiere la contraseña de MEBx. Usted ha indicado que nadie la conoce.',
    noBiosPassword: 'El BIOS pide una contraseña que nadie conoce.',
    caseShut: 'La caja no se puede abrir (garantía, leasing, precinto).',
    notLoggedIn:
      'Requiere un inicio de sesión con la contraseña de administrador y nadie ha iniciado sesión.',
  },
  name: {
    'host-ccm': 'Activar desde el sistema',
    'host-acm': 'Modo de control de administrador con certificado',
    'known-password': 'Buscar la contraseña',
    'wait-and-retry': 'Esperar e intentarlo de nuevo',
    'upgrade-to-acm': 'Cambiar al modo de control de administrador con un certificado',
    'set-mebx-remotely': 'Definir una contraseña nueva de MEBx por la red',
    'remote-unprovision': 'Desconfigurar AMT por la red',
    'local-unconfigure': 'Restablecer AMT desde Windows',
    'mebx-menu': 'El menú de MEBx',
    'bios-unconfigure': 'Desconfigurar AMT en el BIOS',
    'service-jumper': 'Puente, conector o botón de la placa',
    'rtc-clear': 'Quitar la pila CMOS',
    'usb-key': 'Activar con una memoria USB',
    'oem-service': 'El servicio del fabricante',
  },
} satisfies MessageCatalogue['recovery'];
