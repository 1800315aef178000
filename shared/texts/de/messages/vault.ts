import type { MessageCatalogue } from '../../catalogue';

/** Where passwords are kept, and what keeps them from being sent. */
export const vault = {
  session:
    '{{why}} Kennwörter bleiben im Arbeitsspeicher, bis AMT Bench endet; zufällige Kennwörter werden nicht gesetzt.',
  keychain: 'Kennwörter liegen im Schlüsselbund dieses Benutzers.',
  asAsked: 'Kennwörter bleiben wie gewünscht im Arbeitsspeicher, bis AMT Bench endet.',
  refused: '{{why}} Weiter wurde nichts geändert.',
  noKeychain: 'Auf diesem Computer antwortet kein Schlüsselbund.',
  noKeychainNext:
    'Melden Sie sich an einem Desktop mit Schlüsselbund an (gnome-keyring oder KWallet), oder starten Sie einen, und versuchen Sie es erneut.',
  trouble: {
    locked: 'Der Schlüsselbund antwortet nicht mehr. Vielleicht ist er gesperrt.',
    lockedNext:
      'Entsperren Sie ihn und versuchen Sie es erneut. Kennwörter, die darin gespeichert sind, sind sicher.',
    windowsSession: 'Windows speichert für diese Sitzung keine Kennwörter.',
    windows: 'Die Windows-Anmeldeinformationsverwaltung hat abgelehnt.',
    windowsNext:
      'Starten Sie AMT Bench am Bildschirm dieses Computers, nicht über SSH, als Dienst oder als geplante Aufgabe. Wenn das schon der Fall ist, verbietet es eine Richtlinie („Network access: Do not allow storage of passwords and credentials for network authentication“): Fragen Sie Ihren Administrator.',
    macSession: 'macOS kann in dieser Sitzung nicht nach dem Kennwort des Schlüsselbunds fragen.',
    macSessionNext:
      'Melden Sie sich am Bildschirm an, oder führen Sie in dieser Sitzung „security unlock-keychain“ aus, und versuchen Sie es dann erneut.',
    macDenied: 'Der Zugriff auf den Schlüsselbund wurde nicht erlaubt.',
    macDeniedNext: 'Versuchen Sie es erneut, und wählen Sie „Immer erlauben“, wenn macOS fragt.',
  },
  ledger: {
    unusable: 'Anmeldeversuche lassen sich nicht aufzeichnen. Deshalb wurde kein Kennwort gesendet.',
    unusableNext:
      'Sorgen Sie dafür, dass in den Ordner von AMT Bench geschrieben werden kann und nichts anderes seine Dateien ändert.',
    damaged:
      'Es wurde keine Anmeldung gesendet: Die Aufzeichnung der Versuche ist beschädigt. Deshalb ist nicht bekannt, wie viele in der letzten Stunde fehlgeschlagen sind.',
    damagedNext: 'Warten Sie, bis die Stunde vorbei ist. Die beschädigte Datei liegt neben der neuen.',
    factory: 'Das werkseitige Kennwort „admin“ wurde nicht gesendet: AMT akzeptiert es nie über das Netz.',
    factoryNext:
      'MEBx verlangt ein neues Kennwort, bevor es das Netz öffnet. Verwenden Sie das Kennwort, das damals gesetzt wurde.',
    underWay: 'Es wurde keine Anmeldung gesendet: Eine andere an diesem Gerät läuft gerade.',
    underWayNext:
      'Warten Sie, bis sie beendet ist. Sie läuft vielleicht in einem anderen Fenster oder Terminal.',
    refusedOnce:
      'Dieses Kennwort wurde nicht noch einmal gesendet: Das Gerät hat es in der letzten Stunde einmal abgelehnt.',
    refusedOnceNext:
      'Wenn Sie sich seiner sicher sind, geben Sie das an: Nach 90 Sekunden ohne Anmeldung darf es noch einmal versucht werden.',
    refusedTwice:
      'Dieses Kennwort wurde nicht noch einmal gesendet: Das Gerät hat es in der letzten Stunde zweimal abgelehnt.',
    refusedTwiceNext: 'Für dieses Gerät ist es falsch. Folgen Sie den Lösungswegen.',
    usedUp:
      'Es wurde keine Anmeldung gesendet: {{most}} sind innerhalb einer Stunde fehlgeschlagen oder ohne Antwort geblieben, und die Firmware sperrt nach zehn.',
    usedUpNext: 'Suchen Sie inzwischen das richtige Kennwort, oder folgen Sie den Lösungswegen.',
    silence: 'Es wurde noch keine Anmeldung gesendet: Das Gerät braucht zuerst 90 Sekunden ohne Anmeldung.',
    silenceNext: 'Warten Sie, und versuchen Sie es dann einmal.',
    tooSoon: 'Es wurde noch keine Anmeldung gesendet: Zwischen zwei Versuchen liegen mindestens 10 Sekunden.',
    tooSoonNext: 'Warten Sie, und versuchen Sie es dann erneut.',
  },
} satisfies MessageCatalogue['vault'];
