import type { MessageCatalogue } from '../../../catalogue';

/** Options that set AMT up. */
export const activation = {
  hostCcm: {
    title: 'Activar desde el sistema del propio equipo (modo de control de cliente)',
    reason: 'Nunca se pide la contraseña de MEBx, así que no importa quién la cambió.',
    clientMode:
      'Después, AMT está en modo de control de cliente: el control remoto pide un código a la persona que está ante el equipo.',
    mebxStays: 'Una contraseña de MEBx desconocida se conserva: quien la conozca puede seguir abriendo MEBx.',
    look: 'Compruebe que es este equipo y que no está activado: compare el UUID; el modo de control debe ser “pre-provisioning”.',
    run: 'Ejecute la activación con rpc 3. Pide la contraseña de administrador nueva o la toma de la variable de entorno AMT_PASSWORD. No escriba nunca la contraseña detrás del comando.',
    rpc2: 'Con rpc 2 en su lugar: sus opciones llevan un solo guion. También pide la contraseña.',
    meshcmd:
      'Si rpc no está a mano: MeshCMD hace lo mismo, pero solo toma la contraseña detrás del comando, donde otros programas pueden leerla mientras tanto. Ponga la contraseña nueva en lugar de NEW-PASSWORD y borre después el historial del terminal.',
    wait: 'Pulse “Esperar a AMT” en AMT Bench, o espere medio minuto y pulse “Comprobar de nuevo”.',
    proof:
      'La respuesta de presencia dice “activado” y el inicio de sesión con la contraseña de administrador nueva funciona.',
    doubt:
      'Que cada generación de AMT lo acepte con la contraseña de MEBx cambiada se deduce del código de las herramientas. No está confirmado en hardware real.',
    tooOld: 'AMT anterior a 6.2 no se puede activar desde el sistema en marcha.',
    doubt6: 'AMT 6 solo lo acepta a partir de la versión 6.2.',
    generation19:
      'AMT 19 exige que antes del último paso se haya definido una contraseña de MEBx. La herramienta define entonces una: anótela.',
    doubtTools:
      'los comandos figuran en el código y la documentación de las herramientas y no los hemos ejecutado. El código de MeshCMD nombra también la opción --password; “meshcmd help AmtCCM” dice cuál acepta el suyo.',
    switchedOff:
      'Desde 16.1, los fabricantes entregan AMT apagado. rpc 3 lo enciende primero; si falla, ejecute “rpc configure enableamt” o encienda AMT en la BIOS.',
    encrypted19: 'Desde AMT 19, la activación va por una conexión local cifrada, que MeshCMD no ofrece.',
  },
  hostAcm: {
    title: 'Modo de control de administrador con un certificado de aprovisionamiento',
    reason:
      'El control remoto ya no pide un código a nadie y nadie abre MEBx. Solo para quien tiene un certificado de aprovisionamiento.',
    certificate:
      'Un certificado de aprovisionamiento (PFX) con su contraseña; el hash de su raíz debe estar en el equipo',
    suffix:
      'Un cable a una red cuyo dominio DHCP (opción 15) corresponda al certificado, o su sufijo DNS en MEBx',
    clientMode: 'Un intento fallido puede dejar el equipo en modo de control de cliente.',
    check:
      'Compruebe el certificado en la página “Certificado” o en la línea de comandos. setup.pfx representa su archivo.',
    compare:
      'Compare UUID, hash de la raíz y sufijo DNS. El modo de control debe ser “pre-provisioning” o el modo de control de cliente.',
    file: 'En PowerShell, en la carpeta del PFX: entregue el archivo a rpc por el entorno.',
    password: 'Después, su contraseña: el comando la pide, para que no quede en ningún historial.',
    run: 'Ejecute la activación con rpc 3 en la misma ventana. Pide la contraseña de administrador nueva.',
    linux:
      'En Linux, en lugar de los cuatro últimos: una línea que espera la contraseña del archivo, ejecuta rpc y olvida ambos.',
    forget: 'Quite ambos del entorno y borre el PFX del equipo.',
    proof:
      'La respuesta de presencia dice “activado” y, tras el inicio de sesión, AMT Bench dice “modo de control de administrador”.',
    doubt: 'no hemos activado ningún equipo con un certificado.',
    doubtCommands: 'los comandos se deducen del código de rpc 3 y no los hemos ejecutado.',
    tooOld: 'AMT anterior a 7 no llega al modo de control de administrador desde el sistema en marcha.',
    generation19:
      'AMT 19 exige también una contraseña de MEBx: rpc toma la nueva de la variable de entorno MEBX_PASSWORD, o prueba la contraseña de administrador y después la pide.',
  },
  toAcm: {
    title: 'Cambiar al modo de control de administrador con un certificado de aprovisionamiento',
    reason:
      'El equipo está en modo de control de cliente: el control remoto pide un código a la persona que está ante él. En modo de administrador no es obligatorio. Solo para quien tiene un certificado de aprovisionamiento.',
    erases: 'Nada. Se conservan contraseñas y ajustes.',
    press:
      'Pulse “Cambiar al modo de control de administrador…” y elija el archivo PFX. Ni el archivo ni su contraseña se conservan, y su clave no sale de este ordenador.',
    send: 'AMT Bench entrega la cadena al firmware, firma con la clave y envía la orden una sola vez.',
    proof: 'El propio firmware dice “modo de control de administrador” cuando se le pregunta de nuevo.',
    risk: 'Ninguno para los datos. Si se pierde la respuesta, el modo se vuelve a leer durante un minuto.',
    closed: 'Este equipo ya está en modo de control de administrador.',
    tooOld: 'AMT anterior a 7 no tiene este cambio de modo de control.',
    doubt:
      'no hemos cambiado ningún equipo de este modo. Según la guía de Intel, un equipo en modo de control de cliente lo acepta por la red; las herramientas públicas solo lo envían a través de LMS. Si el suyo se niega, ejecute AMT Bench en ese equipo, si allí responde LMS.',
    doubt22: 'AMT 22 respondió 1 a herramientas que firman con SHA-256. AMT Bench firma allí con SHA-384.',
  },
  mebx: {
    title: 'Activar a mano en MEBx',
    reason:
      'Lleva al modo de control de administrador sin ningún certificado, si usted está ante el teclado.',
    password: 'La contraseña de MEBx (de fábrica es “admin”)',
    newPassword: 'Al principio, MEBx exige una contraseña nueva. Anótela antes de teclearla.',
    logIn:
      'Inicie sesión con “admin”, con el bloqueo numérico desactivado. MEBx usa la distribución de teclado de EE. UU.: en AZERTY, pulse “qd,in”.',
    activate: 'Defina la contraseña nueva y elija Intel AMT Configuration → Activate Network Access.',
  },
  usbKey: {
    title: 'Activar con una memoria USB',
    reason:
      'Para muchos equipos seguidos. La memoria lleva la contraseña de MEBx conocida; no sirve contra una desconocida.',
    password: 'La contraseña actual de MEBx (de fábrica es “admin”)',
    stick: 'Una memoria FAT pequeña que solo contenga setup.bin',
    enabled: 'La activación por USB habilitada en el BIOS',
    clearText: 'La memoria contiene contraseñas sin cifrar: bórrela después.',
    enable:
      'Abra la configuración del BIOS: {{biosKey}}. Habilite allí la activación por USB (USB provisioning); la mayoría de los fabricantes la entregan deshabilitada.',
    prepare:
      'Copie setup.bin en una memoria de 512 MB como máximo, formateada con FAT16, sin ningún otro archivo.',
    start: 'Arranque el equipo con la memoria conectada y responda Y cuando pregunte.',
    remove: 'Retire la memoria, deje que el equipo arranque y pulse “Comprobar de nuevo” en AMT Bench.',
    risk: 'Ninguno para los datos. Mantenga la memoria en secreto.',
    doubt:
      'No está confirmado para este modelo qué BIOS acepta qué versión del archivo y qué tamaño de memoria.',
  },
} satisfies MessageCatalogue['playbooks']['activation'];
