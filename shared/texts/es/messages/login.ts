import type { MessageCatalogue } from '../../catalogue';

/** Logging in to a machine, what its firmware tells then, and the passwords that are stored for it. */
export const login = {
  otherRealm:
    'El equipo pide un inicio de sesión en un realm que no es el de AMT. No se envió ninguna contraseña.',
  twoRealms: 'El equipo indica dos realms distintos. No se envió nada más.',
  twoRealmsNext: 'Desconfíe de este dispositivo: puede que otro responda en su lugar.',
  changed: {
    encryption:
      'El certificado de este equipo era de confianza, y ahora responde solo sin cifrado. No se envió ninguna contraseña.',
    encryptionNext:
      'Averigüe qué ha pasado con su puerto cifrado. Si TLS se desactivó a propósito, confirme que es el mismo equipo.',
    address:
      'Este equipo se encontró en una dirección nueva, y nada de lo que indica demuestra que sea el mismo. No se envió ninguna contraseña.',
    addressNext: 'Si es el equipo de la dirección anterior, confirme que es el mismo equipo y continúe.',
    realm: 'El realm en esta dirección no es el que era de confianza. No se envió ninguna contraseña.',
    certificate:
      'El certificado en esta dirección no es el que era de confianza. No se envió ninguna contraseña.',
    uuid: 'El UUID en esta dirección no es el que era de confianza. No se envió ninguna contraseña.',
    mac: 'La dirección MAC en esta dirección no es la que era de confianza. No se envió ninguna contraseña.',
    next: 'Compárelo con el equipo que tiene delante e indique si es el mismo equipo u otro.',
  },
  certificateUnknown:
    'Nadie ha confiado todavía en el certificado de este equipo. No se envió ninguna contraseña.',
  certificateUnknownNext: 'Examine la huella y confíe en ella si este es el equipo que tiene delante.',
  slowHandshake: 'La negociación TLS con el equipo tardó demasiado, así que no se vio su certificado.',
  slowHandshakeNext: 'Espere dos minutos, compruebe solo este equipo e inténtelo de nuevo.',
  clientCertificate: 'El equipo exige un certificado de cliente que solo tiene su servidor de gestión.',
  tls: 'No se pudo establecer la conexión cifrada con el equipo.',
  tlsNext:
    'Puede que el firmware sea muy antiguo o que su certificado esté dañado. Explore de nuevo y consulte los indicios.',
  notSetUp: 'AMT no está activado en este equipo, así que todavía no se puede iniciar sesión en él.',
  notSetUpNext: 'Actívelo primero. Su diagnóstico muestra las opciones.',
  setupUnfinished:
    'Una activación de este equipo se empezó y nunca se terminó. No acepta ningún inicio de sesión.',
  setupUnfinishedNext: 'Restablézcalo desde Windows y empiece de nuevo.',
  noPort: 'Ningún puerto de AMT de este equipo responde.',
  noPortNext: 'Compruebe el cable y la alimentación, espere un minuto y explore de nuevo.',
  accepted: 'El inicio de sesión como “{{user}}” se aceptó',
  refused: 'El inicio de sesión como “{{user}}” se rechazó',
  refusedCertain:
    'El inicio de sesión como “{{user}}” se rechazó, con una contraseña que se sabe que es correcta',
  fact: {
    mode: {
      none: 'El firmware indica: sin activar',
      ccm: 'El firmware indica: modo de control de cliente (CCM)',
      acm: 'El firmware indica: modo de control de administrador (ACM)',
      unknown: 'El firmware indica: modo de control no legible',
    },
    identity: 'El equipo es: {{model}}, con UUID {{uuid}}',
    identityUnnamed: 'Es un equipo con UUID {{uuid}}',
    mayNotAdminister: 'Esta cuenta no puede administrar el equipo',
    mayAdminister: 'Esta cuenta puede administrar el equipo',
    rightsUnread: 'No se pudo leer si esta cuenta puede administrar el equipo',
    servers: 'Se conecta a un servidor de gestión: {{servers}}',
    noServers: 'No se conecta a ningún servidor de gestión',
    serversUnread: 'No se pudo leer si se conecta a un servidor de gestión',
    onePassword: 'Las contraseñas de MEBx y de red son la misma',
    separatePasswords: 'Las contraseñas de MEBx y de red están separadas',
    passwordNeverChanged: 'La contraseña de administrador no se ha cambiado nunca desde la activación',
    passwordChanged: 'La contraseña de administrador se ha cambiado desde la activación',
    passwords: {
      oneNever:
        'Las contraseñas de MEBx y de red son la misma; la contraseña de administrador no se ha cambiado nunca desde la activación',
      oneChanged:
        'Las contraseñas de MEBx y de red son la misma; la contraseña de administrador se ha cambiado desde la activación',
      separateNever:
        'Las contraseñas de MEBx y de red están separadas; la contraseña de administrador no se ha cambiado nunca desde la activación',
      separateChanged:
        'Las contraseñas de MEBx y de red están separadas; la contraseña de administrador se ha cambiado desde la activación',
    },
    auditVeto: 'Su directiva de auditoría no permite desconfigurarlo sin el auditor',
    audit: {
      recordsFree: 'Su registro de auditoría está activo, y nada impide desconfigurarlo',
      recordsUnread:
        'Su registro de auditoría está activo, y no se pudo leer si su directiva impide desconfigurarlo',
      offFree: 'Su registro de auditoría está desactivado, y nada impide desconfigurarlo',
      offUnread:
        'Su registro de auditoría está desactivado, y no se pudo leer si su directiva impide desconfigurarlo',
      unreadFree: 'No se pudo leer si su registro de auditoría está activo, y nada impide desconfigurarlo',
      unreadUnread:
        'No se pudo leer si su registro de auditoría está activo ni si su directiva impide desconfigurarlo',
    },
    clock: 'Su reloj: {{state}}',
    mebxNotPermitted: 'No permitió definir su contraseña de MEBx por la red (estado 16)',
  },
  part: {
    general: 'ajustes generales',
    setup: 'activación',
    uuid: 'UUID',
    versions: 'versiones',
    chassis: 'chasis',
    network: 'red',
    redirection: 'redirección',
    kvm: 'KVM',
    consent: 'consentimiento del usuario',
    clock: 'reloj',
    power: 'energía',
    powerPackage: 'directiva de energía',
    remoteAccess: 'acceso remoto',
    homeDomains: 'detección del entorno',
    users: 'usuarios',
    auditLog: 'registro de auditoría',
    auditPolicy: 'directiva de auditoría',
  },
  passwordUnknown: {
    shared:
      'Una versión anterior de AMT Bench guardó una misma contraseña para varios equipos con este realm, así que no se sabe de cuál es.',
    sharedNext:
      'Muestre las contraseñas guardadas y escriba una vez la correcta. Después se guarda solo para este equipo.',
    lookalike:
      'No hay ninguna contraseña guardada para este equipo. Se conoce un equipo con el mismo realm en {{address}}. Su contraseña no se usa aquí.',
    lookalikeNext:
      'Si es el mismo equipo, indíquelo (--same-as {{address}}). Si no, escriba la contraseña de este.',
    beforeReset: 'La contraseña guardada es anterior al restablecimiento de este equipo.',
    none: 'No hay ninguna contraseña guardada para este equipo.',
    next: 'Escríbala una vez. Después queda guardada.',
    logInOnce: 'Inicie sesión en él una vez.',
    owner: 'No hay ninguna contraseña guardada para un equipo así.',
    ownerNext: 'Elija uno de la lista.',
  },
  newPassword: {
    lost: 'Una contraseña aleatoria se perdería: no hay ningún llavero que la guarde. No se hizo nada.',
    lostNext: 'Desbloquee el llavero, o elija usted una contraseña.',
    unfit: 'AMT no aceptaría esta contraseña. {{problems}}',
    unfitNext: 'Elija otra. No se envió nada.',
  },
  onlyCopy:
    'AMT Bench definió una contraseña en este equipo, y la copia guardada es la única. No se eliminó nada.',
  onlyCopyNext: 'Escriba “{{word}}” para confirmar que se elimina definitivamente.',
  notTheName: 'El nombre escrito no es el de este equipo. No se escribió nada.',
  notTheNameNext: 'Escriba “{{word}}” para confirmar que sus contraseñas se escriben en un archivo.',
  noTicket: 'No se mostró ninguna contraseña: nadie acaba de pedirla en esta ventana.',
  noTicketNext: 'Pulse el botón de nuevo.',
  file: {
    machine: 'Equipo:',
    user: 'Usuario:',
    password: 'Contraseña:',
    candidate: 'O bien, porque un cambio se interrumpió:',
    mebx: 'Contraseña de MEBx:',
    earlier: 'Contraseña anterior:',
    other: 'Otra de la misma entrada:',
    written:
      'Escrito: {{at}}. Quien tenga este archivo puede controlar el equipo: elimínelo después de usarlo.',
  },
  shared:
    'Una versión anterior de AMT Bench guardó una misma entrada para varios equipos con el mismo realm o UUID. Puede que algunas de estas contraseñas sean de otro equipo.',
} satisfies MessageCatalogue['login'];
