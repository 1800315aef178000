import type { MessageCatalogue } from '../../../catalogue';

/** The clock of AMT. */
export const clock = {
  name: 'AMT-Uhr',
  title: 'AMT-Uhr stellen',
  absent: 'Diese Firmware hat keine Uhr, die sich stellen lässt. Die Einstellung wird übersprungen.',
  setToo:
    'Auch die AMT-Uhr wird gestellt, obwohl das Profil es nicht verlangt: Zertifikate werden gegen sie geprüft.',
  off: 'Die AMT-Uhr weicht von diesem Notebook ab ({{offset}}), und Zertifikate werden gegen sie geprüft. „clock: sync“ im Profil stellt sie.',
  wanted: 'wie dieses Notebook',
} satisfies MessageCatalogue['provisioning']['clock'];

/** Host name and domain. */
export const hostName = {
  title: 'Hostnamen setzen',
  none: 'keiner',
  noDnsName: {
    text: 'Das Profil übernimmt den Hostnamen aus DNS, aber DNS hat für diese Adresse keinen Namen.',
    next: 'Lassen Sie den Namen in DNS eintragen, oder tragen Sie ihn in das Profil ein.',
  },
} satisfies MessageCatalogue['provisioning']['hostName'];

/** Answers to pings. */
export const discovery = {
  title: 'Antworten auf Pings',
  noRmcp: 'Diese Firmware hat keine Einstellung für RMCP-Presence-Pings. Die Einstellung wird übersprungen.',
  noPing: 'Diese Firmware meldet nicht, ob sie auf Pings antwortet. Die Einstellung bleibt, wie sie ist.',
  ping: 'Ping: {{ping}}',
  both: 'Ping: {{ping}}, RMCP-Presence-Pong: {{rmcp}}',
} satisfies MessageCatalogue['provisioning']['discovery'];

/** Sleep states in which AMT stays awake. */
export const powerPackage = {
  title: 'Energiepaket',
  absent: 'Diese Firmware bietet keine Energiepakete an. Die Einstellung wird übersprungen.',
  notOffered: {
    text: 'Das Profil verlangt das Energiepaket „{{wanted}}“, dieses Gerät bietet aber an: {{offered}}.',
    next: 'Wählen Sie im Profil eines davon oder „awake-when-off“ oder „asleep-when-off“.',
  },
} satisfies MessageCatalogue['provisioning']['powerPackage'];
