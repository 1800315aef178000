import type { MessageCatalogue } from '../../../catalogue';

/** Options that need a password which somebody has. */
export const passwords = {
  known: {
    title: 'Das Kennwort dort suchen, wo es gesetzt wurde',
    reason: 'Der schnellste Weg, wenn eine Person oder eine Konsole es noch hat.',
    need: 'Eine Person oder Konsole, die dieses Gerät früher verwaltet hat',
    ask: 'Fragen Sie dort nach, wo das Gerät früher verwaltet wurde: {{console}}.',
    look: 'Suchen Sie dort nach diesem Gerät. Konsolen geben oft jedem Gerät ein eigenes Kennwort.',
    label:
      'Sehen Sie auf dem Etikett am Gehäuse und in der Inventarliste nach, und fragen Sie den früheren Besitzer.',
    enter:
      'Geben Sie das Admin-Kennwort in AMT Bench ein. Es wird einmal versucht und zählt als einer der erlaubten Versuche.',
    proof: 'Eine Anmeldung mit dem Kennwort gelingt.',
  },
  mebxKnown: {
    title: 'Das bekannte MEBx-Kennwort verwenden',
    reason: 'Damit muss nichts zurückgesetzt werden.',
    logIn: 'Melden Sie sich mit diesem Kennwort an, getippt wie auf einer US-Tastatur.',
    activate:
      'Setzen Sie das neue Kennwort, wählen Sie Intel AMT Configuration → Activate Network Access und verlassen Sie MEBx.',
  },
  mebx: {
    title: 'Das MEBx-Kennwort suchen',
    look: 'Suchen Sie dort nach dem MEBx-Kennwort. Es wird getrennt vom Netzwerkkennwort aufbewahrt, und beide können sich unterscheiden.',
    use: 'Öffnen Sie MEBx: {{mebxKey}}. Melden Sie sich mit diesem Kennwort an, setzen Sie das neue und aktivieren Sie den Netzwerkzugriff.',
  },
  admin: {
    title: 'Mit dem echten Admin-Konto anmelden',
    reason: 'Ihr Konto darf Einstellungen lesen, aber nicht ändern. Das echte Admin-Konto darf es.',
    ask: 'Fragen Sie nach dem Admin-Konto dieses Geräts, wo es früher verwaltet wurde: {{console}}.',
    enter:
      'Melden Sie sich damit in AMT Bench an. Es wird einmal versucht und zählt als einer der erlaubten Versuche.',
  },
  auditor: {
    title: 'Den Auditor um die Freigabe bitten',
    reason: 'Die Auditrichtlinie wurde mit Absicht gesetzt. Ihr Verantwortlicher kann sie aufheben.',
    need: 'Die Person, die das Auditor-Konto hat',
    ask: 'Fragen Sie die für Sicherheit zuständige Person, wer das Auditor-Konto dieses Geräts hat.',
    release:
      'Der Auditor exportiert das Auditprotokoll, hebt die Sperre des Zurücksetzens auf und meldet sich ab.',
    retry: 'Versuchen Sie es danach in AMT Bench erneut.',
    proof: 'Die Firmware antwortet nicht mehr mit Status 2076.',
  },
  server: {
    title: 'Den Verwaltungsserver fragen',
    reason: 'Der Server, der das Gerät eingerichtet hat, hat das Zertifikat, das es verlangt.',
    ask: 'Fragen Sie, ob das Gerät dort aufgeführt ist, wo es früher verwaltet wurde: {{console}}.',
    release:
      'Lassen Sie diesen Server das Gerät aus seiner Verwaltung entfernen oder gegenseitiges TLS ausschalten.',
    proof: 'Der verschlüsselte Port fragt nach einer Anmeldung.',
  },
  ema: {
    find: 'Öffnen Sie Intel EMA und suchen Sie das Gerät unter Endpoints nach Hostname oder UUID.',
    show: 'Lassen Sie dort seine AMT-Zugangsdaten anzeigen. EMA kann jedem Gerät ein eigenes Admin- und MEBx-Kennwort geben.',
    reason: 'Intel EMA bewahrt die Kennwörter auf, die es gesetzt hat.',
  },
  sccm: {
    properties:
      'Sehen Sie in Configuration Manager in den Out-of-Band-Eigenschaften nach: das MEBx-Konto und die Konten für Provisionierung und Ermittlung.',
    scs: 'Sehen Sie in Intel SCS im Profil nach, mit dem das Gerät konfiguriert wurde, und in der Datenbank des RCS, in der jedes Gerät ein eigenes Kennwort haben kann.',
    reason: 'Configuration Manager oder Intel SCS hat das Kennwort gesetzt. Im Profil steht noch, welches.',
  },
  openAmt: {
    find: 'Öffnen Sie die Konsole von Device Management Toolkit (Open AMT) und suchen Sie das Gerät nach seiner UUID.',
    vault:
      'Sein Tresor enthält für jedes Gerät ein Admin- und ein MEBx-Kennwort. Profile können sie zufällig erzeugen.',
    reason: 'Der Tresor von Open AMT bewahrt für jedes Gerät ein Kennwort auf.',
  },
  meshcentral: {
    find: 'Öffnen Sie MeshCentral, darin das Gerät und seine Registerkarte Intel AMT. Sehen Sie auch in der Richtlinie seiner Gruppe nach.',
    log: 'MeshCentral schreibt jedes Kennwort, das es gesetzt hat, in sein Aktivierungsprotokoll auf dem Server.',
    reason: 'MeshCentral führt ein Protokoll jedes Kennworts, das es gesetzt hat.',
  },
  firm: {
    ask: 'Fragen Sie die Firma mit der Seriennummer nach dem AMT-Admin-Kennwort und dem MEBx-Kennwort dieses Geräts.',
    release: 'Fragen Sie auch, ob das Gerät aus ihrer Verwaltung entfernt werden darf.',
    reason: 'Die Firma, die das Gerät verwaltet hat, sollte das Kennwort herausgeben.',
  },
  wait: {
    title: '90 Sekunden warten, dann dasselbe Kennwort einmal versuchen',
    reason: 'Zeigt, ob das Kennwort falsch ist oder ob Anmeldungen nur angehalten waren.',
    need: 'Das Kennwort, das bekanntermaßen stimmt',
    others:
      'Schließen Sie andere Konsolen, die sich an diesem Gerät anmelden könnten: Browser, MeshCommander, Verwaltungsserver.',
    wait: 'Warten Sie. AMT Bench sendet währenddessen nichts an das Gerät und zeigt, wann die Zeit vorbei ist.',
    try: 'Versuchen Sie dasselbe Kennwort einmal.',
    proof: 'Die Anmeldung mit demselben Kennwort gelingt.',
    doubt: 'Die Länge der Pause (5 bis 80 Sekunden) stammt aus einem älteren Dokument von Intel.',
  },
  window: {
    title: 'Warten, bis das Zeitfenster der Einrichtung schließt',
    reason: 'Kostet nichts, wenn Sie die Zeit haben.',
    leave:
      'Lassen Sie das Gerät am Stromnetz. Das Zeitfenster, das eine begonnene Einrichtung öffnet, schließt nach einigen Stunden von selbst.',
    scan: 'Suchen Sie erneut. Das Gerät wird dann als „Nicht eingerichtet“ angezeigt.',
    risk: 'Keines.',
    doubt: 'Wie lange das Fenster offen bleibt, hängt von Generation und Einstellung ab.',
  },
  setMebx: {
    title: 'Neues MEBx-Kennwort über das Netz setzen',
    reason:
      'Sie sind angemeldet, im Administratormodus (ACM): Die Firmware nimmt ein neues MEBx-Kennwort ohne das alte an.',
    adminMode: 'Administratormodus (ACM)',
    encrypted: 'Eine verschlüsselte Verbindung',
    erases: 'Nichts. Das alte MEBx-Kennwort gilt nicht mehr.',
    stored: 'Das MEBx-Kennwort wird gespeichert, bevor es an das Gerät gesendet wird.',
    press: 'Drücken Sie „Neues MEBx-Kennwort setzen…“. Die Verbindung muss verschlüsselt sein.',
    type: 'Öffnen Sie bei nächster Gelegenheit MEBx: {{mebxKey}}. Tippen Sie das Kennwort dort einmal ein, wie auf einer US-Tastatur.',
    proof: 'Die Firmware antwortet mit 0. Ob MEBx das Kennwort akzeptiert, zeigt sich nur an der Tastatur.',
    doubt:
      'Ob ein Gerät es zulässt, bestimmt eine Richtlinie in seinem MEBx (Status 16, wenn nicht). Welche Hersteller welche Richtlinie ausliefern, ist nur für wenige Modelle bekannt.',
    closed: 'Im Clientmodus (CCM) lässt die Firmware keine Änderung des MEBx-Kennworts über das Netz zu.',
  },
} satisfies MessageCatalogue['playbooks']['passwords'];
