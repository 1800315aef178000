import type { MessageCatalogue } from '../../catalogue';

/** Failures of the network, of TLS, of HTTP and of WS-Management. */
export const connection = {
  tooLarge: '{{host}} hat eine Antwort gesendet, die weit größer ist als jede von AMT.',
  clientCertificate: '{{host}} verlangt ein Clientzertifikat, das nur der Verwaltungsserver hat.',
  timeout: '{{host}} hat nicht rechtzeitig geantwortet.',
  unreachable: '{{host}} ist nicht erreichbar.',
  exhausted:
    '{{host}} konnte nicht abgefragt werden: Auf diesem Computer sind Sockets, lokale Ports oder der Netzwerkspeicher aufgebraucht.',
  keyUsage:
    '{{host}} zeigt ein Zertifikat, das nicht für verschlüsselte Verbindungen bestimmt ist (die Schlüsselverwendung passt nicht).',
  tls: '{{host}} und dieser Computer konnten sich nicht auf eine verschlüsselte Verbindung einigen.',
  notHttp: '{{host}} hat eine Antwort gesendet, die gegen die Regeln von HTTP verstößt.',
  cutShort: '{{host}} hat die Antwort abgebrochen oder eine gesendet, die nicht die angegebene Länge hat.',
  lost: '{{host}} hat die Verbindung geschlossen.',
  certificateChanged: '{{host}} zeigt ein anderes Zertifikat als das, dem vertraut wurde.',
  slowHandshake: 'Der TLS-Handshake mit {{host}} hat zu lange gedauert.',
  refusedLogin:
    '{{host}} hat die Anmeldung als „{{user}}“ abgelehnt. AMT antwortet auf ein falsches Kennwort genauso wie bei vorübergehend gesperrten Anmeldungen.',
  realmChanged: '{{host}} nennt einen anderen Realm als zuvor. Es wurde kein Kennwort gesendet.',
  unusableLogin:
    '{{host}} verlangt eine Art der Anmeldung, die AMT nicht verwendet. Es wurde kein Kennwort gesendet.',
  notWsman: '{{host}} hat mit etwas geantwortet, das nicht WS-Management ist.',
  endless: '{{host}} sendet eine Liste ohne Ende oder eine, die weit länger ist als jede von AMT.',
  unreadable: '{{host}} hat eine Antwort gesendet, die sich nicht lesen lässt.',
  empty: '{{host}} hat eine leere Antwort gesendet.',
  restarting: 'Die Management Engine von {{host}} ist ausgelastet oder startet neu.',
  refusedQuestion:
    'Die Firmware von {{host}} hat diese Abfrage ohne Angabe eines Grundes abgelehnt. Höchstwahrscheinlich hat sie diese Funktion nicht.',
  refusedChange: 'Die Firmware von {{host}} hat die Änderung ohne Angabe eines Grundes abgelehnt.',
  accessDenied: 'Dieses Konto hat auf {{host}} nicht das Recht dazu.',
  featureAbsent: 'Die Firmware von {{host}} hat diese Funktion nicht.',
  refusedRequest: 'Die Firmware von {{host}} hat die Anfrage abgelehnt.',
  next: {
    checkAddress: 'Prüfen Sie, ob die Adresse zu einem AMT-Gerät gehört.',
    checkServer: 'Prüfen Sie, ob die Adresse zu einem AMT-Gerät gehört und nicht zu einem Webserver.',
    checkOtherServer:
      'Prüfen Sie, ob die Adresse zu einem AMT-Gerät gehört und nicht zu einem anderen Webserver.',
    checkService:
      'Prüfen Sie, ob die Adresse zu einem AMT-Gerät gehört und nicht zu einem anderen Dienst oder zu einem Proxy.',
    managed:
      'Die Einrichtung ist nicht abgeschlossen, oder das Gerät gehört zu einem Verwaltungsserver. Sehen Sie sich die Lösungswege an.',
    checkCable: 'Prüfen Sie Kabel und Stromversorgung, warten Sie eine Minute und versuchen Sie es erneut.',
    checkSubnet: 'Prüfen Sie Kabel, Stromversorgung und Subnetz und suchen Sie dann erneut.',
    closePrograms:
      'Warten Sie eine Minute, schließen Sie andere Programme, die das Netz verwenden, und versuchen Sie es dann erneut.',
    otherProgram:
      'Verwenden Sie die Befehlszeile oder den Browser (--web), die es akzeptieren, und geben Sie dem Gerät ein neues Zertifikat.',
    oldTls:
      'Die Firmware ist vielleicht sehr alt, oder ihr Zertifikat ist defekt. Sehen Sie sich die technischen Details an.',
    waitMoment: 'Warten Sie einen Moment und versuchen Sie es erneut.',
    waitMinute: 'Warten Sie eine Minute und versuchen Sie es erneut.',
    waitTwoMinutes:
      'Warten Sie zwei Minuten und versuchen Sie es dann erneut. Weitere Handshakes könnten das Netzwerk des Geräts jetzt lahmlegen.',
    compareCertificate:
      'Vergewissern Sie sich, dass dies das Gerät vor Ihnen ist. Sehen Sie sich dann das neue Zertifikat an und entscheiden Sie.',
    readDiagnosis: 'Versuchen Sie jetzt keine anderen Kennwörter. Lesen Sie zuerst die Diagnose.',
    identify:
      'Ein anderes Gerät hat diese Adresse, oder AMT wurde zurückgesetzt. Identifizieren Sie das Gerät, bevor Sie fortfahren.',
    suspicious:
      'Behandeln Sie dieses Gerät mit Misstrauen. Wenn es das richtige ist, trennen Sie es kurz vom Stromnetz und versuchen Sie es noch einmal.',
    unreadable:
      'Versuchen Sie es noch einmal. Geschieht es wieder, muss die Firmware aktualisiert oder das Gerät kurz vom Stromnetz getrennt werden.',
    tryOnce: 'Versuchen Sie es noch einmal.',
    leaveOut: 'Lassen Sie es bei diesem Gerät weg.',
    leaveSetting:
      'Warten Sie eine Minute und versuchen Sie es erneut. Geschieht es wieder, lassen Sie diese Einstellung bei diesem Gerät weg.',
    realAdmin:
      'Melden Sie sich mit dem echten Admin-Konto an, oder lassen Sie diesem Konto das Recht erteilen.',
    readDetail: 'Lesen Sie die technischen Details. Diese Anfrage hat das Gerät nicht geändert.',
  },
} satisfies MessageCatalogue['connection'];
