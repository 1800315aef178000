import type { MessageCatalogue } from '../../catalogue';

/** The simulated machines of the demo, what happens when somebody does something at one, and files of such machines. */
export const simulator = {
  stillAtWork: 'An einem simulierten Gerät wird noch gearbeitet; sein Kennwort ist noch nicht gelöscht.',
  stillAtWorkNext:
    'Starten Sie die Demo noch einmal, warten Sie das Ende der Arbeit ab und beenden Sie die Demo.',
  notInDemo: 'Dieses Gerät gehört nicht zur Demo.',
  notInDemoNext: 'Starten Sie die Demo.',
  machine: {
    dellFactory: {
      title: 'Dell OptiPlex 7050, neu',
      story: 'Es wurde heute Morgen ausgepackt. Noch niemand hat MEBx geöffnet.',
    },
    hpChangedMebx: {
      title: 'HP EliteDesk 800 G1, MEBx-Kennwort geändert',
      story:
        'Es kam aus einer Zweigstelle zurück. Dort hat jemand ein MEBx-Kennwort gesetzt und inzwischen das Unternehmen verlassen.',
    },
    lenovoAdminMode: {
      title: 'Lenovo ThinkCentre M920, unbekanntes Kennwort',
      story:
        'Es wurde gebraucht gekauft. Der Vorbesitzer hat es im Administratormodus (ACM) eingerichtet und niemandem das Kennwort genannt.',
    },
    ccmLostPassword: {
      title: 'Fujitsu ESPRIMO D958, Kennwort verloren',
      story:
        'Letztes Jahr wurde es aus Windows im Clientmodus (CCM) aktiviert. Der Zettel mit dem Kennwort ist verloren.',
    },
    tlsOnly: {
      title: 'HP Elite Tower 800 G9, nur verschlüsselt',
      story:
        'Es wurde letzte Woche von Hand in MEBx eingerichtet, mit dem Kennwort der Demo. Firmware dieser Generation unterstützt nur TLS.',
    },
    hidden: {
      title: 'Dell OptiPlex 7060, antwortet nicht auf Ping',
      story: 'Es arbeitet einwandfrei, aber jemand hat die Antwort auf den Presence-Ping ausgeschaltet.',
    },
    loginPaused: {
      title: 'Intel NUC7i7DN, Anmeldungen pausiert',
      story:
        'Das Kennwort ist richtig. Eine vergessene Konsole versucht immer wieder das vorherige Kennwort, deshalb pausiert die Firmware Anmeldungen.',
    },
    limitedUser: {
      title: 'Lenovo ThinkStation P340, eingeschränkter Benutzer',
      story:
        'Der Helpdesk hat hier einen eigenen Benutzer. Dieser kann die Hardware sehen und das Gerät ein- und ausschalten, mehr nicht.',
    },
    halfSetUp: {
      title: 'Dell OptiPlex 7090, halb eingerichtet',
      story:
        'Der Einrichtungsserver fiel mitten in der Aktivierung aus. Seitdem wartet das Gerät auf ein Zertifikat.',
    },
    ciraOwned: {
      title: 'HP EliteDesk 800 G6, von einer anderen Organisation verwaltet',
      story:
        'Es ist eine Leihgabe der Klinik Nordhafen. Außerhalb seines Heimatnetzes verbindet es sich mit deren Server.',
    },
    vulnerable: {
      title: 'Dell OptiPlex 7040, Firmware von 2015',
      story: 'Es stand jahrelang in einem Lagerraum. Seine Firmware ist älter als die Korrekturen von 2017.',
    },
    ready: {
      title: 'Fujitsu CELSIUS W580, bereit zur Konfiguration',
      story:
        'Es wurde gestern in MEBx eingerichtet und bei den Vorgaben belassen: kein Name, keine Umleitung, und die Uhr geht sieben Minuten falsch.',
    },
    dashBoard: {
      title: 'ASUS PRO A520M, nicht von Intel',
      story:
        'Ein AMD-Board mit DASH. Es antwortet auf denselben Ping, hat aber sonst nichts mit AMT gemeinsam.',
    },
  },
  act: {
    caseOpen:
      'Das Gehäuse ist offen und das Netzkabel gezogen. Warten Sie, bis die Batterie wieder eingesetzt ist.',
    screenBlack: 'Der Bildschirm bleibt schwarz: Der PC ist ausgeschaltet.',
    passwordRule:
      'Das Kennwort muss 8 bis 32 Zeichen haben, darunter ein Großbuchstabe, ein Kleinbuchstabe, eine Ziffer und ein Sonderzeichen. Die Zeichen ",: sind nicht erlaubt.',
    noCode: 'Der Bildschirm zeigt keinen Code.',
    code: 'Der Bildschirm zeigt „User consent code: {{code}}“ in einem roten Rahmen.',
    battery: {
      resets:
        'Der PC war fünf Minuten lang ohne Batterie und Netzstrom. Er startet mit „CMOS checksum error, defaults loaded“. Datum und Uhrzeit sind falsch. Eine Zeile meldet, dass die Management Engine zurückgesetzt wurde (un-configured).',
      clockOnly:
        'Der PC war fünf Minuten lang ohne Batterie und Netzstrom. Er startet mit „CMOS checksum error, defaults loaded“. Datum und Uhrzeit sind falsch. Die Management Engine wird auf dem Bildschirm nicht erwähnt.',
    },
    mebx: {
      restarting:
        'Die MEBx-Seite öffnet sich nicht: Die Management Engine startet neu. Versuchen Sie es in einer Minute erneut.',
      refused: 'MEBx: „Invalid password. Try again.“ MEBx verwendet die US-Tastaturbelegung.',
      newNeeded:
        'MEBx nimmt „admin“ an und verlangt sofort ein neues Kennwort. Alle anderen Menüs bleiben gesperrt, bis eines gesetzt ist.',
      notStrong: 'MEBx: „Error: password not strong enough.“',
      accepted: 'MEBx-Anmeldung angenommen.',
      stored: 'Neues MEBx-Kennwort gespeichert.',
      alreadyActive: 'Der Netzwerkzugriff ist bereits aktiv.',
      activated:
        'Der Netzwerkzugriff ist aktiv. AMT ist im Administratormodus (ACM), und der Benutzer admin hat das MEBx-Kennwort.',
    },
    bios: {
      hp: 'F10 Setup, Advanced, Remote Management Options: „Unconfigure AMT on next boot“ steht auf Apply. Beim nächsten Start bestätigen Sie die Frage mit Y. Der Bildschirm meldet „Intel(R) ME un-configured“.',
      hpAbsent:
        'F10 Setup, Advanced, Remote Management Options: Dieses BIOS hat kein „Unconfigure AMT on next boot“.',
      lenovo:
        'F1 Setup, Advanced, Intel(R) Manageability: „Intel(R) Manageability Reset“ steht auf Enabled. Beim nächsten Start stimmen Sie zu. Der Bildschirm meldet „Intel(R) ME un-configured“.',
      lenovoAbsent:
        'F1 Setup, Advanced, Intel(R) Manageability: Dieses BIOS hat kein „Intel(R) Manageability Reset“.',
      other:
        'Setup, Advanced, AMT Configuration: „Un-Configure ME“ ist ausgewählt und gespeichert. Der PC startet neu. Der Bildschirm meldet „Intel(R) ME un-configured“.',
      otherAbsent:
        'Setup, Advanced, AMT Configuration: Es gibt keinen Eintrag, der AMT zurücksetzt (Unconfigure).',
      dellAbsent:
        'F2 Setup bietet für Intel AMT „MEBx hotkey“ und „USB provision“, aber nichts, das AMT zurücksetzt (Unconfigure).',
    },
    power: {
      alreadyOff: 'Der PC ist bereits aus.',
      offAwake:
        'Der PC fährt herunter. Die Leuchte an der Netzwerkbuchse bleibt an: Die Management Engine ist wach.',
      offAsleep: 'Der PC fährt herunter, und die Leuchte an der Netzwerkbuchse erlischt.',
      off: 'Der PC fährt herunter.',
      alreadyOn: 'Der PC ist bereits eingeschaltet.',
      windows: 'Der PC startet Windows.',
      on: 'Der PC startet.',
    },
    windows: {
      restarting:
        'Die Management Engine antwortet Windows nicht: Sie startet neu. Versuchen Sie es in einer Minute erneut.',
      alreadySetUp: 'Aktivierung abgelehnt: AMT ist bereits eingerichtet ({{mode}}).',
      halfDone:
        'Aktivierung abgelehnt: Eine andere Aktivierung ist unvollständig. Setzen Sie AMT zuerst zurück (Unconfigure).',
      notStrong: 'Aktivierung abgelehnt: Das Kennwort erfüllt die Regeln nicht.',
      activated:
        'AMT ist im Clientmodus (CCM) aktiviert. Das MEBx-Kennwort wurde nicht benötigt und ist unverändert.',
      notActivated: 'Es gibt nichts zurückzusetzen: AMT ist nicht aktiviert.',
      adminMode:
        'Abgelehnt: Im Administratormodus (ACM) wird das AMT-Kennwort benötigt. Ohne dieses kann Windows AMT nicht zurücksetzen.',
      unconfigured:
        'AMT ist zurückgesetzt. Die Management Engine startet neu. Das MEBx-Kennwort ist unverändert.',
      says: 'AMT {{version}}, {{state}}, Modus: {{mode}}.',
      noEngine: 'In diesem PC gibt es keine Intel Management Engine: Windows findet kein MEI-Gerät.',
    },
    mode: {
      none: 'nicht aktiviert',
      ccm: 'Clientmodus (CCM)',
      acm: 'Administratormodus (ACM)',
    },
    state: {
      pre: 'vor der Provisionierung',
      in: 'in der Provisionierung',
      post: 'nach der Provisionierung',
    },
    flood: {
      nobody: 'Auf diesem Gerät nimmt nichts Anmeldungen an.',
      refused_one: '{{count}} Anmeldung mit einem alten Kennwort wurde abgelehnt.',
      refused_other: '{{count}} Anmeldungen mit einem alten Kennwort wurden abgelehnt.',
      paused: 'Die Management Engine ignoriert Anmeldungen für eine Weile.',
    },
    notIntel: 'Dieses Board hat keine solche Funktion: Es ist kein Gerät mit Intel AMT.',
  },
  file: {
    unusable: '„{{path}}“ kann nicht als Liste simulierter Geräte verwendet werden. {{why}}',
    unusableNext: 'Siehe „simulate“ in docs/command-line.md.',
    notJson: 'Die Datei ist kein gültiges JSON.',
    empty: 'Sie nennt kein Gerät.',
    tooMany: 'Sie nennt mehr als 250 Geräte.',
    unknownModel: 'Die Demo hat kein Gerät „{{id}}“.',
    twice: 'Das Gerät „{{id}}“ kommt zweimal vor.',
    unknownFields: 'Unbekannte Felder: {{fields}}.',
    id: '„{{field}}“ darf nur Kleinbuchstaben, Ziffern und Bindestriche haben.',
    address: '„{{field}}“ muss eine Adresse der Form 127.x.y.z sein.',
    version: '„{{field}}“ muss vier Zahlen haben, zum Beispiel 12.0.45.1509.',
    uuid: '„{{field}}“ muss eine UUID in Kleinbuchstaben sein.',
    realm: '„{{field}}“ muss aus „Digest:“ und 32 Hexadezimalziffern in Großbuchstaben bestehen.',
    invalid: 'Der Wert von „{{field}}“ ist ungültig.',
  },
} satisfies MessageCatalogue['simulator'];
