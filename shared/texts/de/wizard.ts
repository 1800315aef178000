import type { Catalogue } from '../catalogue';

/** The steps from “which machine is it” to “configured”. */
export const wizard = {
  label: 'Schritte',
  step: '{{number}} {{name}}',
  steps: {
    identify: 'Identität',
    diagnose: 'Diagnose',
    recover: 'Lösung',
    review: 'Prüfen',
    apply: 'Ausführen',
    done: 'Fertig',
  },
  identify: {
    question: 'Ist dies das Gerät vor Ihnen?',
    notSetUp:
      'Ein nicht eingerichtetes Gerät hat im Netz noch keine Identität. Vergleichen Sie Adresse und Kabel.',
    setUp:
      'Ein gespeichertes Kennwort wird nur an das Gerät gesendet, zu dem es gehört. Mit Verschlüsselung beweist das Zertifikat, welches Gerät es ist. Ohne Verschlüsselung richtet sich AMT Bench nach der Adresse und fragt, wenn sich etwas geändert hat.',
    trusted: 'Sie vertrauen seinem Zertifikat.',
    next: 'Weiter',
    certificate: {
      title: 'Vertrauen Sie diesem Zertifikat?',
      explanation:
        'Dieses Gerät verschlüsselt mit einem selbst erstellten Zertifikat, für das niemand bürgen kann. Vertrauen Sie ihm, wenn dieses Notebook direkt mit dem Werkstattnetz verbunden ist und kein anderes Gerät dazwischen sein kann. Wenn das Gerät später ein anderes Zertifikat zeigt, hält AMT Bench an, bevor es ein Kennwort sendet.',
      subject: 'Ausgestellt für {{subject}}, {{protocol}}, gültig bis {{until}}',
      subjectWithoutEnd: 'Ausgestellt für {{subject}}, {{protocol}}. Das Enddatum ist nicht lesbar.',
      nobody: 'niemanden',
      fingerprint: 'SHA-256 {{fingerprint}}',
      trust: 'Diesem Zertifikat vertrauen',
    },
    lookalike: {
      explanation:
        'Es hat denselben Realm wie das Gerät an {{address}}. Bei älterer Firmware haben mehrere Geräte denselben Realm, es kann also ein anderes Gerät sein. Wenn es dasselbe Gerät an einer anderen Adresse ist, geben Sie das an: Dann gelten sein gespeichertes Kennwort und sein Verlauf auch hier.',
      same: 'Es ist das Gerät von {{address}}',
    },
    changed: {
      title: 'Welches Gerät ist das?',
      trusted: 'Bestätigt: {{fingerprint}}',
      seen: 'Jetzt gesehen: {{fingerprint}}',
      same: 'Dasselbe Gerät:',
      sameEnd: 'Gespeicherte Kennwörter und Verlauf bleiben erhalten.',
      other: 'Ein anderes Gerät:',
      otherEnd: 'Nichts, was für das alte Gerät gespeichert ist, wird hier verwendet.',
      leave: 'Später entscheiden',
      isSame: 'Es ist dasselbe Gerät',
      isOther: 'Es ist ein anderes Gerät',
      reasons: {
        realm:
          'AMT wurde zurückgesetzt, oder es hat ein neues Zertifikat. Bei Verschlüsselung bestätigen Sie als Nächstes das neue Zertifikat.',
        certificate:
          'AMT wurde zurückgesetzt, oder es hat ein neues Zertifikat. Bei Verschlüsselung bestätigen Sie als Nächstes das neue Zertifikat.',
        uuid: 'Die Hauptplatine wurde ersetzt oder hat eine neue UUID.',
        mac: 'Es verwendet einen anderen Netzwerkanschluss, eine Dockingstation oder eine neue Hauptplatine. Die neue MAC-Adresse wird gespeichert.',
        address: 'Es ist zu dieser Adresse umgezogen.',
        encryption:
          'Die Verschlüsselung wurde ausgeschaltet. Ab jetzt werden Anmeldungen unverschlüsselt gesendet, und es werden keine Kennwörter darauf geändert.',
        lookalike: '',
      },
    },
  },
  diagnose: {
    confidence: {
      certain: 'Sicher',
      likely: 'Wahrscheinlich. Eine weitere Beobachtung würde es bestätigen.',
      possible: 'Möglich. Das Netz allein zeigt es nicht.',
    },
    toBeSure: 'Zur Bestätigung:',
    notConfirmed: 'Auf Hardware nicht bestätigt: {{doubt}}',
    review: 'Änderungen prüfen',
    activate: 'So wird es eingerichtet',
    more: 'Mehr: MEBx-Kennwort setzen, AMT zurücksetzen',
    advisories_one: '{{count}} Sicherheitshinweis',
    advisories_other: '{{count}} Sicherheitshinweise',
    advisoriesUnknown: 'Sicherheitshinweise zur Firmware',
    options_one: '{{count}} Lösungsweg anzeigen',
    options_other: '{{count}} Lösungswege anzeigen',
    noPassword_one: 'Kein Kennwort? {{count}} Lösungsweg anzeigen',
    noPassword_other: 'Kein Kennwort? {{count}} Lösungswege anzeigen',
  },
  tell: {
    open: 'Eigenes Wissen ergänzen oder Fehlermeldung einfügen',
    close: 'Ausblenden',
    statement: 'Was wissen Sie noch über dieses Gerät?',
    choose: 'Auswählen…',
    message: 'Meldung von SCCM, Intel SCS, rpc oder AMT',
    messageHint: 'Fügen Sie sie unverändert ein. Sie wird erklärt und nicht gespeichert.',
    messageExample: 'Valid password not found',
    explain: 'Erklären',
    tooLong:
      'Nur die ersten {{limit}} Zeichen werden gelesen. Für ein ganzes Protokoll öffnen Sie die Seite „Protokolle“.',
    nothing:
      'AMT Bench erkennt diesen Text nicht. Verlässlicher ist, was das Gerät selbst zeigt: Prüfen Sie erneut.',
    line: '„{{line}}“',
    note: 'Es war dieses Gerät. Notiz: „{{statement}}“',
  },
  review: {
    plan: 'Der Plan',
    headings: {
      blocked: 'Blockiert: Etwas verhindert die Konfiguration',
      changes: 'Das wird geändert',
      notAllRead: 'Im lesbaren Teil ist nichts zu ändern',
      fulfilled: 'Nichts zu ändern: Das Gerät entspricht dem Profil',
    },
    columns: { setting: 'Einstellung', now: 'Jetzt', wanted: 'Gewünscht' },
    reading: 'Gerät wird gelesen…',
    apply_one: '{{count}} Änderung ausführen',
    apply_other: '{{count}} Änderungen ausführen',
    readBack: 'Jede Änderung wird zur Kontrolle zurückgelesen.',
    readBackPassword:
      'Jede Änderung wird zur Kontrolle zurückgelesen. Das neue Kennwort wird gespeichert, bevor es gesetzt wird.',
  },
  server: {
    text: 'AMT kennt jetzt den Server. Ob es ihn angerufen hat, kann nur der Server sagen: „Verbindung testen“ fragt ihn und übergibt nichts.',
    ask: '{{server}} fragen…',
  },
  next: {
    report: 'Bericht',
    machine: 'Nächstes Gerät: {{address}}',
    list: 'Zurück zur Liste',
  },
  login: {
    stored: 'Mit gespeichertem Kennwort anmelden',
    storedFor: 'für „{{user}}“',
    storedForOpen:
      'für „{{user}}“. Eine Kennwortänderung wurde unterbrochen. Die Anmeldung zeigt, welches Kennwort gilt.',
    user: 'Benutzer',
    password: 'Kennwort',
    logIn: 'Anmelden',
    wait: 'Noch {{seconds}} s',
    certain:
      'Dieses Kennwort ist sicher richtig (lehnt AMT es ab, sind Anmeldungen wohl vorübergehend gesperrt)',
    budget_one: 'Wird einmal gesendet. Noch {{count}} Versuch in dieser Stunde.',
    budget_other: 'Wird einmal gesendet. Noch {{count}} Versuche in dieser Stunde.',
    keptKeychain: 'Ein gültiges Kennwort wird im Schlüsselbund gespeichert.',
    keptSession: 'Ein gültiges Kennwort bleibt im Arbeitsspeicher, bis AMT Bench endet.',
  },
  interrupted: {
    title: 'Eine Konfiguration dieses Geräts wurde unterbrochen: {{date}}',
    over: 'Das Gerät wurde erneut gelesen. Es ist nichts mehr zu tun.',
    progress_one: '{{done}} von {{count}} Änderung wurde durchgeführt und geprüft.',
    progress_other: '{{done}} von {{count}} Änderungen wurden durchgeführt und geprüft.',
    unknown: 'Das Ergebnis von „{{titles}}“ wurde nicht aufgezeichnet.',
    next: 'Der Plan geht von dem aus, was das Gerät jetzt meldet.',
    logsIn:
      'Beim Fortsetzen meldet sich AMT Bench mit dem gespeicherten Kennwort an und liest zuerst das Gerät.',
    continue: 'Mit seinem Profil fortsetzen',
    continueNamed: 'Mit seinem Profil „{{profile}}“ fortsetzen',
  },
  moved: {
    'setup-reset':
      'Das Zurücksetzen ist vermerkt. Nur an der Tastatur zeigt sich, ob MEBx wieder „admin“ akzeptiert: Öffnen Sie MEBx, setzen Sie das neue Kennwort und aktivieren Sie den Netzwerkzugriff.',
    'not-set-up': 'Das Gerät wurde zurückgesetzt: AMT ist nicht mehr eingerichtet.',
    'now-set-up': 'AMT ist jetzt eingerichtet. Geben Sie das Kennwort ein, das gesetzt wurde.',
    'setup-refused': 'MEBx hat das werkseitige Kennwort abgelehnt. Es wurde also schon einmal geändert.',
    ready: 'Die Anmeldung war erfolgreich.',
    'identity-changed':
      'An dieser Adresse ist nicht mehr dasselbe Gerät. Nichts wird gesendet, bis Sie angeben, welches Gerät es ist.',
    silent: 'Das Gerät antwortet zurzeit nicht.',
    'mebx-layout-trap':
      'An AMT wurde auf diesem Gerät nichts verändert. Prüfen Sie die Tastaturbelegung, bevor Sie annehmen, dass das Kennwort geändert wurde.',
    'rtc-clear-ineffective':
      'Das Zurücksetzen hat „admin“ nicht wiederhergestellt. Dieses Gerät braucht einen anderen Lösungsweg.',
    'password-refused-client-mode': 'Clientmodus (CCM): Windows kann AMT zurücksetzen.',
    'password-refused-admin-mode':
      'Administratormodus (ACM): Windows kann AMT nicht zurücksetzen. Die Lösungswege haben sich geändert.',
    'login-paused':
      'Das Kennwort ist bekanntermaßen richtig. Anmeldungen sind also wohl vorübergehend gesperrt.',
    'limited-rights': 'Die Anmeldung war erfolgreich, aber dieses Konto hat keine Admin-Rechte.',
    'audit-blocked': 'Die Firmware hat wegen ihrer Auditrichtlinie abgelehnt.',
    'owned-elsewhere': 'Die Anmeldung hat gezeigt, dass eine andere Organisation dieses Gerät verwaltet.',
    resumed: 'Sie hatten „{{path}}“ begonnen. Machen Sie dort weiter.',
    unchanged:
      'Erneut geprüft: Im Netz hat sich nichts geändert. Warten Sie zwei Minuten und prüfen Sie dann erneut.',
  },
} satisfies Catalogue['wizard'];
