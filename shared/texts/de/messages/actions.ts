import type { MessageCatalogue } from '../../catalogue';

/** Actions on a whole machine: unprovision, MEBx password, admin password. */
export const actions = {
  stopped: {
    nothingSent: 'Auf Ihren Wunsch abgebrochen. Es wurde nichts gesendet.',
    nothingChanged: 'Auf Ihren Wunsch abgebrochen. Es wurde nichts geändert.',
    next: 'Starten Sie es erneut.',
  },
  clearLog: {
    other: {
      text: 'Das Ereignisprotokoll hat andere Einträge als die gelesenen. Es wurde nichts gelöscht.',
      next: 'Lesen Sie das Protokoll erneut und leeren Sie es dann.',
    },
    done_one: 'Das Ereignisprotokoll wurde geleert: {{count}} Eintrag. Beim erneuten Lesen war es leer.',
    done_other: 'Das Ereignisprotokoll wurde geleert: {{count}} Einträge. Beim erneuten Lesen war es leer.',
    unknown:
      'Es ist nicht sicher, dass das Ereignisprotokoll geleert wurde: Es kam keine Antwort, oder es hat noch Einträge. Lesen Sie es erneut.',
  },
  unprovision: {
    notConfirmed: {
      text: 'Es wurde nichts getan: Der eingegebene Name ist nicht der Name dieses Geräts.',
      next: 'Geben Sie „{{name}}“ ein, um zu bestätigen, dass AMT darauf gelöscht wird.',
    },
    noPartial: {
      text: 'Im Clientmodus (CCM) lässt sich AMT nicht teilweise zurücksetzen. Es wurde nichts getan.',
      next: 'Setzen Sie AMT vollständig zurück, oder lassen Sie das Gerät, wie es ist.',
    },
    /** What the machine did, as evidence. */
    fact: {
      audit:
        'Es hat das Zurücksetzen von AMT abgelehnt: Eine Auditrichtlinie verbietet es ohne den Auditor (Status {{status}})',
      notPermitted:
        'Es hat das Zurücksetzen von AMT abgelehnt: Es ist diesem Konto, in diesem Modus oder solange das Gerät im BIOS oder in MEBx ist, nicht erlaubt (Status {{status}})',
      other: 'Es hat das Zurücksetzen von AMT abgelehnt (Status {{status}})',
    },
    refused: {
      audit:
        'AMT wurde nicht zurückgesetzt: Eine Auditrichtlinie verbietet es ohne den Auditor (Status {{status}}).',
      auditNext:
        'Wenden Sie sich an den Sicherheitsverantwortlichen: Der Auditor exportiert das Protokoll und hebt die Sperre auf.',
      notPermitted:
        'AMT wurde nicht zurückgesetzt: Es ist diesem Konto, in diesem Modus oder solange das Gerät im BIOS oder in MEBx ist, nicht erlaubt (Status {{status}}).',
      notPermittedNext:
        'Melden Sie sich mit dem echten Admin-Konto an, und lassen Sie zuerst das Betriebssystem des Geräts starten.',
    },
    done: 'AMT ist nicht mehr eingerichtet: Die Präsenzantwort sagt es, und die Ports sind geschlossen. Das MEBx-Kennwort ist unverändert.',
    donePartly:
      'AMT ist teilweise zurückgesetzt: Die Präsenzantwort sagt „halb eingerichtet“, und die Ports sind geschlossen. Das Admin-Kennwort ist unverändert.',
    stoppedEarly:
      'Das Gerät hat den Befehl zum Zurücksetzen von AMT erhalten. Sie haben abgebrochen, bevor das Ergebnis zu sehen war. Prüfen Sie in einer Minute erneut.',
    noSign:
      'Das Gerät hat den Befehl zum Zurücksetzen von AMT erhalten und {{seconds}} Sekunden lang nicht erkennbar darauf reagiert. Vielleicht ist sein Betriebssystem aus: Starten Sie es, und prüfen Sie dann erneut.',
    notSeen:
      'Das Gerät hat den Befehl zum Zurücksetzen von AMT erhalten. Das Ergebnis war nicht zu sehen. {{why}}',
  },
  setMebx: {
    done: 'Die Firmware hat das neue MEBx-Kennwort angenommen, und es ist hier gespeichert. Ob MEBx es akzeptiert, ist nur an der Tastatur zu sehen. Geben Sie es wie auf einer US-Tastatur ein.',
    notAdminMode: {
      text: 'Das MEBx-Kennwort lässt sich nur im Administratormodus (ACM) über das Netz setzen. Es wurde nichts getan.',
      next: 'Ändern Sie es an der Tastatur in MEBx.',
    },
    unencrypted: {
      text: 'Das MEBx-Kennwort ginge unverschlüsselt über das Netz. Es wurde nichts gesendet.',
      next: 'Schalten Sie zuerst TLS für dieses Gerät ein, oder ändern Sie das Kennwort an der Tastatur.',
    },
  },
  upgradeToAcm: {
    done: 'Das Gerät ist jetzt im Administratormodus (ACM): Der Modus wurde zurückgelesen. Der Befehl ändert kein Kennwort.',
    unknown:
      'Der Befehl wurde gesendet, und der Steuerungsmodus ließ sich seitdem nicht lesen. {{why}} Senden Sie ihn nicht noch einmal, bevor Sie den Steuerungsmodus gesehen haben.',
    alreadyAdmin: {
      text: 'Das Gerät ist schon im Administratormodus (ACM). Es wurde nichts gesendet.',
      next: 'Hier bleibt nichts zu tun.',
    },
    notAllowed: {
      text: 'Die Firmware bietet den Wechsel vom Client- in den Administratormodus nicht an. Es wurde nichts gesendet.',
      next: 'Setzen Sie AMT auf dem Gerät zurück und aktivieren Sie es im Administratormodus, oder verwenden Sie MEBx.',
    },
    chainNotTaken: {
      text: 'Die Firmware hat jedes Zertifikat angenommen, hält die Kette aber für unvollständig. Der Steuerungsmodus ist unverändert.',
      next: 'Prüfen Sie, ob die Datei die ganze Kette bis zum Stammzertifikat enthält.',
    },
    unchanged: {
      text: 'Das Gerät ist noch im Clientmodus (CCM).',
      next: 'Warten Sie einige Minuten, prüfen Sie das Gerät erneut und lesen Sie sein Ereignisprotokoll, bevor Sie den Befehl noch einmal senden.',
    },
    otherMode: {
      text: 'Die Firmware nennt einen Steuerungsmodus, der weder der Clientmodus noch der Administratormodus ist.',
      next: 'Prüfen Sie das Gerät erneut und lesen Sie sein Ereignisprotokoll.',
    },
    noKey: {
      text: 'Die Datei hat keinen RSA-Schlüssel mit 1024 bis 8192 Bit, der zu ihrem Zertifikat gehört. AMT nimmt nur Signaturen mit RSA an. Es wurde nichts gesendet.',
      next: 'Exportieren Sie das Zertifikat noch einmal, mit privatem Schlüssel und allen Zertifikaten der Kette.',
    },
    refusedCertificate: {
      text: 'Dieses Gerät würde das Zertifikat ablehnen, daher wurde nichts gesendet. {{why}}',
      next: 'Verwenden Sie ein Zertifikat, das zu dieser AMT-Version und ihrem DNS-Suffix passt.',
    },
    refused: '{{reason}} ({{method}} gab {{status}} zurück). Das Gerät ist noch im Clientmodus (CCM).',
    refusedNext:
      'Prüfen Sie das Zertifikat, sein DNS-Suffix und ob das Gerät das Stammzertifikat kennt. Warten Sie einige Minuten, bevor Sie es noch einmal versuchen.',
  },
  rotatePassword: {
    done: 'Das Admin-Kennwort wurde geändert, und eine Anmeldung mit dem neuen war erfolgreich. Es ist gespeichert.',
    otherUser: {
      text: 'Das Admin-Konto dieses Geräts ist „{{admin}}“, aber das gespeicherte Kennwort gehört zu „{{user}}“. Es wurde nichts geändert.',
      next: 'Melden Sie sich zuerst als „{{admin}}“ an.',
    },
    unencrypted: {
      text: 'Dieses Gerät hatte früher TLS, und das neue Kennwort würde jetzt ohne TLS gesendet. Es wurde nichts geändert.',
      next: 'Schalten Sie zuerst TLS für dieses Gerät ein.',
    },
  },
} satisfies MessageCatalogue['actions'];
