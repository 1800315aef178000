import type { MessageCatalogue } from '../../catalogue';

/** Machines that go over to a server that manages fleets. */
export const handOver = {
  server: {
    unreachable: 'No se puede acceder al servidor {{host}}.',
    check: 'Compruebe su dirección y que este ordenador llega hasta él.',
    slow: 'El servidor {{host}} no respondió a tiempo.',
    lost: 'El servidor {{host}} cerró la conexión.',
    again: 'Espere un minuto y vuelva a intentarlo.',
    notUnderstood: '{{host}} envió una respuesta que este tipo de servidor no envía.',
    kind: 'Compruebe su dirección y qué tipo de servidor es.',
    tooLarge: '{{host}} envió una respuesta mucho más grande que las de este tipo de servidor.',
    loginRefused: '{{host}} rechazó el inicio de sesión de «{{user}}».',
    loginRefusedNext: 'Compruebe la cuenta y la contraseña en la página web del servidor.',
    loginsPaused: '{{host}} no acepta inicios de sesión por el momento.',
    certificateUnknown:
      '{{host}} muestra un certificado que este ordenador no puede comprobar. No se envió nada.',
    certificateUnknownNext: 'Compare su huella con la del servidor y acéptelo después.',
    certificateChanged: '{{host}} muestra un certificado distinto del que se aceptó. No se envió nada.',
    certificateChangedNext: 'Averigüe el motivo antes de aceptar el nuevo.',
    refused: 'El servidor rechazó este equipo: {{words}}',
    refusedNext: 'Mire este equipo y sus permisos en la página web del servidor.',
    notSeen: 'El servidor aceptó este equipo, pero no lo muestra en su lista.',
    notSeenNext: 'Búsquelo en la página web del servidor y vuelva a intentarlo.',
  },
  mesh: {
    secondFactor: '{{host}} pide un segundo factor para «{{user}}».',
    secondFactorNext:
      'Cree un token de inicio de sesión en MeshCentral (Mi cuenta) y use aquí su nombre y su contraseña.',
    closed: '{{host}} cerró la conexión ({{cause}}).',
    wanOnly: '{{host}} está configurado como «solo WAN» y no acepta equipos de una red local.',
    wanOnlyNext:
      'Haga que los equipos llamen al servidor (acceso remoto en el perfil) o cambie la configuración del servidor.',
    noGroup: 'No hay ningún grupo «{{group}}» para Intel AMT sin agente.',
    groupTwice: 'Hay más de un grupo «{{group}}» para Intel AMT sin agente.',
    groups: 'Use uno de estos: {{list}}.',
    noGroups: 'Añada uno en la página web del servidor: tipo «Solo Intel AMT, sin agente».',
  },
  leftOut: {
    simulated: 'Es un equipo simulado.',
    otherMaker: 'No es un equipo con Intel AMT.',
    otherPorts: 'El servidor solo llega a AMT por la red y en sus puertos estándar.',
  },
  connection: {
    'by-machine': 'El servidor lo ve: ha llamado al servidor (CIRA).',
    'by-server': 'El servidor lo ve: está conectado al equipo.',
    none: 'El servidor lo conoce y ahora no está conectado a él.',
  },
  noPassword: {
    none: 'Entregado sin contraseña: no hay ninguna guardada que haya abierto este equipo.',
    changeOpen: 'Entregado sin contraseña: un cambio de contraseña de este equipo no ha terminado.',
    tooLong: 'Entregado sin contraseña: el servidor acepta como máximo {{most, number}} caracteres.',
  },
  input: {
    url: 'La dirección del servidor no es válida.',
    urlNext: 'Escríbala así: https://server.example o https://server.example:8181/ruta. Solo se usa https.',
    group: 'MeshCentral necesita un grupo de equipos.',
    groupNext: 'Indique un grupo del tipo «Solo Intel AMT, sin agente».',
    notConfirmed: 'No se entregó nada.',
    notConfirmedNext: 'Confírmelo o use --yes en scripts.',
  },
  journal: {
    withPassword: 'Entregado a {{kind}} en {{server}}, con la contraseña de AMT.',
    withoutPassword: 'Entregado a {{kind}} en {{server}}, sin contraseña.',
  },
} satisfies MessageCatalogue['handOver'];
