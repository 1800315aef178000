import type { MessageCatalogue } from '../../catalogue';

/** Exports of the list and of profiles, and what ConfigMgr would call a machine. */
export const exports = {
  configMgr: {
    notLooked: 'AMT Bench hat dieses Gerät noch nicht untersucht.',
    unreachable: 'Das Gerät antwortet nicht.',
    otherVendor: 'Die Platine ist nicht von Intel (DASH).',
    noAmt: 'Unter dieser Adresse antwortet etwas, aber AMT wurde nicht gesehen.',
    refused: 'Das Gerät hat AMT, und ein versuchtes Kennwort wird abgelehnt: Jemand hat es geändert.',
    notSetUp: 'AMT ist vorhanden und nicht eingerichtet.',
    setupOpen: 'Die Einrichtung von AMT wurde begonnen und ist nicht abgeschlossen.',
    loggedIn: 'AMT wurde ohne diesen Standort eingerichtet, und eine Anmeldung war erfolgreich.',
    setUp:
      'AMT wurde ohne diesen Standort eingerichtet. Kennt der Standort das Kennwort nicht, zeigt er stattdessen „Detected“.',
    stateUnknown: 'Es ist nicht bekannt, ob AMT eingerichtet ist.',
    notCompared:
      'Aus der Beschreibung von Microsoft abgeleitet (gg682025), nicht mit einem Standort von Configuration Manager verglichen.',
  },
  rpc: {
    fillMode:
      '{{path}}: „ccmactivate“ ist eingetragen. Für den Administratormodus tragen Sie „acmactivate“ ein; das erfordert ein Provisionierungszertifikat.',
    fillAdmin: '{{path}}: Tragen Sie das Administratorkennwort ein.',
    fillMebx: '{{path}}: Tragen Sie das MEBx-Kennwort ein.',
    fillPassphrase: '{{path}}: Tragen Sie die Passphrase des Netzes „{{ssid}}“ ein.',
    fillServer: '{{path}}: Tragen Sie das Kennwort für den Server {{server}} ein.',
    fillCertificate: '{{path}}: Tragen Sie das Zertifikat des Servers ein.',
    left: '{{setting}} lässt sich in diesem Format nicht ausdrücken und wird ausgelassen.',
    heading: 'Profil für rpc-go, geschrieben von AMT Bench. Es enthält keine Kennwörter.',
    fillIn: 'Vor der Verwendung eintragen:',
    leftOut: 'Ausgelassen:',
  },
  task: {
    badName: '„{{name}}“ kann unter Windows kein Dateiname sein.',
    badNameNext:
      'Wählen Sie einen Namen ohne Anführungszeichen, Schrägstriche und die Zeichen < > | ? * „:“.',
    title: 'AMT Bench in einer Tasksequenz von Configuration Manager',
    files:
      'Legen Sie diese Dateien, amt-bench.exe und {{profile}} in einen Quellordner eines Pakets oder einer Anwendung.',
    step: 'Fügen Sie mit diesem Paket einen Schritt „Befehlszeile ausführen“ (oder „PowerShell-Skript ausführen“) hinzu.',
    command: 'Befehlszeile:',
    variables: 'Tasksequenzvariablen (Configure.bat liest stattdessen Umgebungsvariablen mit diesen Namen):',
    host: 'Adresse oder Name des Geräts; erforderlich',
    password:
      'Kennwort des AMT-Kontos; markieren Sie die Variable als ausgeblendet. Ohne sie wird der Schlüsselbund verwendet',
    trust:
      'SHA-256 des Zertifikats oder first-use; ohne sie beendet ein unbekanntes Zertifikat den Schritt mit 15',
    program: 'Pfad von amt-bench.exe; standardmäßig neben den Skripten',
    log: 'das Protokoll, das CMTrace anzeigt; standardmäßig im Protokollordner der Tasksequenz',
    application:
      'Als Anwendung: Verwenden Sie die Befehlszeile oben als Installationsprogramm und nur 0 als Erfolgscode.',
    detection:
      'Erkennungsmethode: das Skript Detect.ps1. Es meldet „Installed“, sobald Configure.ps1 dieses Profil erfolgreich angewendet hat.',
    codes: 'Exitcodes:',
    notConfirmed:
      'Nicht bestätigt: Niemand hat dies bisher an einem echten Standort ausgeführt. Führen Sie es auf einem Computer aus, der AMT des Geräts über das Netz erreicht.',
  },
  jobs: {
    nothing: 'Es wurde noch an keinem Gerät etwas gemacht.',
    unknown: 'Es gibt keinen Lauf und keine Arbeit an einem Gerät mit dem Namen „{{name}}“.',
    next: 'Verwenden Sie „all“, den Namen eines Laufs, wie ihn das Journal zeigt, oder die Adresse eines Geräts.',
  },
  list: {
    nothing: 'Es gibt keine Geräte zu exportieren.',
    nothingNext: 'Scannen Sie zuerst ein Netz, oder nennen Sie Geräte aus der Liste.',
    unknown: '„{{name}}“ ist nicht in der Liste.',
    unknownNext: 'Verwenden Sie die Adresse, wie die Liste sie zeigt, oder „all“.',
  },
} satisfies MessageCatalogue['exports'];
