import type { ExplainCatalogue } from '../../catalogue';

/** What sentences of Intel SCS, Configuration Manager, rpc-go and its servers, and AMT itself mean. */
export const sentences = {
  noDnsSuffix: {
    title: 'Das DNS-Suffix fehlt',
    explanation:
      'Die Aktivierung mit einem Zertifikat in den Administratormodus (ACM) erfordert ein DNS-Suffix, das zum Zertifikat passt. Das Gerät hat keines erhalten, weder per DHCP (Option 15) noch in MEBx. Die Ursache ist das Netz, nicht ein Kennwort.',
    next: 'Setzen Sie DHCP-Option 15 oder das Suffix in MEBx. Oder aktivieren Sie AMT im Clientmodus (CCM), der keines erfordert.',
  },
  noAccess: {
    title: 'rpc kann die Management Engine nicht erreichen',
    explanation:
      'Eines von dreien fehlt: die Management Engine selbst (im BIOS ausgeschaltet), ihr Treiber (MEI) oder Administratorrechte.',
    next: 'Starten Sie es zuerst als Administrator. Suchen Sie dann nach dem MEI-Treiber, und danach im BIOS nach AMT oder Manageability.',
  },
  noMicroLms: {
    title: 'Die Verbindung zur Management Engine konnte nicht gestartet werden',
    next: 'Starten Sie es zuerst als Administrator. Suchen Sie dann nach dem MEI-Treiber, und danach im BIOS nach AMT oder Manageability. Vielleicht verwendet auch ein anderes Programm den Port 16992.',
  },
  activationFailed: {
    title: 'Die Aktivierung ist fehlgeschlagen',
    explanation:
      'Die Firmware hat die Aktivierung nicht angenommen. Die Meldung nennt den Grund nicht: das Zertifikat, das DNS-Suffix oder eine frühere Aktivierung, die auf halbem Weg stehen blieb.',
    next: 'Lesen Sie die Zeilen darüber, auch im Protokoll des Servers. Suchen Sie dann das Gerät, um zu sehen, wie weit die Aktivierung gekommen ist.',
  },
  noValidPassword: {
    title: 'Das Einrichtungswerkzeug hat kein gültiges Kennwort',
    explanation:
      'Das Einrichtungswerkzeug hat alle seine Kennwörter versucht, und das Gerät hat keines akzeptiert. Ist das Gerät nicht eingerichtet, hat jemand MEBx geöffnet und ein Kennwort gewählt. Ist es eingerichtet, lautet sein Admin-Kennwort anders.',
    next: 'Suchen Sie das Gerät hier. Ob es eingerichtet ist, zeigt, welcher der beiden Fälle vorliegt; daraus ergeben sich die Lösungswege.',
  },
  rcsRights: {
    title: 'Der Einrichtungsserver hat den Zugriff abgelehnt, nicht das Gerät',
    explanation:
      'Das Konto, unter dem die Aufgabe läuft, hat keine Rechte auf den WMI-Namespace des Remote Configuration Service. Über ein AMT-Kennwort sagt das nichts aus.',
    next: 'Geben Sie diesem Konto auf dem Server Rechte auf den Namespace root\\Intel_RCS (DCOM und WMI).',
  },
  callerUnauthorised: {
    title: 'Das Gerät hat die Anmeldung abgelehnt',
    explanation:
      'Eine Anmeldung wurde gesendet, und AMT hat sie nicht akzeptiert: Das Kennwort lautet anders, oder dem Konto fehlt das Recht. Eine Einrichtung mit dem werkseitigen Kennwort schlägt so fehl, sobald jemand MEBx geöffnet hat.',
    next: 'Suchen Sie das Gerät hier. Ist es nicht eingerichtet, geben Sie an, dass eine Einrichtung abgelehnt wurde. Ist es eingerichtet, melden Sie sich einmal mit dem richtigen Kennwort an.',
  },
  lmsCertificate: {
    title: 'rpc hat das Zertifikat von AMT selbst nicht akzeptiert',
    explanation:
      'Ab AMT 19 ist auch die Verbindung innerhalb des Geräts verschlüsselt, mit einem Zertifikat, das keinen Host nennt. rpc lehnt es ab, sofern nichts anderes angegeben wird. Es wurde kein Kennwort versucht.',
    next: 'Starten Sie rpc mit --skip-amt-cert-check (2.x: -skipamtcertcheck).',
  },
  dnsSuffixUnknown: {
    title: 'Der Server hat kein Zertifikat für dieses DNS-Suffix',
    explanation:
      'Das Gerät hat ein DNS-Suffix genannt, für das auf dem Server keine Domäne eingerichtet ist. Das Gerät selbst hat nichts abgelehnt.',
    next: 'Fügen Sie die Domäne auf dem Server hinzu, oder korrigieren Sie DHCP-Option 15 dieses Netzes.',
  },
  storedPassword: {
    title: 'Der Server hat ein anderes AMT-Kennwort gespeichert',
    explanation:
      'Das Kennwort, das rpc erhalten hat, ist nicht das, das der Server für dieses Gerät gespeichert hat. Das Gerät selbst wurde nicht gefragt.',
    next: 'Verwenden Sie das Kennwort aus dem Tresor des Servers, oder melden Sie sich hier einmal an, um zu sehen, welches der beiden richtig ist.',
  },
  halfActivated: {
    title: 'Die Aktivierung blieb auf halbem Weg stehen',
    explanation: 'Die Firmware hat die Einrichtung begonnen, und ihr Kennwort konnte nicht gesetzt werden.',
    next: 'Brechen Sie die unvollständige Einrichtung ab (rpc activate --stopConfig), und aktivieren Sie AMT dann erneut.',
  },
  alreadyActivated: {
    title: 'AMT ist bereits eingerichtet',
    explanation: 'Eine Aktivierung wurde abgelehnt, weil dieses Gerät schon aktiviert wurde.',
    next: 'Suchen Sie das Gerät und melden Sie sich mit seinem Kennwort an, oder setzen Sie AMT zuerst zurück.',
  },
  noServer: {
    title: 'rpc hat seinen Server nicht erreicht',
    explanation:
      'Der Verwaltungsserver hat an der Adresse, die rpc erhalten hat, nicht geantwortet. AMT wurde nicht gefragt.',
    next: 'Prüfen Sie die Adresse des Servers, sein Zertifikat und die Firewall.',
  },
  withWarnings: {
    title: 'Teilweise ausgeführt',
    explanation:
      'Die Konfiguration wurde mit Warnungen abgeschlossen. Was ausgelassen wurde, steht im Protokoll über dieser Zeile.',
    next: 'Suchen Sie das Gerät und melden Sie sich an: Der Plan zeigt, was fehlt.',
  },
  partly: {
    title: 'Aktiviert, aber ein Teil der Konfiguration ist fehlgeschlagen',
    explanation:
      'AMT wurde aktiviert, und eine der folgenden Einstellungen wurde nicht ausgeführt: Netzwerk, CIRA oder TLS.',
    next: 'Suchen Sie das Gerät, und melden Sie sich an: Der Plan zeigt, was fehlt.',
  },
  noHostBased: {
    title: 'Eine Aktivierung von Windows aus ist auf diesem Gerät nicht möglich',
    explanation:
      'Sein AMT ist älter als 6.2, oder die Einrichtung von Windows aus (Host-based Setup) wurde im BIOS ausgeschaltet.',
    next: 'Aktivieren Sie AMT von Hand in MEBx oder von einem Server aus mit einem Zertifikat.',
  },
  serverCertificate: {
    title: 'Das Zertifikat eines Servers wurde nicht akzeptiert',
    explanation:
      'Es ist das Zertifikat eines Verwaltungsservers oder eines anderen Webservers. AMT wurde nicht gefragt, und kein Kennwort wurde versucht.',
    next: 'Prüfen Sie Name, Aussteller und Gültigkeit dieses Zertifikats.',
  },
  certificate: {
    title: 'Eine Voraussetzung für den Administratormodus (ACM) fehlt',
    explanation:
      'Die Aktivierung mit einem Zertifikat erfordert dreierlei, das zueinander passt: ein Provisionierungszertifikat, seinen Root-Hash im Gerät und das DNS-Suffix (DHCP-Option 15 oder in MEBx gesetzt).',
    next: 'Prüfen Sie zuerst das DNS-Suffix dieses Netzes. Oder aktivieren Sie AMT im Clientmodus (CCM), der nichts davon erfordert.',
  },
  noConnection: {
    title: 'Keine Verbindung zu AMT',
    explanation:
      'An dieser Adresse und diesem Port hat nichts geantwortet: Der Name führt zu einer anderen Adresse, der Port ist geschlossen, weil AMT nicht eingerichtet ist, ein Zeitfenster für die Einrichtung ist abgelaufen, oder eine Firewall ist dazwischen.',
    next: 'Prüfen Sie, wozu der Name aufgelöst wird, und suchen Sie dann hier an dieser Adresse.',
  },
  usb2209: {
    title: 'Der USB-Stick enthält das falsche MEBx-Kennwort',
    explanation:
      'Die Einrichtung per USB-Stick legt zuerst das aktuelle MEBx-Kennwort vor, und es wurde abgelehnt: Jemand hat es geändert.',
    next: 'Geben Sie das bei dem Gerät an. Ein Stick umgeht nie ein unbekanntes MEBx-Kennwort.',
    doubt: 'Beschrieben für Mainboards von Intel.',
  },
  underAttack: {
    title: 'Etwas meldet sich ständig mit einem falschen Kennwort an',
    explanation:
      'Eine Konsole oder ein unpassender LMS-Treiber schlägt immer wieder fehl. Diese Fehlversuche verbrauchen denselben Zähler wie Ihre, daher sperrt AMT die Anmeldungen vorübergehend für alle.',
    next: 'Beenden Sie die andere Konsole oder aktualisieren Sie den LMS-Treiber, warten Sie 90 Sekunden und melden Sie sich dann hier einmal an.',
  },
  unauthorised: {
    title: 'Eine Anmeldung wurde abgelehnt, und die Zeile nennt nicht, wovon',
    explanation:
      'Es kann das Gerät gewesen sein, aber auch ein Server, ein Proxy oder Windows. Für sich allein sagt das nichts über das AMT-Kennwort aus.',
    next: 'Fügen Sie die Zeilen davor und danach ein, oder melden Sie sich hier einmal an.',
  },
} satisfies ExplainCatalogue['sentences'];
