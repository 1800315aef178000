import type { MessageCatalogue } from '../../catalogue';

/** Where passwords are kept, and what keeps them from being sent. */
export const vault = {
  session:
    '{{why}} Las contraseñas se guardan en memoria hasta que AMT Bench se cierre; no se establecen contraseñas aleatorias.',
  keychain: 'Las contraseñas se guardan en el llavero de este usuario.',
  asAsked: 'Las contraseñas se conservan en memoria hasta que se cierra AMT Bench, como usted pidió.',
  refused: '{{why}} No se modificó nada más.',
  noKeychain: 'Ningún llavero responde en este ordenador.',
  noKeychainNext:
    'Inicie sesión en un escritorio con llavero (gnome-keyring o KWallet), o inicie uno, e inténtelo de nuevo.',
  trouble: {
    locked: 'El llavero ya no responde. Puede que esté bloqueado.',
    lockedNext: 'Desbloquéelo e inténtelo de nuevo. Las contraseñas que contiene están a salvo.',
    windowsSession: 'Windows no guarda contraseñas para esta sesión.',
    windows: 'El Administrador de credenciales de Windows lo rechazó.',
    windowsNext:
      'Inicie AMT Bench ante la pantalla de este ordenador, no por SSH, como servicio o como tarea programada. Si ya es así, una directiva lo impide (“Network access: Do not allow storage of passwords and credentials for network authentication”): consulte a su administrador.',
    macSession: 'macOS no puede pedir la contraseña del llavero en esta sesión.',
    macSessionNext:
      'Inicie sesión ante la pantalla, o ejecute “security unlock-keychain” en esta sesión, e inténtelo de nuevo.',
    macDenied: 'No se permitió el acceso al llavero.',
    macDeniedNext: 'Inténtelo de nuevo y elija “Permitir siempre” cuando macOS lo pregunte.',
  },
  ledger: {
    unusable:
      'Los intentos de inicio de sesión no se pueden registrar, así que no se envió ninguna contraseña.',
    unusableNext:
      'Asegúrese de que se puede escribir en la carpeta de AMT Bench y de que nada más modifica sus archivos.',
    damaged:
      'No se envió ningún inicio de sesión: el registro de intentos está dañado, así que no se sabe cuántos han fallado en la última hora.',
    damagedNext: 'Espere a que pase la hora. El archivo dañado se ha conservado junto al nuevo.',
    factory: 'La contraseña de fábrica “admin” no se envió: AMT nunca la acepta por la red.',
    factoryNext:
      'MEBx obliga a definir una contraseña nueva antes de abrir la red. Use la que se definió entonces.',
    underWay: 'No se envió ningún inicio de sesión: hay otro en curso en este equipo.',
    underWayNext: 'Espere a que termine. Puede que esté en otra ventana o terminal.',
    refusedOnce:
      'Esta contraseña no se volvió a enviar: el equipo la ha rechazado una vez en la última hora.',
    refusedOnceNext:
      'Si está seguro de ella, indíquelo: después de 90 segundos sin inicios de sesión se puede probar una vez más.',
    refusedTwice:
      'Esta contraseña no se volvió a enviar: el equipo la ha rechazado dos veces en la última hora.',
    refusedTwiceNext: 'No es la correcta para este equipo. Siga las opciones de recuperación.',
    usedUp:
      'No se envió ningún inicio de sesión: {{most}} han fallado o han quedado sin respuesta en una hora, y el firmware se bloquea después de diez.',
    usedUpNext: 'Busque mientras tanto la contraseña correcta, o siga las opciones de recuperación.',
    silence:
      'Todavía no se envió ningún inicio de sesión: el equipo necesita antes 90 segundos sin inicios de sesión.',
    silenceNext: 'Espere y pruebe una sola vez.',
    tooSoon: 'Todavía no se envió ningún inicio de sesión: entre dos intentos hay al menos 10 segundos.',
    tooSoonNext: 'Espere e inténtelo de nuevo.',
  },
} satisfies MessageCatalogue['vault'];
