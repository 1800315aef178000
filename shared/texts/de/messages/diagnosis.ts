import type { MessageCatalogue } from '../../catalogue';

/** What the evidence of a machine means: verdicts, and what is said beside them. */
export const diagnosis = {
  verdict: {
    identityChanged: {
      title: 'Vielleicht ein anderes Gerät',
      settle: 'Lesen Sie die Seriennummer am Gehäuse ab und vergleichen Sie sie.',
      doubt:
        'Ob AMT beim Zurücksetzen auf die Werkseinstellungen einen neuen Realm erhält, ist nicht für jede Generation bekannt. Ein neuer Realm kann daher ein Zurücksetzen oder ein anderes Gerät bedeuten.',
    },
    ownedElsewhere: {
      title: 'Von einer anderen Organisation verwaltet',
      explanation:
        'Dieses Gerät verbindet sich mit einem Verwaltungsserver ({{servers}}). Vielleicht ist es geleast oder gehört einer anderen Organisation. Lassen Sie es freigeben, bevor Sie etwas ändern.',
      settle: 'Fragen Sie den Betreiber dieses Servers, ob das Gerät übergeben wurde.',
    },
    loginPaused: {
      title: 'Anmeldungen sind wohl gesperrt',
      explanation:
        'Das Kennwort ist bekanntermaßen richtig, wurde aber abgelehnt. Nach zehn fehlgeschlagenen Anmeldungen lehnt AMT eine Zeit lang alle Anmeldungen ab, mit derselben Antwort wie bei einem falschen Kennwort. Vielleicht meldet sich etwas im Hintergrund ständig falsch an, etwa eine alte Konsole oder ein unpassender LMS-Treiber.',
      settle:
        'Lassen Sie das Gerät 90 Sekunden in Ruhe und versuchen Sie dasselbe Kennwort dann noch einmal.',
      doubt:
        'Zehn Fehlversuche, eine Sperre von 5 bis 80 Sekunden und ihr Ende nach einer Stunde stammen aus einem älteren Intel-Dokument. Auf AMT 16 und neuer hat das niemand gemessen.',
    },
    vulnerableFirmware: {
      title: 'Zuerst die Firmware aktualisieren',
      explanation:
        'Die AMT-Firmware {{version}} hat die Schwachstelle CVE-2017-5689 (INTEL-SA-00075), durch die sich jeder anmelden kann. Installieren Sie das Firmware-Update des Herstellers, bevor Sie AMT einrichten oder ändern. AMT Bench nutzt die Schwachstelle nicht aus.',
      note: 'Die Firmware hat die Schwachstelle CVE-2017-5689 (INTEL-SA-00075). Aktualisieren Sie sie.',
    },
    setupInterrupted: {
      title: 'Einrichtung nicht abgeschlossen',
      explanation:
        'Eine Aktivierung dieses Geräts blieb auf halbem Weg stehen, oder das Zeitfenster für die Einrichtung ist noch offen. In diesem Zustand sind normale Anmeldungen nicht möglich. Setzen Sie AMT von Windows aus zurück und beginnen Sie neu.',
    },
    clientCertificateRequired: {
      title: 'Verlangt ein Clientzertifikat',
      explanation:
        'Der verschlüsselte Port bricht die Verbindung ab, bevor sich jemand anmelden kann. Wahrscheinlich verlangt er ein Clientzertifikat: Entweder hat nur der Verwaltungsserver eines, der dieses Gerät eingerichtet hat, oder die Einrichtung wurde nie abgeschlossen.',
      settle: 'Prüfen Sie in Windows, ob die Einrichtung abgeschlossen wurde (rpc amtinfo).',
      settleOnceAsked: 'Fragen Sie, wer dieses Gerät verwaltet hat: Der Server dort hat das Zertifikat.',
      note: 'Der verschlüsselte Port bricht die Verbindung ab. Wahrscheinlich verlangt er ein Clientzertifikat.',
    },
    limitedRights: {
      title: 'Das Konto hat keine Admin-Rechte',
      someRights:
        'Die Anmeldung als „{{user}}“ funktioniert, aber das Konto hat nur einen Teil der Rechte. Zum Konfigurieren ist das eigentliche Admin-Konto nötig.',
      notPermitted:
        'Die Anmeldung als „{{user}}“ funktioniert, aber die Firmware hat die Anforderung nicht zugelassen (Status 16): Dem Konto fehlt das Recht, der Kontrollmodus oder eine Richtlinie verbietet es, oder das Gerät ist noch im BIOS oder in MEBx.',
      settle: 'Melden Sie sich als admin an.',
      doubt:
        'Mit welcher Antwort die Firmware ein Konto ohne Rechte abweist, unterscheidet sich je nach Generation.',
    },
    auditBlocked: {
      title: 'Durch eine Auditrichtlinie geschützt',
      explanation:
        'Die Firmware hat mit Status 2076 abgelehnt: Ihre Auditrichtlinie verbietet es, AMT ohne den Auditor zurückzusetzen. Ziehen Sie die Sicherheitsverantwortlichen hinzu. Umgehen Sie die Richtlinie nicht.',
      explanationNamed:
        'Die Firmware hat mit Status 2076 abgelehnt: Ihre Auditrichtlinie verbietet es, AMT ohne den Auditor („{{auditor}}“) zurückzusetzen. Ziehen Sie die Sicherheitsverantwortlichen hinzu. Umgehen Sie die Richtlinie nicht.',
      settle: 'Finden Sie heraus, wer das Auditor-Konto hat, und bitten Sie um Freigabe.',
    },
    passwordRefusedClientMode: {
      title: 'Kennwort verloren, Clientmodus (CCM)',
      explanation:
        'Das Kennwort wurde abgelehnt, und das Gerät ist im Clientmodus (CCM). In diesem Modus kann ein Windows-Administrator AMT ohne das alte Kennwort zurücksetzen. Das MEBx-Kennwort bleibt, wie es ist.',
      explanationNamed:
        'Das Kennwort von „{{user}}“ wurde abgelehnt, und das Gerät ist im Clientmodus (CCM). In diesem Modus kann ein Windows-Administrator AMT ohne das alte Kennwort zurücksetzen. Das MEBx-Kennwort bleibt, wie es ist.',
    },
    passwordRefusedAdminMode: {
      title: 'Kennwort verloren, Administratormodus (ACM)',
      explanation:
        'Das Kennwort wurde abgelehnt, und das Gerät ist im Administratormodus (ACM). Nur das richtige Kennwort, eine BIOS-Option oder ein Zurücksetzen der Hardware stellt den Zugang wieder her. Prüfen Sie BitLocker, bevor Sie BIOS oder Batterie anrühren.',
      explanationNamed:
        'Das Kennwort von „{{user}}“ wurde abgelehnt, und das Gerät ist im Administratormodus (ACM). Nur das richtige Kennwort, eine BIOS-Option oder ein Zurücksetzen der Hardware stellt den Zugang wieder her. Prüfen Sie BitLocker, bevor Sie BIOS oder Batterie anrühren.',
    },
    passwordRefused: {
      title: 'Falsches Admin-Kennwort',
      titleNamed: 'Falsches Kennwort für „{{user}}“',
      explanation:
        'Dieses Gerät ist eingerichtet, und sein Netzwerkkennwort ist nicht das eingegebene: Jemand hat es geändert, oder eine Konsole hat ein eigenes gesetzt. Das MEBx-Kennwort kann noch ein anderes sein, denn beide werden getrennt gespeichert.',
      explanationNamed:
        'Das Kennwort von „{{user}}“ wurde abgelehnt. Dieses Gerät ist eingerichtet, und sein Netzwerkkennwort ist nicht das eingegebene: Jemand hat es geändert, oder eine Konsole hat ein eigenes gesetzt. Das MEBx-Kennwort kann noch ein anderes sein, denn beide werden getrennt gespeichert.',
      settle: 'Prüfen Sie den Kontrollmodus in Windows (rpc amtinfo): Im Clientmodus ist die Lösung einfach.',
    },
    detectedByConfigMgr: {
      title: 'Configuration Manager: kein gültiges Kennwort',
      explanation:
        'Configuration Manager zeigt „Detected“ für ein Gerät, auf dem es AMT sieht, sich aber nicht anmelden kann. AMT ist eingerichtet. Finden Sie sein Kennwort, melden Sie sich hier an und lassen Sie Configuration Manager den AMT-Status erneut ermitteln.',
      settle: 'Melden Sie sich einmal mit dem Kennwort der Konsole an, die es eingerichtet hat.',
    },
    ownPort: {
      title: 'Kein LMS antwortet auf diesem Computer',
      explanation:
        'An den Ports 16992 und 16993 dieses Computers antwortet nichts für AMT. Das eigene AMT ist von hier aus nur über den Treiberdienst LMS (Local Management Service) an 127.0.0.1 erreichbar, denn AMT antwortet dem Computer, in dem es steckt, nicht an seiner eigenen Netzwerkadresse.',
      settle:
        'Wenn dieser Computer AMT hat, installieren Sie die Chipsatztreiber des Herstellers mit LMS, und starten Sie den Dienst. Sehen Sie dann noch einmal nach. Ohne LMS sehen Sie diesen Computer von einem anderen aus an.',
      doubt:
        'LMS kann fehlen, angehalten oder von einer Firewall gesperrt sein, AMT kann im BIOS ausgeschaltet sein, oder dieser Computer hat keines: Von hier aus sieht das gleich aus.',
    },
    ready: {
      title: 'Bereit zum Konfigurieren',
      explanation:
        'Die Anmeldung war erfolgreich. Lassen Sie das Gerät, wie es ist, konfigurieren Sie es, oder ändern Sie sein Kennwort.',
    },
    rtcClearIneffective: {
      title: 'MEBx-Kennwort trotz Batterieausbau erhalten',
      explanation:
        'Die Batterie war ausgebaut, und MEBx lehnt „admin“ weiterhin ab. Prüfen Sie zuerst die Tastatur: MEBx verwendet die US-Tastaturbelegung, und NumLock kann aus Buchstaben Ziffern machen. Es bleibt der BIOS-Eintrag oder der Service des Herstellers.',
      explanationOnceChecked:
        'Die Batterie war ausgebaut, und MEBx lehnt „admin“ weiterhin ab. Die Tastatur wurde geprüft, also behält die Firmware dieses Modells das Kennwort ohne Batterie. Es bleibt der BIOS-Eintrag oder der Service des Herstellers.',
      settle:
        'Tippen Sie „admin“ wie auf einer US-Tastatur, mit ausgeschaltetem NumLock (auf AZERTY „qd,in“).',
      doubt:
        'Welche Modelle das MEBx-Kennwort ohne Batterie behalten, ist nur aus einzelnen Berichten bekannt.',
    },
    layoutTrap: {
      title: 'Wohl ein Problem der Tastaturbelegung',
      explanation:
        'An AMT wurde nichts verändert, aber MEBx lehnt „admin“ ab. MEBx verwendet die US-Tastaturbelegung: Drücken Sie auf AZERTY „qd,in“. Auf einem Notebook kann NumLock aus Buchstaben Ziffern machen, und ein Scanner als Tastatur lässt Großschreibung weg.',
      settle:
        'Tippen Sie „admin“ wie auf einer US-Tastatur, mit ausgeschaltetem NumLock, und geben Sie an, was MEBx antwortet.',
    },
    setupRefused: {
      title: 'MEBx-Kennwort vor der Einrichtung geändert',
      explanation:
        'Das werkseitige Kennwort wurde versucht und abgelehnt: MEBx wurde auf diesem Gerät schon einmal geöffnet, und MEBx verlangt dabei immer ein neues Kennwort. Eine Einrichtung mit dem werkseitigen Kennwort schlägt hier fehl. AMT lässt sich trotzdem ohne das MEBx-Kennwort von Windows aus aktivieren, oder das MEBx-Kennwort wird zuerst zurückgesetzt.',
      doubt:
        'Dass AMT jeder Generation eine Aktivierung von Windows aus annimmt, während sein MEBx-Kennwort geändert ist, folgt aus dem, was die Werkzeuge senden. Niemand hat alle ausprobiert.',
    },
    notSetUp: {
      title: 'AMT ist noch nicht eingerichtet',
      silent:
        'Kein AMT-Port antwortet an dieser Adresse. Das ist üblich, solange AMT nicht eingerichtet ist.',
      factoryPassword:
        'MEBx akzeptiert „admin“: Das werkseitige Kennwort gilt wieder. Setzen Sie dort das neue Kennwort und aktivieren Sie den Netzwerkzugriff, oder aktivieren Sie AMT von Windows aus.',
      reset:
        'AMT wurde am Gerät zurückgesetzt. Nur an der Tastatur zeigt sich, ob MEBx wieder „admin“ akzeptiert: Öffnen Sie dort MEBx, setzen Sie das neue Kennwort und aktivieren Sie den Netzwerkzugriff. Oder aktivieren Sie AMT von Windows aus; dabei wird nicht danach gefragt.',
      detected:
        'Configuration Manager zeigt „Detected“: Keines seiner Kennwörter ist gültig, also ist das MEBx-Kennwort wahrscheinlich nicht mehr das werkseitige. Aktivieren Sie AMT von Windows aus; dabei wird nicht danach gefragt.',
      opened:
        'AMT lässt sich aktivieren. MEBx wurde schon einmal geöffnet, also ist sein Kennwort nicht mehr das werkseitige. Aktivieren Sie AMT von Windows aus; dabei wird nicht danach gefragt.',
      unknown:
        'AMT lässt sich aktivieren. Ob jemand das MEBx-Kennwort geändert hat, ist aus dem Netz nicht zu erkennen. Bei einer Aktivierung von Windows aus wird nicht danach gefragt.',
      settle: 'Fragen Sie, ob jemand MEBx auf diesem Gerät geöffnet hat.',
    },
    clockLost: {
      title: 'AMT hat Datum und Uhrzeit verloren',
      explanation:
        'Das Datum des Zertifikats liegt Jahre neben dem heutigen: AMT hat Datum und Uhrzeit verloren, wahrscheinlich beim Ausbau einer Batterie. Deshalb schlagen verschlüsselte Anmeldungen anderer Konsolen fehl. Melden Sie sich hier an und stellen Sie die Uhr.',
      settle: 'Melden Sie sich an. AMT Bench liest dann die Uhr selbst.',
    },
    hidden: {
      title: 'Eingerichtet, bei der Suche verborgen',
      explanation:
        'AMT ist eingerichtet und beantwortet keine Präsenz-Pings. Andere Suchprogramme finden es deshalb nicht. Geben Sie sein Kennwort ein, um fortzufahren.',
      note: 'Das Gerät beantwortet keine Präsenz-Pings. Andere Suchprogramme finden es deshalb nicht.',
    },
    tlsOnly: {
      title: 'Eingerichtet, nur verschlüsselt',
      explanation:
        'Nur der verschlüsselte Port ist offen. Das ist ab AMT 16.1 oder mit einem TLS-Profil normal. Prüfen Sie einmal sein Zertifikat und geben Sie dann das Kennwort ein.',
      note: 'Nur der verschlüsselte Port ist offen. Das ist ab AMT 16.1 normal.',
    },
    portsShut: {
      title: 'Eingerichtet, aber kein Port antwortet',
      explanation:
        'Die Präsenzantwort besagt, dass AMT eingerichtet ist, aber keiner seiner beiden Ports antwortet. Vielleicht ist eine Firewall dazwischen, die Ports sind auf ein anderes Netz beschränkt, oder AMT startet gerade neu.',
      reportedNotSetUp:
        'Nach Ihrer Angabe ist das Gerät nicht eingerichtet: Wenn es seitdem niemand eingerichtet hat, war das Zurücksetzen wirkungslos.',
      settle:
        'Warten Sie eine Minute und prüfen Sie erneut. Versuchen Sie es dann aus demselben Netzsegment.',
    },
    passwordNeeded: {
      title: 'Eingerichtet, Kennwort fehlt',
      explanation:
        'AMT ist eingerichtet. Geben Sie das Kennwort dieses Geräts ein, um seine Einstellungen zu sehen und zu ändern.',
    },
    dash: {
      title: 'Ein DASH-Gerät, kein Intel AMT',
      explanation:
        'Dieses Gerät beantwortet Präsenz-Pings, aber sein Verwaltungschip ist nicht von Intel. AMT Bench kann es nicht konfigurieren.',
    },
    noAmtInWindows: {
      title: 'Windows findet in diesem Gerät kein AMT',
      explanation:
        'Nichts im Netz weist auf AMT hin, und auch Windows findet keines. Entweder hat das Gerät kein AMT, oder AMT ist im BIOS ausgeschaltet. Suchen Sie dort nach einem Eintrag, der AMT oder Manageability nennt.',
      mebxSeen:
        'Nichts im Netz weist auf AMT hin, und Windows findet keines. Sie haben aber MEBx auf diesem Gerät angegeben: Es hat also AMT, und es ist wahrscheinlich ausgeschaltet. Suchen Sie im BIOS nach einem Eintrag, der AMT oder Manageability nennt, und prüfen Sie, ob Windows den Treiber der Management Engine (MEI) hat.',
      settle: 'Suchen Sie im BIOS nach AMT oder Manageability und prüfen Sie erneut.',
    },
    setUpInWindows: {
      title: 'Laut Windows eingerichtet, hier nicht gefunden',
      mode: {
        acm: 'Windows meldet, dass AMT im Administratormodus (ACM) eingerichtet ist.',
        ccm: 'Windows meldet, dass AMT im Clientmodus (CCM) eingerichtet ist.',
      },
      reasons:
        'AMT hat vielleicht eine andere Adresse als Windows oder verwendet einen anderen Netzwerkanschluss des Geräts. Vielleicht blockiert etwas dazwischen seine Ports. Wenn Heimatdomänen gesetzt sind, schließt AMT außerhalb davon seine Ports und spricht nur mit seinem Server. Oder AMT hängt.',
      unconfigure:
        'Im Clientmodus (CCM) kann ein Windows-Administrator AMT ohne sein Kennwort zurücksetzen (rpc deactivate --local).',
      settle:
        'Vergleichen Sie die Adresse und die Verbindung, die Windows für AMT anzeigt, mit dieser Adresse und diesem Kabel, und prüfen Sie aus demselben Netzsegment erneut. Wenn sie übereinstimmen, schalten Sie AMT im BIOS aus und wieder ein.',
      doubt:
        'Dass sich ein eingerichtetes AMT, das nicht antwortet, durch Aus- und Einschalten im BIOS wieder meldet, ist nur aus einem einzelnen Bericht bekannt.',
    },
    mebxPasswordChanged: {
      title: 'MEBx-Kennwort wurde geändert',
      changed: 'Das werkseitige Kennwort wurde versucht und abgelehnt. Jemand hat es also geändert.',
      activate:
        'Ob AMT eingerichtet ist, ist von hier aus nicht bekannt. Wenn nicht, lässt es sich ohne das MEBx-Kennwort von Windows aus aktivieren.',
      settle: 'Prüfen Sie in Windows, ob AMT aktiviert ist (rpc amtinfo).',
    },
    notFound: {
      title: 'Hat AMT, an dieser Adresse nicht gefunden',
      pong: 'Die Präsenzantwort stammt von AMT, zeigt aber nicht, ob es eingerichtet ist.',
      detected: 'Configuration Manager hat auf diesem Gerät AMT gesehen und hat kein Kennwort dafür.',
      reported: 'Ihre Angaben zeigen, dass dieses Gerät AMT hat.',
      reasons:
        'Keine Antwort ist normal, solange AMT nicht eingerichtet ist. Wenn es eingerichtet ist, hat es vielleicht eine andere Adresse, seine Ports sind blockiert oder außerhalb seiner Heimatdomänen geschlossen, oder das Gerät ist ohne Standby-Strom ausgeschaltet.',
      settle:
        'Führen Sie die lokale Prüfung in Windows aus (rpc amtinfo). Sie zeigt, ob AMT eingerichtet ist, und seine Adresse.',
    },
    noAnswer: {
      title: 'An dieser Adresse antwortet nichts',
      explanation:
        'Keine Präsenzantwort und keine Antwort auf den AMT-Ports. Das Gerät ist vielleicht ohne Standby-Strom ausgeschaltet, in einem anderen Subnetz oder nicht vorhanden.',
      settle: 'Prüfen Sie Kabel und Stromversorgung, und ob das Gerät auf einen normalen Ping antwortet.',
    },
    notLooked: {
      title: 'Noch nicht geprüft',
      explanation:
        'Dieses Gerät wurde aus einer Liste importiert. Es wurde noch nichts an das Gerät gesendet.',
      settle: 'Starten Sie eine Suche nach dem Gerät.',
    },
    noSign: {
      title: 'Im Netz kein Hinweis auf AMT',
      nothing: 'Nichts weist hier auf AMT hin.',
      reasons:
        'Kein Hinweis auf AMT ist normal bei einem Gerät, dessen AMT nie eingerichtet wurde oder im BIOS ausgeschaltet ist, und bei einem ohne AMT. Sehen Sie nach dem vPro-Aufkleber und ins BIOS, oder prüfen Sie in Windows, bevor Sie das Gehäuse öffnen.',
      settle: 'Führen Sie die lokale Prüfung in Windows aus (rpc amtinfo).',
      doubt: 'Viele Hersteller liefern Geräte seit 2022 mit ausgeschaltetem AMT aus. Dann antwortet nichts.',
    },
  },
  ports: {
    silent: 'Kein AMT-Port antwortet an dieser Adresse.',
    notChecked: 'Die AMT-Ports wurden an dieser Adresse nicht geprüft.',
  },
  identity: {
    differs: {
      realm: 'Der Realm an dieser Adresse ist ein anderer als der bestätigte.',
      certificate: 'Das Zertifikat an dieser Adresse ist ein anderes als das bestätigte.',
      uuid: 'Die UUID an dieser Adresse ist eine andere als die bestätigte.',
      mac: 'Die MAC-Adresse dieses Geräts ist eine andere als die bestätigte.',
    },
    newMac:
      'Ein anderer Netzwerkanschluss des Geräts, eine Dockingstation, eine ersetzte Hauptplatine, ein anderes Gerät oder etwas dazwischen kann das erklären. Ein Zurücksetzen von AMT kann es nicht. Es wird kein Kennwort gesendet, bis Sie angeben, ob es dasselbe Gerät ist.',
    replaced:
      'Entweder hat jetzt ein anderes Gerät die Adresse, oder AMT wurde auf diesem zurückgesetzt. Es wird kein Kennwort gesendet, bis Sie angeben, was zutrifft.',
    moved:
      'Es gehört zu dem Gerät, das unter {{address}} bekannt ist: Die Adressen haben sich vielleicht geändert. Es wird kein Kennwort gesendet, bis Sie angeben, welches Gerät dies ist.',
    encryption:
      'Das Zertifikat dieses Geräts war bestätigt, und jetzt antwortet es nur noch unverschlüsselt. Vielleicht hat jemand TLS ausgeschaltet, der verschlüsselte Port ist blockiert, oder etwas dazwischen gibt sich für das Gerät aus. Es wird kein Kennwort gesendet, bis Sie angeben, dass dies richtig ist.',
    address:
      'Ein bekanntes Gerät antwortet nicht mehr an seiner alten Adresse, und dieses hier sieht so aus. Ohne Verschlüsselung beweist nichts, dass es dasselbe ist. Es wird kein gespeichertes Kennwort gesendet, bis Sie das bestätigen.',
  },
  settleContradiction:
    'Vergewissern Sie sich, welches Gerät dies ist: Vergleichen Sie die Seriennummer und prüfen Sie dann erneut.',
  contradiction: {
    pongAndLogin:
      'Die Präsenzantwort besagt „nicht eingerichtet“, aber der Web-Port verlangt eine Anmeldung. Vielleicht teilen sich zwei Geräte diese Adresse, oder etwas antwortet an seiner Stelle.',
    versions: 'Die Präsenzantwort meldet AMT {{pong}}, der Web-Port AMT {{web}}.',
    openToAll:
      'Das Gerät beantwortet Verwaltungsanfragen ganz ohne Anmeldung, was kein AMT tut. Vielleicht antwortet etwas an seiner Stelle.',
    windowsNotActivated:
      'Windows meldet, dass AMT nicht aktiviert ist, im Netz ist es aber eingerichtet. Es wurde seitdem aktiviert, oder dies ist ein anderes Gerät.',
    windowsNoAmt:
      'Windows findet kein AMT, im Netz antwortet aber AMT. Dies ist vielleicht ein anderes Gerät.',
    windowsActivated: {
      pre: 'Windows meldet, dass AMT aktiviert ist, im Netz ist es aber nicht eingerichtet. Das hat sich seitdem geändert, oder dies ist ein anderes Gerät.',
      in: 'Windows meldet, dass AMT aktiviert ist, im Netz ist seine Einrichtung aber nicht abgeschlossen. Das hat sich seitdem geändert, oder dies ist ein anderes Gerät.',
    },
    otherMaker:
      'Sie haben für dieses Gerät Intel AMT angegeben, aber hier antwortet etwas von einem anderen Hersteller. Vielleicht teilen sich zwei Geräte diese Adresse.',
    touched:
      'Sie haben sowohl angegeben, dass an AMT nichts verändert wurde, als auch, dass MEBx schon einmal geöffnet wurde.',
    windowsTwice: 'Sie haben verschiedene Antworten von Windows angegeben. Die letzte zählt.',
    setupRefused:
      'Sie haben angegeben, dass an AMT nichts verändert wurde, aber bei einer Einrichtung war sein Kennwort geändert.',
    modes: 'Windows und die Firmware nennen verschiedene Kontrollmodi.',
    neverTouched: {
      post: 'Sie haben angegeben, dass an AMT nichts verändert wurde, aber es ist eingerichtet. Das hat jemand vorher oder seitdem getan.',
      in: 'Sie haben angegeben, dass an AMT nichts verändert wurde, aber seine Einrichtung wurde begonnen. Das hat jemand vorher oder seitdem getan.',
    },
  },
  note: {
    ownComputer:
      'Das ist der Computer, auf dem AMT Bench läuft, erreicht über seinen Treiberdienst (LMS). Die Ports sagen nichts über das Netzwerk: Ob andere dieses AMT erreichen, ist nur von einem anderen Computer aus zu sehen. Ob LMS auch vor der Einrichtung von AMT nach einer Anmeldung fragt, ist an Hardware nicht bestätigt: Wenn das Passwort abgelehnt wird, prüfen Sie das zuerst.',
    noWebPage:
      'Das Gerät hat keine Webseite. Das ist bei neuer Firmware normal, oder die Seite wurde ausgeschaltet. Die Verwaltung funktioniert auch ohne sie.',
    mebxKeyDead:
      'MEBx ist verborgen, nicht gesperrt. Aktivieren Sie seine Taste im BIOS, schalten Sie Fast Boot aus, oder suchen Sie im Bootmenü (F12) oder im BIOS-Setup nach „Intel MEBx“.',
    bitlocker:
      'Die Daten sind sicher. Geben Sie den 48-stelligen Schlüssel einmal ein, stellen Sie Festplattenmodus, Secure Boot und TPM wieder ein wie zuvor, und setzen Sie dann den Schutz fort. Bestätigen Sie nie „TPM löschen“ („clear TPM“).',
    layout:
      'Wurde „admin“ wie auf einer US-Tastatur getippt? MEBx verwendet die US-Tastaturbelegung: Drücken Sie auf AZERTY „qd,in“.',
    resetIneffective:
      'Das Zurücksetzen war bei AMT wirkungslos: Es verlangt eine Anmeldung in demselben Realm wie zuvor. Auf diesem Gerät erreicht ein solches Zurücksetzen AMT nicht. Verwenden Sie den nächsten Lösungsweg.',
    clockLost: 'AMT hat Datum und Uhrzeit verloren. Stellen Sie die Uhr.',
    clockBehind: 'Die AMT-Uhr geht {{duration}} nach.',
    clockAhead: 'Die AMT-Uhr geht {{duration}} vor.',
    defaultPassword: 'Das Admin-Kennwort wurde seit der Einrichtung von AMT nicht geändert.',
    passwordsApart:
      'MEBx hat hier ein eigenes Kennwort. Das Kennwort für Anmeldungen über das Netz öffnet es vielleicht nicht.',
    mebxPolicy:
      'Das Gerät hat es abgelehnt, sein MEBx-Kennwort über das Netz setzen zu lassen (Status 16). Die Kennwortrichtlinie in MEBx erlaubt das nur, solange das Kennwort „admin“ lautet, oder nur während der Einrichtung.',
    auditMayVeto: 'Eine Auditrichtlinie ist aktiv. Ihr Auditor kann verhindern, dass AMT zurückgesetzt wird.',
    released:
      'Das Gerät verbindet sich weiterhin mit einem Verwaltungsserver ({{servers}}). Sie haben angegeben, dass der Besitzer es freigegeben hat.',
    lookalike:
      'Das Gerät hat denselben Realm wie das Gerät an {{address}}. Bei älterer Firmware haben mehrere Geräte denselben Realm. Dies kann also ein anderes Gerät sein oder dasselbe an einer anderen Adresse. Kennwörter, die für jenes Gerät gespeichert sind, werden hier nur verwendet, wenn Sie angeben, dass es dasselbe ist.',
    plainPort:
      'Das Gerät antwortet unverschlüsselt ({{ports}}). Wer in diesem Netz mithören kann, kann die Anmeldung angreifen und alles mitlesen, was getan wird (INTEL-SA-00709). Schalten Sie TLS ein und die unverschlüsselten Ports aus. Ein Profil kann das tun.',
  },
  plainPort: {
    http: 'Web',
    dash: 'DASH',
    redirection: 'Umleitung',
  },
  advisory: {
    worst:
      'Die Firmware {{version}} hat die Schwachstelle {{cve}} ({{id}}), die über das Netz ausgenutzt werden kann. Auswirkung: {{impact}}.',
    network: 'Ebenfalls über das Netz ausnutzbar: {{advisories}}.',
    atMachine: 'Am Gerät ausnutzbar: {{advisories}}.',
    fixed: 'Behoben ab {{version}}.',
    named: '{{id}} ({{cve}})',
    andOthers: '{{cve}} und weitere',
    none: 'Kein Sicherheitshinweis mit öffentlichen Versionsnummern nennt die Firmware {{version}}. Das bedeutet nicht, dass sie keine Schwachstellen hat.',
    versionUnknown:
      'Die vollständige Firmwareversion ist von hier aus nicht bekannt. Ihre bekannten Schwachstellen lassen sich daher nicht nennen.',
    unsupported: 'Intel aktualisiert AMT {{generation}} und älter nicht mehr.',
    newer:
      'Neuere Sicherheitshinweise erscheinen ohne Versionsnummern. Der neueste ist {{id}} ({{published, datetime(month: long; year: numeric; timeZone: UTC)}}). Fragen Sie den Hersteller nach der neuesten Firmware. (Liste vom {{listed, datetime(dateStyle: long; timeZone: UTC)}}.)',
    impact: {
      takeover: 'Übernahme eines eingerichteten AMT',
      privilegesOrMemoryIpv6: 'Rechteausweitung oder Auslesen von Speicher, über IPv6',
      privilegesOrService: 'Rechteausweitung oder Dienstverweigerung',
      privilegesOrServiceIpv6: 'Rechteausweitung oder Dienstverweigerung, über IPv6',
      privileges: 'Rechteausweitung',
      sessionOrService: 'Mitlesen einer verschlüsselten Sitzung oder Dienstverweigerung',
      service: 'Dienstverweigerung',
      engine: 'Rechteausweitung in der Management Engine',
    },
  },
  blocked: {
    limitedRights: 'Melden Sie sich mit dem eigentlichen Admin-Konto an.',
    vulnerableFirmware:
      'Installieren Sie zuerst das Firmware-Update des Herstellers und konfigurieren Sie dann.',
    ownedElsewhere: 'Holen Sie zuerst die Freigabe des Betreibers des Verwaltungsservers ein.',
  },
  audit: {
    on: {
      free: 'Zeichnet auf',
      veto: 'Zeichnet auf; verbietet das Zurücksetzen ohne den Auditor',
      unknown: 'Zeichnet auf; nicht bekannt, ob es das Zurücksetzen verbietet',
    },
    off: {
      free: 'Aus',
      veto: 'Aus; verbietet das Zurücksetzen ohne den Auditor',
      unknown: 'Aus; nicht bekannt, ob es das Zurücksetzen verbietet',
    },
    unknown: {
      free: 'Nicht bekannt, ob es aufzeichnet',
      veto: 'Nicht bekannt, ob es aufzeichnet; verbietet das Zurücksetzen ohne den Auditor',
      unknown: 'Nicht bekannt, ob es aufzeichnet oder das Zurücksetzen verbietet',
    },
  },
  clock: {
    right: 'richtig',
    behind: 'geht {{duration}} nach',
    ahead: 'geht {{duration}} vor',
    duration: {
      seconds_one: '{{count}} Sekunde',
      seconds_other: '{{count}} Sekunden',
      minutes_one: '{{count}} Minute',
      minutes_other: '{{count}} Minuten',
      hours_one: '{{count}} Stunde',
      hours_other: '{{count}} Stunden',
      days_one: '{{count}} Tag',
      days_other: '{{count}} Tage',
      years_one: '{{count}} Jahr',
      years_other: '{{count}} Jahre',
    },
  },
  maker: {
    intel: 'Intel (Hauptplatine oder NUC)',
    other: 'Anderer Hersteller',
  },
} satisfies MessageCatalogue['diagnosis'];
