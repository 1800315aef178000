import type { MessageCatalogue } from '../../../catalogue';

/** The server that AMT calls from outside, and where it takes itself to be at home. */
export const remoteAccess = {
  name: 'Fernzugriff',
  title: 'Verwaltungsserver',
  absent: 'Diese Firmware verbindet sich nicht mit Servern. Der Fernzugriff wird übersprungen.',
  none: 'keiner',
  calls: {
    periodicAndUser: '{{servers}}, alle {{seconds}} s, Verbindung durch den Benutzer erlaubt',
    periodic: '{{servers}}, alle {{seconds}} s, Verbindung durch den Benutzer nicht erlaubt',
    user: '{{servers}}, nie von selbst, Verbindung durch den Benutzer erlaubt',
    never: '{{servers}}, nie von selbst, Verbindung durch den Benutzer nicht erlaubt',
  },
  otherServer: {
    text: 'Das Gerät verbindet sich mit dem Server {{address}}, das Profil betrifft aber {{named}}.',
    next: 'Lassen Sie das Gerät zuerst vom Eigentümer dieses Servers freigeben. Ein Profil, das den Server nennt, kann ihn dann entfernen.',
  },
  badCertificate: {
    text: 'Das Profil enthält für seinen Server ein Zertifikat, das nicht gelesen werden kann.',
    next: 'Besorgen Sie das Zertifikat seiner Zertifizierungsstelle als PEM-Datei und fügen Sie deren Text in das Profil ein.',
  },
  homeDomains: {
    title: 'Heimatdomänen',
    none: 'keine',
    absent:
      'Diese Firmware unterscheidet nicht zwischen Heimatnetz und anderen Netzen. Heimatdomänen werden übersprungen.',
    closes:
      'Mit Heimatdomänen schließt AMT seine Ports in jedem anderen Netz. Ist dies ein solches, ist das Gerät von hier nicht mehr erreichbar, nur noch von seinem Server oder an seiner Tastatur.',
  },
} satisfies MessageCatalogue['provisioning']['remoteAccess'];
