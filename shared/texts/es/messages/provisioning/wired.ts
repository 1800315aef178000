import type { MessageCatalogue } from '../../../catalogue';

/** How the wired port gets its address. */
export const wired = {
  name: 'Puerto de red cableada',
  title: 'Red cableada',
  absent: 'Este equipo no tiene puerto de red cableada. Sus ajustes se omiten.',
  addressing: {
    dhcp: 'DHCP',
    shared: 'dirección estática del PC',
    static: 'estática',
    notKnown: 'desconocida',
  },
  withAddress: '{{addressing}}, {{address}}',
  withGateway: '{{addressing}}, {{address}}, puerta de enlace {{gateway}}',
  staticBesideDhcp:
    'Según lo que indica AMT, el PC obtiene su dirección por DHCP. Una dirección estática de AMT al mismo tiempo no se admite a partir de AMT 7 (Intel): AMT puede dejar de responder, con el PC encendido o apagado, y DNS tiene un solo nombre para dos direcciones. Elija “dhcp” o asigne también al PC una dirección estática.',
  otherNetwork:
    'Este ordenador no está en la red de {{address}}. Si ningún router lleva hasta allí, el cambio no se puede verificar desde aquí.',
  noCalls:
    'Con una dirección estática, AMT ya no llama a su servidor en algunos equipos (sin confirmar en hardware real).',
  held: {
    text: 'El perfil asigna la dirección {{address}}, pero “{{holder}}” ya la tiene.',
    next: 'Asigne a cada equipo una dirección propia.',
  },
  taken: {
    text: 'Otro dispositivo ya responde en {{address}}. No se cambió nada.',
    next: 'Averigüe cuál es o elija otra dirección.',
  },
  gone: 'Este equipo ya no muestra su puerto de red cableada.',
} satisfies MessageCatalogue['provisioning']['wired'];
