import type { ExplainCatalogue } from '../../catalogue';

/** What `rpc amtinfo` and `meshcmd amtinfo` say of a machine. */
export const amtInfo = {
  notSetUp: {
    title: 'AMT ist vorhanden und nicht eingerichtet',
    explanation: 'Das Programm auf dem Gerät hat dies aus der Firmware gelesen: pre-provisioning state.',
    next: 'Aktivieren Sie AMT aus dem laufenden System oder in MEBx.',
  },
  half: {
    title: 'Die Einrichtung von AMT wurde begonnen und nicht beendet',
    explanation: 'Das Programm auf dem Gerät hat dies aus der Firmware gelesen: in-provisioning state.',
    next: 'Brechen Sie die unvollständige Einrichtung ab (rpc activate --stopConfig), und aktivieren Sie AMT dann erneut.',
  },
  client: {
    title: 'AMT ist im Clientmodus (CCM) eingerichtet',
    explanation:
      'Das Programm auf dem Gerät hat dies aus der Firmware gelesen. In diesem Modus verlangt AMT die Benutzerzustimmung.',
    next: 'Melden Sie sich hier mit dem Kennwort des Programms an, das AMT aktiviert hat. Aus Windows oder Linux lässt es sich ohne Kennwort zurücksetzen.',
  },
  admin: {
    title: 'AMT ist im Administratormodus (ACM) eingerichtet',
    explanation: 'Das Programm auf dem Gerät hat dies aus der Firmware gelesen.',
    next: 'Melden Sie sich hier mit dem Administratorkennwort an.',
  },
  disabled: {
    title: 'AMT ist im BIOS ausgeschaltet',
    explanation: 'Die Firmware des Geräts hat AMT, und ihr Betriebszustand ist „disabled“.',
    next: 'Schalten Sie AMT im BIOS oder mit rpc configure enableamt ein, und starten Sie das Gerät dann neu.',
  },
} satisfies ExplainCatalogue['amtInfo'];
