import type { MessageCatalogue } from '../../catalogue';

/** Targets of a scan, and what a scan cannot see. */
export const discovery = {
  /** Machines that ask to be set up. */
  hello: {
    portTaken: 'Otro programa de este ordenador usa el puerto {{port}}.',
    portForbidden: 'Este ordenador no permite abrir el puerto {{port}}.',
    cannotListen: 'No se puede abrir el puerto {{port}} ({{code}}).',
    portNext:
      'Cierre el otro programa, por ejemplo un servidor de activación, o permita el puerto en el cortafuegos. Después espere otra vez.',
  },
  targets: {
    empty: 'No hay nada que explorar.',
    emptyNext:
      'Escriba una subred como 192.168.1.0/24, un rango como 10.0.0.1-10.0.0.50 o un nombre de host.',
    invalid: '“{{piece}}” no se puede explorar. {{why}}',
    invalidNext: 'Corrija esta entrada. Si hay otra que tampoco es válida, se indica a continuación.',
    didYouMean: '¿Quería decir {{meant}}?',
    parts: 'Una dirección tiene cuatro partes y esta tiene {{parts}}.',
    notNumber: '“{{part}}” no es un número.',
    leadingZero: '“{{part}}” empieza por cero. ¿Quería decir {{meant}}?',
    partTooLarge: '{{part}} es mayor que 255.',
    ipv6Prefix: 'IPv6 se explora dirección a dirección, no por prefijo.',
    notTarget: 'No es una dirección, ni un rango, ni un nombre de host.',
    link: 'Es un enlace. ¿Quería decir {{meant}}?',
    port: 'Un destino no lleva puerto. ¿Quería decir {{meant}}?',
    wildcard: 'Una subred completa se escribe de otro modo. ¿Quería decir {{meant}}?',
    netmask: 'El tamaño de una subred es un número. ¿Quería decir {{meant}}?',
    subnetForm: 'Una subred se escribe como 192.168.1.0/24.',
    prefixTooLong: 'El número después de la barra es 32 como máximo.',
    subnetTooLarge:
      '/{{prefix}} serían más de 16,7 millones de direcciones. La subred más grande es /{{largest}}.',
    dashes: 'Un rango tiene un solo guion, como 10.0.0.1-10.0.0.50.',
    backwards: 'El rango termina antes de empezar. ¿Quería decir {{meant}}?',
    noMachines: 'Contiene direcciones que ningún equipo puede tener (0.x, o 224.x y posteriores).',
    rangeTooLarge: 'Contiene más de 16,7 millones de direcciones.',
    jsonCutOff: 'Esta línea parece JSON, pero está cortada.',
    jsonUnusable: 'Esta línea no contiene una dirección y unos puertos utilizables.',
  },
  edge: {
    network:
      '{{address}} es la dirección de red de una subred de este ordenador. Ningún equipo puede tenerla.',
    broadcast:
      '{{address}} es la dirección de difusión de una subred de este ordenador. Ningún equipo puede tenerla.',
  },
  unknownName: 'El DNS de este ordenador no conoce el nombre “{{host}}”. Se ha omitido.',
  askedAgain: 'Los equipos que se estaban explorando en ese momento se exploran de nuevo.',
  trouble: {
    pingDenied:
      'Este sistema no permite a AMT Bench enviar pings de presencia (UDP 623). Los equipos se encuentran solo por sus puertos. Los que aún no están activados no se encuentran.',
    pingBlocked:
      'Un firewall de este ordenador bloquea los pings de presencia (UDP 623). Los equipos se encuentran solo por sus puertos. Los que aún no están activados no se encuentran.',
    pingFailed:
      'No se han podido enviar pings de presencia ({{code}}). Los equipos se encuentran solo por sus puertos.',
    connectBlocked:
      'Un firewall de este ordenador bloquea las conexiones con una parte de los destinos. No se han explorado.',
    connectFailed: 'No se han podido comprobar algunos puertos ({{code}}).',
    sockets:
      'Este ordenador se ha quedado sin sockets. No se han podido comprobar algunos puertos. Explore un rango menor.',
    memory:
      'Este ordenador se ha quedado sin memoria de red. No se han podido comprobar algunos puertos. Espere un minuto.',
    localPorts:
      'Este ordenador se ha quedado sin puertos locales. No se han podido comprobar algunos puertos. Espere un minuto.',
    noRoute:
      'Este ordenador no tiene ruta a una parte de los destinos. Compruebe el cable, el adaptador y la subred.',
    notReachable:
      'Una parte de los destinos no es accesible desde este ordenador. Compruebe el cable, el adaptador y la subred.',
    adapterDown: 'El adaptador de red está inactivo. Compruebe el cable y el adaptador.',
    localNetworkDenied:
      'No ha respondido nada, y el propio macOS se ha negado a enviar. Si AMT Bench no tiene acceso a la red local, permítalo en Ajustes del Sistema > Privacidad y seguridad > Red local (para AMT Bench, o para el terminal en el que se ejecuta) y explore de nuevo.',
  },
} satisfies MessageCatalogue['discovery'];
