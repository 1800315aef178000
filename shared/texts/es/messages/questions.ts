import type { MessageCatalogue } from '../../catalogue';

/** Questions to the technician: what settles the diagnosis, and what decides which recovery options there are. */
export const questions = {
  yes: 'Sí',
  no: 'No',
  verdict: {
    controlMode: '¿Puede consultar Windows en ese equipo? Ejecute allí “rpc amtinfo --mode”. ¿Qué responde?',
    noPassword:
      '¿No tiene ninguna contraseña a mano? Consulte entonces Windows en ese equipo: ejecute allí “rpc amtinfo --mode”. ¿Qué responde?',
    anyAmt: '¿Puede consultar Windows en ese equipo? Ejecute allí “rpc amtinfo”. ¿Qué responde?',
    usKeyboard:
      'Teclee “admin” como en un teclado de EE. UU., con el bloqueo numérico desactivado. ¿Qué responde MEBx?',
    known: '¿Qué sabe de este equipo?',
    changed: '¿Ha cambiado algo?',
    owner: '¿Ha preguntado al responsable de ese servidor?',
  },
  answer: {
    clientMode: 'Modo de control de cliente',
    adminMode: 'Modo de control de administrador',
    notActivated: 'Sin activar',
    noAmt: 'Sin AMT',
    thereNotActivated: 'AMT está presente, sin activar',
    takesAdmin: 'Acepta “admin”',
    stillRefuses: 'Sigue rechazándolo',
    keyDead: 'La tecla de MEBx no hace nada',
    mebxRefusesAdmin: 'MEBx rechaza “admin”',
    mebxTakesAdmin: 'MEBx acepta “admin”',
    mebxTakesAdminNow: 'MEBx acepta ahora “admin”',
    setupFailed: 'Una activación falló: contraseña rechazada o sin autorización',
    openedBefore: 'Alguien ya abrió MEBx',
    untouched: 'Nadie ha cambiado nada en él',
    cannotBeTouched: 'Nadie puede haber cambiado nada en él',
    released: 'El responsable lo ha liberado',
  },
  managedBy: {
    text: '¿Quién gestionaba antes este equipo?',
    why: 'La consola que definió la contraseña quizá la tenga todavía.',
    firm: 'Una empresa externa',
    brandNew: 'Nadie, es nuevo',
    unknown: 'Nadie lo sabe',
  },
  runsPrograms: {
    text: '¿Puede ejecutar ahora en él un programa pequeño, como administrador?',
    why: 'Entonces AMT se puede activar o restablecer desde el sistema en marcha, sin abrir nada.',
  },
  atMachine: {
    text: '¿Está ante el equipo, con teclado y pantalla?',
    why: 'A MEBx, al BIOS y a la pila solo se llega en el propio equipo.',
  },
  mebxPassword: {
    text: '¿Conoce alguien su contraseña de MEBx?',
    why: 'Puede ser distinta de la contraseña de red y abre MEBx.',
  },
  biosPassword: {
    text: '¿Hay una contraseña del BIOS definida?',
    why: 'Protege la opción del BIOS que restablece AMT.',
    known: 'Sí, y se conoce',
    unknown: 'Sí, y nadie la conoce',
  },
  maker: {
    text: '¿Quién fabricó este equipo?',
    why: 'Las opciones del BIOS, los puentes y sus nombres varían según el fabricante.',
  },
  form: {
    text: '¿Es un sobremesa o un portátil?',
    why: 'Varía lo que hay dentro y cuánto hay que abrirlo.',
    desktop: 'Sobremesa',
    laptop: 'Portátil',
  },
  model: {
    text: '¿Qué modelo es?',
    why: 'Algunos modelos tienen una opción de recuperación propia.',
  },
  generation: {
    text: '¿Qué versión de AMT tiene?',
    why: 'De ella depende el efecto de quitar la pila. La versión se muestra al encender y en MEBx. Un Core de sexta generación tiene AMT 11, uno de octava AMT 12 y uno de duodécima AMT 16.',
  },
  bitlocker: {
    text: '¿Está el disco cifrado con BitLocker?',
    why: 'El BIOS y la pila cambian lo que BitLocker mide. Sin la clave, Windows puede quedar bloqueado.',
    atHand: 'Sí, y la clave de 48 dígitos está a mano',
    notAtHand: 'Sí, y la clave no está a mano',
  },
  mayOpenCase: {
    text: '¿Puede abrir la caja?',
    why: 'Los precintos de garantía y los contratos de leasing pueden prohibirlo.',
  },
} satisfies MessageCatalogue['questions'];
