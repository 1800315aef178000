import type { MessageCatalogue } from '../../../catalogue';

/** Wi-Fi of AMT itself. */
export const wifi = {
  name: 'Wi-Fi y sus redes',
  network: 'Red Wi-Fi “{{name}}”',
  absent: 'Este equipo no tiene ninguna Wi-Fi que AMT pueda usar. El ajuste se omite.',
  title: {
    networks: 'Redes Wi-Fi',
    sync: 'Redes Wi-Fi de Windows',
    port: 'Wi-Fi de AMT',
  },
  item: '{{name}} (“{{ssid}}”, {{security}}, prioridad {{priority}})',
  none: '{{name}} (ninguna)',
  otherSecurity: 'otro tipo',
  port: {
    off: 'desactivado',
    'while-running': 'activado con el PC encendido',
    always: 'activado, también en suspensión',
  },
  refused: {
    open: 'La red Wi-Fi “{{name}}” del perfil es abierta, y AMT solo acepta de un administrador redes con WPA o WPA2.',
    'wpa3-sae':
      'La red Wi-Fi “{{name}}” del perfil usa WPA3, e Intel solo nombra WPA y WPA2 para las redes de un administrador.',
  },
  refusedNext:
    'Use para ella WPA2 con una frase de contraseña o quítela del perfil. Windows puede compartir sus propias redes con AMT (wifi.sync).',
  noSync: 'Este firmware no toma redes de Windows. El ajuste se omite.',
  noNetwork: {
    text: 'El perfil activa el Wi-Fi para AMT, pero el firmware lo rechaza si no hay ninguna red.',
    next: 'Añada una red al perfil o deje el puerto como está.',
  },
  ssidNext: 'Corrija su SSID en el perfil.',
  noRoom: {
    text: 'El firmware tiene espacio para {{room}} redes Wi-Fi, y con las del perfil habría {{number}}.',
    next: 'Haga que el perfil elimine algunas de estas: {{names}}.',
  },
  priorityTaken: {
    text: 'El equipo tiene una red Wi-Fi “{{name}}” con la prioridad {{priority}}, que el perfil da a otra red.',
    next: 'Elija otra prioridad en el perfil o haga que el perfil elimine esa red.',
  },
  notTaken: {
    unsupported: 'El firmware rechazó la red “{{name}}”: no admite este tipo de red.',
    failed:
      'El firmware rechazó la red “{{name}}”: no pudo guardarla y es posible que ya no tenga espacio. Conserva dieciséis redes, incluidas las de Windows.',
    invalid: 'El firmware rechazó la red “{{name}}”: un valor no está permitido o la prioridad está ocupada.',
    missing: 'El firmware rechazó la red “{{name}}”: ya no existe.',
  },
} satisfies MessageCatalogue['provisioning']['wifi'];
