import type { Catalogue } from '../catalogue';

/** The demo bench with its simulated machines. */
export const demo = {
  title: 'Am simulierten Gerät',
  fold: 'Ausblenden',
  unfold: 'Anzeigen',
  story: '{{title}}. {{story}}',
  youHave: 'Benutzer:',
  andPassword: 'Kennwort:',
  passwordEnded:
    'Das Kennwort vom Beginn der Demo gilt nicht mehr: Es wurde geändert, oder AMT wurde zurückgesetzt.',
  openMebx: 'MEBx öffnen',
  activateFromWindows: 'Aus Windows aktivieren',
  acts: {
    'look-at-screen': 'Auf den Bildschirm sehen',
    'ask-windows': 'Windows nach dem Modus fragen',
    'unconfigure-from-windows': 'AMT aus Windows zurücksetzen',
    'bios-unconfigure': 'AMT im BIOS zurücksetzen (Unconfigure)',
    'pull-rtc-battery': 'RTC-Batterie entfernen',
    'power-off': 'Ausschalten',
    'power-on': 'Einschalten',
  },
  shows: 'Das Gerät zeigt',
  mebx: {
    title: 'MEBx des simulierten Geräts',
    explanation:
      'Das werkseitige Kennwort ist „admin“. Bei der ersten Anmeldung verlangt MEBx ein neues Kennwort.',
    password: 'MEBx-Kennwort',
    newPassword: 'Neues Kennwort',
    keep: 'Leer lassen, um das Kennwort zu behalten',
    activate: 'Netzwerkzugriff aktivieren (Activate Network Access)',
    leave: 'MEBx verlassen',
    enter: 'Eingabe',
  },
  windows: {
    title: 'rpc activate --local --ccm',
    explanation:
      'Läuft als Administrator in Windows auf dem simulierten Gerät. Das MEBx-Kennwort wird nicht benötigt.',
    password: 'Neues AMT-Admin-Kennwort',
    activate: 'Aktivieren',
  },
} satisfies Catalogue['demo'];
