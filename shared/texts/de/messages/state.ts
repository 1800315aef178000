import type { MessageCatalogue } from '../../catalogue';

/** The state folder, the files in it, files that a person names, and where passwords are kept. */
export const state = {
  unusable: {
    attempts: 'AMT Bench kann die Aufzeichnung der Anmeldungen nicht verwenden.',
    notes: 'AMT Bench kann seine Notizen zu den Geräten nicht verwenden.',
    machines: 'AMT Bench kann die Geräteliste nicht verwenden.',
    evidence: 'AMT Bench kann den Verlauf der Geräte nicht verwenden.',
    profiles: 'AMT Bench kann die Profile nicht verwenden.',
    settings: 'AMT Bench kann die Einstellungen nicht verwenden.',
    scanRest: 'AMT Bench kann die Datei mit dem Stand der zuletzt angehaltenen Suche nicht verwenden.',
    journal: 'AMT Bench kann das Journal der Änderungen nicht verwenden.',
    locks: 'AMT Bench kann die Sperren der Geräte nicht verwenden.',
    folder: 'AMT Bench kann seinen Datenordner nicht verwenden.',
  },
  reason: {
    noRight: 'Dieser Benutzer darf dort nicht lesen und schreiben.',
    inUse: 'Ein anderes Programm, etwa ein Virenscanner, verwendet die Datei.',
    noRoom: 'Der Datenträger ist voll, oder das Kontingent dieses Benutzers ist aufgebraucht.',
    notAFolder: 'An der Stelle eines Ordners liegt etwas anderes.',
    readOnly: 'Der Datenträger ist schreibgeschützt.',
    isFolder: 'An der Stelle einer Datei liegt ein Ordner.',
    isDevice: 'An der Stelle einer Datei liegt eine Pipe oder ein Gerät.',
    gone: 'Die Datei oder der Ordner ist nicht mehr da.',
    diskError: 'Der Datenträger meldet einen Fehler.',
    other: 'Das System verweigert den Zugriff ({{code}}).',
    unknown: 'Das System verweigert den Zugriff.',
  },
  next: {
    noRight:
      'Geben Sie diesem Benutzer dort Lese- und Schreibrechte, oder wählen Sie mit AMT_BENCH_HOME einen anderen Ordner.',
    inUse:
      'Warten Sie einen Moment und versuchen Sie es erneut, oder wählen Sie mit AMT_BENCH_HOME einen anderen Ordner.',
    noRoom:
      'Schaffen Sie Platz auf dem Datenträger, oder wählen Sie mit AMT_BENCH_HOME einen anderen Ordner.',
    notAFolder: 'Verschieben Sie es, oder wählen Sie mit AMT_BENCH_HOME einen anderen Ordner.',
    readOnly:
      'Heben Sie den Schreibschutz des Datenträgers auf, oder wählen Sie mit AMT_BENCH_HOME einen anderen Ordner.',
    isFolder: 'Verschieben Sie diesen Ordner, oder wählen Sie mit AMT_BENCH_HOME einen anderen.',
    isDevice: 'Verschieben Sie es, oder wählen Sie mit AMT_BENCH_HOME einen anderen Ordner.',
    gone: 'Stellen Sie den Ordner wieder her, oder wählen Sie mit AMT_BENCH_HOME einen anderen. Starten Sie AMT Bench danach neu.',
    diskError: 'Prüfen Sie den Datenträger, oder wählen Sie mit AMT_BENCH_HOME einen anderen Ordner.',
    other:
      'Prüfen Sie den Ordner und seinen Datenträger, oder wählen Sie mit AMT_BENCH_HOME einen anderen Ordner.',
  },
  notRecorded: 'Dies konnte nicht aufgezeichnet werden. {{why}}',
  locked: 'Ein anderes AMT Bench auf diesem Computer arbeitet gerade an diesem Gerät.',
  lockedNext: 'Warten Sie, bis es fertig ist, oder schließen Sie es.',
  settingsDamaged:
    'Die Einstellungen konnten nicht gelesen werden. Die Datei wurde im Datenordner beiseitegelegt, und die Standardwerte gelten.',
  manyPlaybooks: 'Nur die ersten {{most}} Playbooks werden gelesen.',
  place: 'AMT Bench speichert seine Daten in „{{home}}“.',
  placeElsewhere:
    'AMT Bench speichert seine Daten auf diesem Computer in „{{home}}“, nicht neben der portablen Datei. Um sie an einem anderen Ort zu speichern, setzen Sie AMT_BENCH_HOME auf einen Ordner.',
  vaultVariable: 'AMT_BENCH_VAULT muss „keychain“ oder „session“ sein.',
  vaultVariableNext: 'Korrigieren oder löschen Sie die Variable.',
  keychainReadOnly: 'Im Schlüsselbund kann nichts gespeichert werden. Vielleicht ist er gesperrt.',
  file: {
    unusable: 'Die Datei „{{path}}“ kann nicht verwendet werden. {{why}}',
    next: 'Prüfen Sie den Pfad und die Datei.',
    notText: 'Sie ist kein Text in UTF-8 oder UTF-16.',
    notTextNext: 'Speichern Sie die Datei als UTF-8, und versuchen Sie es erneut.',
    folder: 'Es ist ein Ordner.',
    folderNext: 'Geben Sie eine Datei darin an.',
    pipe: 'Es ist eine Pipe und keine Datei.',
    socket: 'Es ist ein Socket und keine Datei.',
    device: 'Es ist ein Gerät und keine Datei.',
    plainNext: 'Geben Sie eine gewöhnliche Datei an.',
    largerThanMb: 'Sie ist viel zu groß (mehr als {{limit, number}} MB).',
    largerThanKb: 'Sie ist viel zu groß (mehr als {{limit, number}} kB).',
    largeNext: 'Geben Sie die richtige Datei an, oder kürzen Sie sie.',
    missing: 'Es gibt keine solche Datei.',
    noRight: 'Dieser Benutzer darf sie nicht lesen.',
    inUse: 'Ein anderes Programm hat sie geöffnet.',
    notOpened: 'Sie kann nicht geöffnet werden.',
    notRead: 'Sie kann nicht gelesen werden ({{code}}).',
  },
} satisfies MessageCatalogue['state'];
