import type { MessageCatalogue } from '../../catalogue';

/** Targets of a scan, and what a scan cannot see. */
export const discovery = {
  /** Machines that ask to be set up. */
  hello: {
    portTaken: 'Ein anderes Programm auf diesem Computer verwendet Port {{port}}.',
    portForbidden: 'Dieser Computer erlaubt nicht, Port {{port}} zu öffnen.',
    cannotListen: 'Port {{port}} lässt sich nicht öffnen ({{code}}).',
    portNext:
      'Beenden Sie das andere Programm, etwa einen Einrichtungsserver, oder erlauben Sie den Port in der Firewall. Warten Sie dann erneut.',
  },
  targets: {
    empty: 'Es gibt nichts zu durchsuchen.',
    emptyNext:
      'Geben Sie ein Subnetz wie 192.168.1.0/24, einen Bereich wie 10.0.0.1-10.0.0.50 oder einen Hostnamen ein.',
    invalid: '„{{piece}}“ kann nicht durchsucht werden. {{why}}',
    invalidNext:
      'Korrigieren Sie diesen Eintrag. Wenn noch ein anderer ungültig ist, wird er danach genannt.',
    didYouMean: 'Meinten Sie {{meant}}?',
    parts: 'Eine Adresse hat vier Teile, diese hat {{parts}}.',
    notNumber: '„{{part}}“ ist keine Zahl.',
    leadingZero: '„{{part}}“ beginnt mit einer Null. Meinten Sie {{meant}}?',
    partTooLarge: '{{part}} ist größer als 255.',
    ipv6Prefix: 'IPv6 wird Adresse für Adresse durchsucht, nicht nach Präfix.',
    notTarget: 'Es ist keine Adresse, kein Bereich und kein Hostname.',
    link: 'Es ist ein Link. Meinten Sie {{meant}}?',
    port: 'Ein Ziel hat keinen Port. Meinten Sie {{meant}}?',
    wildcard: 'Ein ganzes Subnetz wird anders geschrieben. Meinten Sie {{meant}}?',
    netmask: 'Die Größe eines Subnetzes ist eine Zahl. Meinten Sie {{meant}}?',
    subnetForm: 'Ein Subnetz wird so geschrieben: 192.168.1.0/24.',
    prefixTooLong: 'Die Zahl nach dem Schrägstrich ist höchstens 32.',
    subnetTooLarge:
      '/{{prefix}} wären mehr als 16,7 Millionen Adressen. Das größte Subnetz ist /{{largest}}.',
    dashes: 'Ein Bereich hat einen Strich, wie in 10.0.0.1-10.0.0.50.',
    backwards: 'Der Bereich endet vor seinem Anfang. Meinten Sie {{meant}}?',
    noMachines: 'Darin sind Adressen, die kein Gerät haben kann (0.x sowie ab 224.x).',
    rangeTooLarge: 'Darin sind mehr als 16,7 Millionen Adressen.',
    jsonCutOff: 'Diese Zeile sieht wie JSON aus, ist aber abgeschnitten.',
    jsonUnusable: 'Diese Zeile enthält keine brauchbare Adresse mit Ports.',
  },
  edge: {
    network:
      '{{address}} ist die Netzadresse eines Subnetzes dieses Computers. Kein Gerät kann diese Adresse haben.',
    broadcast:
      '{{address}} ist die Broadcast-Adresse eines Subnetzes dieses Computers. Kein Gerät kann diese Adresse haben.',
  },
  unknownName: 'Der Name „{{host}}“ ist dem DNS dieses Computers nicht bekannt. Er wurde ausgelassen.',
  askedAgain: 'Geräte, deren Abfrage zu dieser Zeit lief, werden erneut abgefragt.',
  trouble: {
    pingDenied:
      'Dieses System erlaubt AMT Bench nicht, Presence Pings (UDP 623) zu senden. Geräte werden nur anhand ihrer Ports gefunden. Geräte, die noch nicht eingerichtet sind, werden nicht gefunden.',
    pingBlocked:
      'Eine Firewall auf diesem Computer blockiert Presence Pings (UDP 623). Geräte werden nur anhand ihrer Ports gefunden. Geräte, die noch nicht eingerichtet sind, werden nicht gefunden.',
    pingFailed:
      'Presence Pings konnten nicht gesendet werden ({{code}}). Geräte werden nur anhand ihrer Ports gefunden.',
    connectBlocked:
      'Eine Firewall auf diesem Computer blockiert Verbindungen zu einem Teil der Ziele. Diese wurden nicht abgefragt.',
    connectFailed: 'Einige Ports konnten nicht geprüft werden ({{code}}).',
    sockets:
      'Diesem Computer gingen die Sockets aus. Einige Ports konnten nicht geprüft werden. Durchsuchen Sie einen kleineren Bereich.',
    memory:
      'Diesem Computer ging der Netzwerkspeicher aus. Einige Ports konnten nicht geprüft werden. Warten Sie eine Minute.',
    localPorts:
      'Diesem Computer gingen die lokalen Ports aus. Einige Ports konnten nicht geprüft werden. Warten Sie eine Minute.',
    noRoute:
      'Dieser Computer hat keine Route zu einem Teil der Ziele. Prüfen Sie Kabel, Adapter und Subnetz.',
    notReachable:
      'Ein Teil der Ziele ist von diesem Computer aus nicht erreichbar. Prüfen Sie Kabel, Adapter und Subnetz.',
    adapterDown: 'Der Netzwerkadapter ist nicht aktiv. Prüfen Sie Kabel und Adapter.',
    localNetworkDenied:
      'Nichts hat geantwortet, und macOS selbst hat das Senden verweigert. Wenn AMT Bench keinen Zugriff auf das lokale Netz hat, erlauben Sie ihn unter „Systemeinstellungen > Datenschutz & Sicherheit > Lokales Netzwerk“ (für AMT Bench oder für das Terminal, in dem es läuft), und suchen Sie dann erneut.',
  },
} satisfies MessageCatalogue['discovery'];
