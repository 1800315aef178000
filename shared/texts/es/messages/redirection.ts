import type { MessageCatalogue } from '../../catalogue';

/** Sessions on the redirection ports: the serial console. */
export const redirection = {
  cancelled: {
    text: 'Detenido antes de que se abriera la sesión.',
    next: 'Ejecútelo de nuevo para abrir la sesión.',
  },
  notRedirection: {
    text: 'Lo que responde en el puerto de redirección no habla el protocolo de Intel AMT.',
    next: 'Compruebe qué equipo está en esta dirección y qué hay entre él y este ordenador.',
  },
  otherRealm:
    'El puerto de redirección pertenece a otro AMT que aquel en el que se inició sesión. No se envió ninguna contraseña allí.',
  loginRefused: {
    text: 'Se rechazó el inicio de sesión en el puerto de redirección, aunque la misma contraseña abre los ajustes de este equipo.',
    next: 'Compruebe que la cuenta puede usar la redirección, o inicie sesión como admin.',
  },
  noDigest: {
    text: 'El puerto de redirección de este equipo no acepta ningún inicio de sesión que proteja la contraseña.',
    next: 'Actualice el firmware del equipo.',
  },
  absent: {
    text: 'Este equipo no ofrece la consola serie.',
    next: 'Compruebe su modelo y su versión de AMT: es posible que el firmware no tenga esta función.',
  },
  inUse: {
    text: 'Otra consola está conectada a este equipo.',
    next: 'Cierre la sesión allí y vuelva a conectarse.',
  },
  notNow: {
    text: 'Otra consola está conectada, o el firmware no acepta esta forma de iniciar sesión.',
    next: 'Cierre las demás consolas de este equipo y vuelva a conectarse. Si sigue igual, actualice el firmware.',
  },
  refused: {
    text: 'El firmware rechazó la sesión (estado {{status}}).',
    next: 'Espere un minuto y vuelva a conectarse.',
  },
  solRefused: {
    text: 'El firmware no inició la consola serie.',
    next: 'Cierre otras consolas de este equipo, espere un minuto y vuelva a conectarse.',
  },
  off: {
    sol: 'La consola serie (Serial-over-LAN) está desactivada en este equipo.',
    listener: 'Los puertos de redirección de este equipo están desactivados.',
    next: 'Aplique un perfil que active Serial-over-LAN y los puertos de redirección, y vuelva a conectarse.',
  },
  end: {
    here: 'La sesión se cerró.',
    there: 'El equipo terminó la sesión.',
    lost: 'Se perdió la conexión con el equipo.',
    nonsense: 'El equipo envió algo que no forma parte del protocolo. La sesión se cerró.',
    lostNext: 'Compruebe el cable y la alimentación del equipo y vuelva a conectarse.',
    unread: 'La ventana no leyó la consola durante un tiempo, por lo que se cerró.',
    unreadNext: 'Vuelva a conectarse.',
  },
  tooMany: {
    text: 'Ya hay {{most}} consolas abiertas, el máximo a la vez.',
    next: 'Cierre una de ellas y vuelva a conectarse.',
  },
  gone: { text: 'Esta consola ya no está abierta.', next: 'Vuelva a conectarse.' },
} satisfies MessageCatalogue['redirection'];
