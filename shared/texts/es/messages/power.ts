import type { MessageCatalogue } from '../../catalogue';

/** Power orders: what is planned, sent and seen. */
export const power = {
  order: {
    on: 'encender',
    off: 'apagar',
    reset: 'forzar el reinicio',
    cycle: 'apagar y encender',
    bios: 'arrancar en la configuración del BIOS',
    'bios-serial': 'arrancar en la configuración del BIOS, también en la consola serie',
    shutdown: 'apagar mediante el sistema operativo',
    restart: 'reiniciar mediante el sistema operativo',
    sleep: 'suspender',
    hibernate: 'hibernar',
    wake: 'despertar el sistema operativo',
    pxe: 'arrancar desde la red (PXE)',
    disk: 'arrancar desde el disco duro',
    cd: 'arrancar desde la unidad de CD o DVD',
    diagnostics: 'arrancar en el diagnóstico',
  },
  /** Power states, after a colon or in quotes. */
  state: {
    on: 'encendido',
    off: 'apagado',
    softOff: 'apagado (soft-off)',
    hardOff: 'apagado (hard-off)',
    lightSleep: 'suspensión ligera',
    deepSleep: 'suspensión profunda',
    hibernation: 'hibernación',
    cycling: 'apagado y encendido en curso',
    other: 'estado {{number}}',
    notKnown: 'desconocido',
  },
  /** What a start does with a boot option, after a colon. */
  option: {
    biosSetup: 'arranque en la configuración del BIOS',
    biosPause: 'pausa en el BIOS',
    sol: 'consola serie durante el arranque',
    safeMode: 'arranque de Windows en modo seguro',
    progressEvents: 'eventos sobre el progreso del arranque',
    verbosity: 'otra cantidad de texto en la pantalla',
    mediaIndex: 'otra unidad de arranque',
    secureBoot: 'Secure Boot obligatorio',
    lockKeyboard: 'teclado bloqueado',
    lockPowerButton: 'botón de encendido bloqueado',
    lockResetButton: 'botón de reinicio bloqueado',
    lockSleepButton: 'botón de suspensión bloqueado',
    ider: 'arranque desde un disco redirigido',
    iderDevice: 'tipo de disco redirigido desde el que se arranca',
    uefiCount: 'arranque desde la red, o detalles de un borrado',
    uefiParameters: 'detalles de un arranque o de un borrado',
    secureErase: 'borrado seguro de los discos (Secure Erase)',
    erasePassword: 'contraseña de un borrado seguro (Secure Erase)',
    platformErase: 'borrado de la plataforma (Platform Erase): discos, TPM o ajustes del BIOS',
    configurationReset: 'restablecimiento de la configuración del BIOS',
    reflash: 'reescritura del BIOS (reflash)',
    passwordBypass: 'arranque sin pedir la contraseña de usuario del BIOS',
  },
  /** Where a start is from, after a colon. */
  source: {
    pxe: 'un arranque desde la red (PXE)',
    disk: 'un arranque desde el disco duro',
    cd: 'un arranque desde la unidad de CD o DVD',
    diagnostics: 'un arranque en el diagnóstico del fabricante',
  },
  leftover: '{{does}} ({{setting}})',
  clears: 'Borra una opción pendiente de una orden anterior: {{what}}.',
  sets: 'Vale solo para el próximo arranque: {{what}}.',
  stays: 'Sigue establecido para el próximo arranque: {{what}}.',
  sendsNothing: 'No envía ninguna orden: el equipo ya está en el estado “{{before}}”.',
  then: 'Después: {{order}}.',
  optionsNotRead:
    'No se sabe qué opciones están establecidas para el próximo arranque: el firmware no las muestra a esta cuenta.',
  noState: {
    text: 'El firmware de este equipo no indica su estado de energía.',
    next: 'Mire el propio equipo.',
  },
  armed: {
    text: 'Una orden anterior ha establecido esto para el próximo arranque: {{what}}. Esta orden lo ejecutaría ahora. No se ha enviado nada.',
    next: 'Bórrelo primero: con --clear-boot-options en la línea de comandos, o con “Borrar y continuar” en la ventana. Si lo desea, arranque el equipo con la herramienta que lo ha establecido.',
  },
  unknownSettings: {
    text_one:
      'El firmware tiene un ajuste de arranque que AMT Bench no conoce: {{names}}. No se sabe qué hace en el próximo arranque, así que no se ha enviado nada.',
    text_other:
      'El firmware tiene {{count}} ajustes de arranque que AMT Bench no conoce: {{names}}. No se sabe qué hacen en el próximo arranque, así que no se ha enviado nada.',
    text_many:
      'El firmware tiene {{count}} de ajustes de arranque que AMT Bench no conoce: {{names}}. No se sabe qué hacen en el próximo arranque, así que no se ha enviado nada.',
    next: 'Use la tecla del BIOS en el equipo y comunique el nombre del ajuste, para que una versión posterior lo conozca.',
  },
  noBios: {
    text: 'No se puede entrar en el BIOS de este equipo con una orden por la red. No se ha enviado nada.',
    next: 'Pulse la tecla del BIOS en el equipo.',
  },
  noStart: {
    text: 'El equipo está en el estado «{{state}}». Solo despertaría, y no arrancaría desde ahí. No se envió nada.',
    next: 'Enciéndalo o apáguelo antes y envíe la orden de nuevo.',
  },
  noSource: {
    text: 'El firmware de este equipo no ofrece esto: {{source}}. No se envió nada.',
    next: 'Elija otra cosa, o arránquelo desde el menú de arranque del equipo.',
  },
  consent: {
    missing:
      'Las opciones de arranque necesitan el consentimiento del usuario ante este equipo, y no se ha dado. No se ha enviado nada.',
    asked:
      'Las opciones de arranque necesitan el consentimiento del usuario ante este equipo. Se ha solicitado, pero el código de seis cifras no se ha enviado. No se ha enviado nada.',
    notKnown:
      'No se sabe si el usuario ante este equipo tiene que dar su consentimiento a las opciones de arranque: el firmware no lo indica. No se ha enviado nada.',
  },
  notOffered: {
    text: 'El firmware no ofrece esta orden ({{order}}) mientras el equipo está en el estado “{{state}}”. No se ha enviado nada.',
    nextOn: 'Use otra orden, o el botón de encendido del equipo.',
    nextOff: 'Enciéndalo primero, o use su botón de encendido.',
  },
  planChanged: {
    text: 'El equipo ha cambiado desde que usted vio el plan. No se ha enviado nada.',
    next: 'Mire el plan nuevo y envíe la orden de nuevo.',
  },
  stopped: {
    text: 'Detenido a petición suya. No se ha enviado nada.',
    next: 'Envíe la orden de nuevo.',
  },
  refused: {
    off: 'El equipo ha rechazado la orden: ya está apagado, o su pantalla remota, su consola serie o su redirección de disco está en uso.',
    on: 'El equipo ha rechazado la orden: ya está encendido, o no está listo para ella.',
    other: 'El equipo ha rechazado la orden: está apagado, o no está listo para ella.',
    nextSession: 'Compruebe su estado de energía y termine la sesión remota. Después, inténtelo de nuevo.',
    nextStart:
      'Espere diez segundos a que termine su arranque y compruebe su estado de energía. Después, inténtelo de nuevo.',
  },
  boot: {
    cleared: 'Todo lo que estaba establecido para el próximo arranque se ha borrado.',
    notUsed: 'El equipo no había usado su opción de arranque {{seconds}} s después.',
    notUsedCleared: 'La opción se ha borrado, para que un arranque posterior sea normal.',
    notSeen:
      'No se ha visto si el firmware ha borrado la opción de arranque después de usarla. Borre las opciones de arranque con la próxima orden.',
    clearLater:
      'Borre las opciones de arranque antes de arrancar el equipo: con --clear-boot-options y la próxima orden, o con “Borrar y continuar” en la ventana.',
    othersShown: {
      text: 'El firmware ha aceptado los ajustes de arranque, pero muestra otros valores: {{settings}}. El equipo no se ha arrancado.',
      next: 'Use la tecla del BIOS en el equipo. Este firmware no conserva los ajustes de arranque que acepta.',
    },
    leftNotKnown:
      'No se sabe si todavía hay algo establecido para el próximo arranque: el equipo no responde.',
    left: 'Todavía establecido para el próximo arranque: {{settings}}.',
  },
  whenOff: {
    yes: 'AMT debería responder mientras el PC está apagado, siempre que tenga corriente y el cable de red.',
    package:
      'AMT probablemente no responde mientras el PC está apagado: su directiva de energía ({{package}}) deja que AMT se suspenda. Elija en un perfil una con S3 y S4-5.',
    link: 'AMT probablemente no responde mientras el PC está apagado: en la política de enlace de su puerto de red ({{policy}}) falta 14, es decir, suspendido o apagado con corriente.',
    noCable:
      'No es seguro que AMT responda mientras el PC está apagado: no hay ningún cable de red conectado, y por Wi-Fi necesita un perfil Wi-Fi propio.',
    notKnown:
      'No se sabe si AMT responde mientras el PC está apagado: no se indicaron la directiva de energía o la política de enlace.',
  },
  report: {
    clearedFirst: 'Borrado primero: {{what}}.',
    already: 'El equipo ya está en el estado “{{state}}”.',
    on: 'El equipo se ha encendido. Energía: {{state}}.',
    off: 'El equipo se ha apagado. Energía: {{state}}.',
    bios: 'El equipo se ha arrancado en la configuración del BIOS. Energía: {{state}}.',
    sleeps: 'El equipo se ha suspendido. Estado: {{state}}.',
    fromUnseen: 'AMT no indica desde dónde arrancó: lo muestra la pantalla del equipo.',
    stillOn:
      'El firmware aceptó la orden, pero el equipo sigue en el estado «{{state}}». Puede que un programa espere una respuesta, o que Intel LMS no funcione en su sistema operativo.',
    silent: 'El firmware aceptó la orden, y el equipo ya no responde. Mire el equipo.',
    asleep:
      'El equipo ha aceptado la orden y ha dejado de responder. Con su directiva de energía, AMT queda en suspensión mientras el PC está apagado, así que no se puede encender desde aquí. Use su botón de encendido.',
    told: 'El firmware ha aceptado la orden ({{order}}). Solo la pantalla del equipo muestra si se ejecuta.',
    noAnswer:
      'La orden no ha recibido ninguna respuesta utilizable, así que no se sabe si ha llegado. Mire el equipo antes de enviarla de nuevo.',
    unchanged:
      'El firmware ha aceptado la orden, pero el estado de energía sigue siendo “{{state}}”. Espere un minuto y mire de nuevo.',
  },
} satisfies MessageCatalogue['power'];
