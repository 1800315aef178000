import type { MessageCatalogue } from '../../catalogue';

/** Sessions on the redirection ports: the serial console. */
export const redirection = {
  cancelled: {
    text: 'Abgebrochen, bevor die Sitzung offen war.',
    next: 'Starten Sie den Vorgang erneut, um die Sitzung zu öffnen.',
  },
  notRedirection: {
    text: 'Was am Umleitungsport antwortet, spricht nicht das Protokoll von Intel AMT.',
    next: 'Prüfen Sie, welches Gerät diese Adresse hat und was zwischen ihm und diesem Computer liegt.',
  },
  otherRealm:
    'Der Umleitungsport gehört zu einem anderen AMT als dem, an dem die Anmeldung stattfand. Dorthin wurde kein Kennwort gesendet.',
  loginRefused: {
    text: 'Die Anmeldung am Umleitungsport wurde abgelehnt, obwohl dasselbe Kennwort für die Einstellungen dieses Geräts gilt.',
    next: 'Prüfen Sie, ob das Konto die Umleitung verwenden darf, oder melden Sie sich als admin an.',
  },
  noDigest: {
    text: 'Der Umleitungsport dieses Geräts nimmt keine Anmeldung an, die das Kennwort schützt.',
    next: 'Aktualisieren Sie die Firmware des Geräts.',
  },
  absent: {
    text: 'Dieses Gerät bietet die serielle Konsole nicht an.',
    next: 'Prüfen Sie Modell und AMT-Version: Der Firmware fehlt diese Funktion möglicherweise.',
  },
  inUse: {
    text: 'Eine andere Konsole ist mit diesem Gerät verbunden.',
    next: 'Schließen Sie dort die Sitzung und verbinden Sie sich dann erneut.',
  },
  notNow: {
    text: 'Eine andere Konsole ist verbunden, oder die Firmware nimmt diese Art der Anmeldung nicht an.',
    next: 'Schließen Sie andere Konsolen dieses Geräts und verbinden Sie sich dann erneut. Bleibt es dabei, aktualisieren Sie die Firmware.',
  },
  refused: {
    text: 'Die Firmware hat die Sitzung abgelehnt (Status {{status}}).',
    next: 'Warten Sie eine Minute und verbinden Sie sich dann erneut.',
  },
  solRefused: {
    text: 'Die Firmware hat die serielle Konsole nicht gestartet.',
    next: 'Schließen Sie andere Konsolen dieses Geräts, warten Sie eine Minute und verbinden Sie sich dann erneut.',
  },
  off: {
    sol: 'Die serielle Konsole (Serial-over-LAN) ist auf diesem Gerät ausgeschaltet.',
    listener: 'Die Umleitungsports dieses Geräts sind ausgeschaltet.',
    next: 'Wenden Sie ein Profil an, das Serial-over-LAN und die Umleitungsports einschaltet, und verbinden Sie sich dann erneut.',
  },
  end: {
    here: 'Die Sitzung wurde geschlossen.',
    there: 'Das Gerät hat die Sitzung beendet.',
    lost: 'Die Verbindung zum Gerät ist abgebrochen.',
    nonsense: 'Das Gerät hat etwas gesendet, das nicht zum Protokoll gehört. Die Sitzung wurde geschlossen.',
    lostNext: 'Prüfen Sie Kabel und Stromversorgung des Geräts und verbinden Sie sich dann erneut.',
    unread: 'Das Fenster hat die Konsole eine Zeit lang nicht gelesen, deshalb wurde sie geschlossen.',
    unreadNext: 'Verbinden Sie sich erneut.',
  },
  tooMany: {
    text: 'Es sind schon {{most}} Konsolen geöffnet, mehr gehen nicht zugleich.',
    next: 'Schließen Sie eine davon und verbinden Sie sich dann erneut.',
  },
  gone: { text: 'Diese Konsole ist nicht mehr geöffnet.', next: 'Verbinden Sie sich erneut.' },
} satisfies MessageCatalogue['redirection'];
