import type { MessageCatalogue } from '../../../catalogue';

/** The clock of AMT. */
export const clock = {
  name: 'Reloj de AMT',
  title: 'Ajustar el reloj de AMT',
  absent: 'Este firmware no tiene un reloj que se pueda ajustar. El ajuste se omite.',
  setToo:
    'También se ajusta el reloj de AMT, aunque el perfil no lo pide: los certificados se comprueban con él.',
  off: 'El reloj de AMT difiere de este ordenador ({{offset}}) y los certificados se comprueban con él. “clock: sync” en el perfil lo ajusta.',
  wanted: 'igual que este ordenador',
} satisfies MessageCatalogue['provisioning']['clock'];

/** Host name and domain. */
export const hostName = {
  title: 'Definir el nombre de host',
  none: 'ninguno',
  noDnsName: {
    text: 'El perfil toma el nombre de host de DNS, pero DNS no tiene ningún nombre para esta dirección.',
    next: 'Haga que registren el nombre en DNS o escríbalo en el perfil.',
  },
} satisfies MessageCatalogue['provisioning']['hostName'];

/** Answers to pings. */
export const discovery = {
  title: 'Respuestas a pings',
  noRmcp: 'Este firmware no tiene ningún ajuste para los pings de presencia RMCP. El ajuste se omite.',
  noPing: 'Este firmware no indica si responde a pings. El ajuste se queda como está.',
  ping: 'ping: {{ping}}',
  both: 'ping: {{ping}}, pong de presencia RMCP: {{rmcp}}',
} satisfies MessageCatalogue['provisioning']['discovery'];

/** Sleep states in which AMT stays awake. */
export const powerPackage = {
  title: 'Paquete de energía',
  absent: 'Este firmware no ofrece paquetes de energía. El ajuste se omite.',
  notOffered: {
    text: 'El perfil pide el paquete de energía “{{wanted}}”, pero este equipo ofrece: {{offered}}.',
    next: 'Elija uno de estos en el perfil, o “awake-when-off” o “asleep-when-off”.',
  },
} satisfies MessageCatalogue['provisioning']['powerPackage'];
