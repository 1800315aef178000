import type { MessageCatalogue } from '../../catalogue';

export const imports = {
  tooLarge: 'Die Datei ist zu groß (mehr als {{limit, number}} Zeichen).',
  tooLargeNext: 'Wählen Sie die richtige Datei, oder teilen Sie sie auf.',
  empty: 'Die Datei ist leer.',
  emptyNext: 'Wählen Sie eine andere Datei.',
  binary: 'Die Datei ist kein Text.',
  binaryNext:
    'Exportieren Sie sie als CSV, JSON, YAML oder XML in UTF-8 oder UTF-16. Verschlüsselte Dateien und Archive können nicht gelesen werden.',
  wrongKind: 'Die Datei ist in diesem Format, das sich hier nicht importieren lässt: {{format}}.',
  wrongKindListNext: 'Importieren Sie sie auf der Seite „Profile“.',
  wrongKindProfileNext: 'Importieren Sie sie auf der Seite „Geräte“.',
  formats: {
    csv: 'CSV-Tabelle',
    meshcommander: 'Liste von MeshCommander',
    'scs-profile': 'Profil von Intel SCS',
    'rpc-profile': 'Profil von rpc-go oder DMT Console',
  },
  noComputers: 'Die Datei enthält keine Computer.',
  noComputersNext: 'Wählen Sie eine Datei mit einem Computer pro Zeile.',
  cutList_one: 'Nur der erste Computer wird gelesen.',
  cutList_other: 'Nur die ersten {{count, number}} Computer werden gelesen.',
  secretsLeft: 'Kennwörter werden nicht importiert. Diese Spalten werden ausgelassen: {{columns}}.',
  secretColumn: 'Die Spalte „{{column}}“ enthält Kennwörter, und Kennwörter werden nicht importiert.',
  secretColumnNext: 'Wählen Sie eine andere Spalte. Speichern Sie Kennwörter stattdessen im Tresor.',
  noColumn: 'Die Datei hat keine Spalte „{{column}}“.',
  noColumnNext: 'Wählen Sie eine ihrer Spalten.',
  noAddressColumn: 'Es wurde keine Spalte mit Adressen oder Hostnamen erkannt.',
  noAddressColumnNext: 'Geben Sie an, welche Spalte die Adresse oder den Hostnamen enthält.',
  nothingToTake: 'Keine der Zeilen kann importiert werden.',
  nothingToTakeNext: 'Prüfen Sie, welche Spalte die Adresse enthält, und berichtigen Sie die Datei.',
  row: {
    noHost: 'Sie hat weder Adresse noch Hostnamen.',
    notOne: 'Sie nennt einen Bereich, und eine Zeile steht für ein Gerät.',
    twice: 'Sie steht zweimal in der Datei.',
    unknownName: 'DNS kennt den Namen nicht.',
    user: 'Der Benutzername „{{user}}“ ist in AMT nicht möglich und wird ausgelassen.',
  },
  csv: {
    openQuote: 'Die Tabelle kann nicht gelesen werden: Zu einem Anführungszeichen fehlt das zweite.',
    openQuoteNext: 'Prüfen Sie, ob die Datei vollständig ist, oder speichern Sie sie noch einmal als CSV.',
  },
  mesh: {
    storage: 'Das ist der interne Speicher von MeshCommander. Er ist verschlüsselt.',
    storageNext: 'Speichern Sie die Computerliste in MeshCommander als Datei, und importieren Sie diese.',
    notList: 'Das ist keine Computerliste von MeshCommander.',
    notListNext:
      'Speichern Sie die Computerliste in MeshCommander als JSON, und importieren Sie diese Datei.',
    passwords_one: 'Kennwörter werden nicht importiert. {{count, number}} Computer der Liste hat eines.',
    passwords_other: 'Kennwörter werden nicht importiert. {{count, number}} Computer der Liste haben eines.',
  },
  yaml: {
    broken:
      'Die Datei ist kein gültiges YAML oder JSON, oder sie verwendet Anker oder Tags, die nicht gelesen werden.',
    brokenNext: 'Exportieren Sie das Profil noch einmal, oder entfernen Sie Anker und Tags.',
    large: 'Die Datei ist größer oder tiefer verschachtelt als jedes Profil.',
    largeNext: 'Wählen Sie die richtige Datei.',
  },
  xml: {
    broken: 'Die Datei ist kein gültiges XML.',
    brokenNext: 'Prüfen Sie, ob die Datei vollständig ist.',
    doctype:
      'Die Datei deklariert einen Dokumenttyp. Er wird nicht gelesen, weil er für Angriffe verwendet werden kann.',
    doctypeNext: 'Entfernen Sie den Dokumenttyp, oder exportieren Sie das Profil noch einmal.',
    large: 'Das XML dieser Datei ist größer oder tiefer verschachtelt als jedes Profil.',
    largeNext: 'Wählen Sie die richtige Datei.',
  },
  rpc: {
    encrypted: 'Dieses Profil ist verschlüsselt. Console exportiert Profile so.',
    encryptedNext:
      'Entschlüsseln Sie es mit seinem Schlüssel, oder exportieren Sie es unverschlüsselt. AMT Bench fragt nicht nach dem Schlüssel.',
    notProfile: 'Das ist kein Profil von rpc-go oder DMT Console.',
    notProfileNext: 'Wählen Sie ein Profil, das Console exportiert hat, oder die config.yaml von rpc-go.',
  },
  scs: {
    encrypted: 'Dieses Profil von Intel SCS ist verschlüsselt, oder es ist kein XML.',
    encryptedNext:
      'Profile, die ACUConfig mit /DecryptionPassword öffnet, müssen zuerst entschlüsselt werden, mit dem Verschlüsselungswerkzeug von Intel SCS.',
    empty: 'Das XML enthält keine Werte.',
    emptyNext: 'Wählen Sie das Profil, das ACUWizard gespeichert hat.',
    unverified:
      'Das Format der Profile von Intel SCS ist nicht veröffentlicht. Prüfen Sie jede Einstellung: Wofür sie steht, wird aus ihrem Namen abgeleitet.',
    cut_one: 'Nur der erste Wert wird angezeigt.',
    cut_other: 'Nur die ersten {{count, number}} Werte werden angezeigt.',
  },
  profile: {
    secret: 'Geheimnis, nicht importiert. Speichern Sie es im Tresor.',
    unknown: 'AMT Bench hat dafür keine Einstellung.',
    takenAlready: '„{{path}}“ wird schon für diese Einstellung verwendet.',
    network: 'WLAN „{{ssid}}“, Passphrase aus dem Geheimnis „{{secret}}“',
    networkNotTaken: 'Dieses WLAN kann nicht übernommen werden, nur solche mit WPA oder WPA2 und Passphrase.',
    server: 'Verwaltungsserver „{{address}}“, Kennwort aus dem Geheimnis „{{secret}}“',
    serverNotTaken:
      'Dieser Verwaltungsserver kann nicht übernommen werden: Sein Benutzername oder seine Adresse passt nicht.',
    secretsWanted: 'Speichern Sie diese Geheimnisse im Tresor, bevor Sie das Profil verwenden: {{names}}.',
  },
} satisfies MessageCatalogue['imports'];
