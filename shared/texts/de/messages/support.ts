import type { MessageCatalogue } from '../../catalogue';

/** What a check of this computer has found, and the support bundle. */
export const support = {
  summary: {
    ok: 'Alles ist in Ordnung.',
    warning: 'AMT Bench funktioniert auf diesem Computer mit Einschränkungen.',
    problem: 'AMT Bench funktioniert auf diesem Computer nicht richtig.',
  },
  folder: {
    ok: 'Der Datenordner „{{home}}“ kann gelesen und beschrieben werden.',
    shared: 'Andere Benutzer dieses Computers können den Datenordner „{{home}}“ lesen.',
    sharedNext: 'Beschränken Sie ihn auf Ihr Konto: chmod 700 "{{home}}".',
  },
  settings: {
    none: 'Nichts wurde eingestellt. Die Standardwerte gelten.',
    ok: 'Die Einstellungen können gelesen werden.',
    damaged:
      'Die Einstellungen können nicht gelesen werden. Beim nächsten Start wird die Datei beiseitegelegt, und die Standardwerte gelten.',
    damagedNext: 'Starten Sie AMT Bench, und nehmen Sie die Einstellungen erneut vor.',
  },
  keychain: {
    ok: 'Der Schlüsselbund speichert, liest und löscht Kennwörter.',
    notChecked: 'Der Schlüsselbund wurde nicht geprüft, weil der Datenordner nicht verwendet werden kann.',
    notCheckedNext: 'Beheben Sie das zuerst, und prüfen Sie dann erneut.',
    notUsed:
      'Wie eingestellt bleiben Kennwörter im Arbeitsspeicher, bis AMT Bench endet. Der Schlüsselbund wird nicht verwendet.',
    notKept: 'Der Schlüsselbund gibt nicht zurück, was darin gespeichert wurde.',
    notKeptNext: 'Starten Sie den Schlüsselbunddienst dieses Computers neu, und prüfen Sie dann erneut.',
  },
  udp: {
    ok: 'UDP-Pakete können gesendet und empfangen werden.',
    lost: 'Ein UDP-Paket, das AMT Bench an sich selbst gesendet hat, kam nicht an.',
    refused: 'Das System verweigert UDP ({{code}}).',
  },
  tcp: {
    ok: 'TCP-Verbindungen können hergestellt werden.',
    refused: 'Das System verweigert TCP ({{code}}).',
    failed: 'Eine TCP-Verbindung von AMT Bench zu sich selbst ist fehlgeschlagen.',
    failedWith: 'Eine TCP-Verbindung von AMT Bench zu sich selbst ist fehlgeschlagen ({{code}}).',
  },
  firewallNext:
    'Prüfen Sie, ob eine Firewall oder ein Sicherheitsprogramm auf diesem Computer AMT Bench blockiert.',
  openFiles: {
    ok: 'Eine Suche kann {{sockets}} Verbindungen gleichzeitig offen halten.',
    few: 'Eine Suche kann {{sockets}} Verbindungen gleichzeitig offen halten. Suchen in großen Netzen werden langsam sein.',
    fewNext: 'Erhöhen Sie die Grenze für offene Dateien, bevor Sie AMT Bench starten: ulimit -n 4096.',
  },
  network: {
    ok: 'Verbundene Netze: {{networks}}.',
    virtual: '{{network}} (virtuell)',
    none: 'Dieser Computer ist mit keinem IPv4-Netz verbunden.',
    noneNext: 'Verbinden Sie ihn per Kabel oder WLAN mit dem Netz der Geräte.',
  },
  outgoing: 'AMT Bench braucht ausgehendes TCP zu den Ports 16992 bis 16995 und ausgehendes UDP zu Port 623.',
  firewalls: 'Auf diesem Computer aktiv: {{names}}.',
  window: {
    ok: 'Das Fenster läuft in der Sandbox von Chromium und ist von AMT Bench selbst getrennt.',
    notIsolated: 'Die Seite im Fenster ist nicht so vom Programm getrennt, wie sie es sein sollte.',
    notIsolatedNext: 'Installieren Sie AMT Bench erneut aus dem Originalpaket.',
    noSandbox: 'Das Fenster läuft ohne die Sandbox von Chromium.',
    noSandboxNext: 'Starten Sie AMT Bench ohne --no-sandbox und als normaler Benutzer.',
  },
  readme: {
    title: 'AMT Bench {{version}}, Supportpaket vom {{at}}',
    selfCheck: 'was AMT Bench bei der Prüfung dieses Computers gefunden hat, mit allen Versionen',
    settings: 'die Einstellungen von AMT Bench',
    logs: 'das Programmprotokoll: Fehler und Starts',
    journal:
      'die neuesten {{runs}} Läufe und Aktionen: Schritte, Einstellungen vorher und nachher, Ergebnisse',
    machines: 'die Geräteliste: Adressen, Namen, Versionen, Status',
    noSecrets:
      'Es enthält keine Kennwörter, Schlüssel oder anderen Geheimnisse. Es enthält Namen und Adressen von Geräten und Netzen sowie Namen von Profilen und AMT-Konten.',
    readFirst: 'Lesen Sie es, bevor Sie es an jemanden außerhalb Ihrer Organisation senden.',
  },
} satisfies MessageCatalogue['support'];
