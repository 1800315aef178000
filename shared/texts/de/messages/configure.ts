import type { MessageCatalogue } from '../../catalogue';

/** Configuring: profiles and their secrets, plan, run, proof. */
export const configure = {
  notRead:
    'Einige Einstellungen konnten nicht gelesen werden: {{names}}. Ob sie dem Profil entsprechen, ist nicht bekannt.',
  notReadNext:
    'Melden Sie sich mit einem Konto an, das sie lesen darf, oder entfernen Sie sie aus dem Profil.',
  notVerified: 'Das Gerät wurde zurückgelesen und entspricht nicht dem Profil: {{left}}.',
  notVerifiedNext:
    'Konfigurieren Sie es erneut. Tritt der Fehler wieder auf, entfernen Sie diese Einstellung aus dem Profil.',
  notReadBack:
    'Die Schritte sind wie aufgeführt ausgeführt, aber der Schlüsselbund hat vor dem Zurücklesen nicht mehr geantwortet.',
  stepFailed: '„{{title}}“ ist fehlgeschlagen: {{why}}',
  stepSkipped: '„{{title}}“ wurde nicht ausgeführt, sondern übersprungen.',
  finishNext: 'Konfigurieren Sie erneut, um es abzuschließen.',
  nothingFurther: 'Darüber hinaus wurde nichts geändert.',
  mistake: {
    text: 'In AMT Bench ist ein Programmfehler aufgetreten, und der Lauf wurde mittendrin abgebrochen.',
    next: 'Konfigurieren Sie erneut. Zuerst wird das Gerät gelesen, und nur was fehlt, wird ausgeführt.',
  },
  planChanged: {
    text: 'Das Gerät ist nicht mehr so, wie es war, als Sie den Plan geprüft haben. Es wurde nichts geändert.',
    next: 'Prüfen Sie den neuen Plan und führen Sie ihn dann aus.',
  },
  declined: {
    text: 'Es wurde nichts geändert.',
    next: 'Starten Sie es erneut, wenn Sie bereit sind.',
  },
  neverConfigured: {
    text: 'Dieses Gerät wurde nicht mit AMT Bench konfiguriert, deshalb gibt es nichts, womit es verglichen werden kann.',
    next: 'Konfigurieren Sie es zuerst.',
  },
  obstacle: {
    text: '{{title}}. {{explanation}}',
    next: 'Öffnen Sie das Gerät, um zu sehen, was zu tun ist.',
  },
  oneAddress: {
    text: 'Das Profil vergibt die Adresse {{address}}, und nur ein Gerät kann sie haben.',
    next: 'Wählen Sie ein anderes Profil, oder konfigurieren Sie die Geräte einzeln.',
  },
  stopped: {
    text: 'Auf Ihren Wunsch angehalten. Es wurde nichts begonnen.',
    next: 'Konfigurieren Sie es erneut.',
  },
  stoppedReading: {
    text: 'Auf Ihren Wunsch angehalten. Das Gerät wurde nicht gelesen.',
    next: 'Prüfen Sie es erneut.',
  },
  notReviewed: {
    text: 'Der Plan dieses Geräts wurde nicht geprüft, oder es wurde seitdem ein anderer erstellt. Es wurde nichts geändert.',
    next: 'Prüfen Sie die Änderungen erneut.',
  },
  notConfirmed_one:
    'Die Änderungen an {{count}} Gerät trennen oder löschen etwas, und das wurde nicht bestätigt. Es wurde nichts geändert.',
  notConfirmed_other:
    'Die Änderungen an {{count}} Geräten trennen oder löschen etwas, und das wurde nicht bestätigt. Es wurde nichts geändert.',
  notConfirmedNext: 'Geben Sie zur Bestätigung {{number}} ein.',
  secret: {
    exists: 'Es gibt bereits ein Geheimnis „{{name}}“.',
    replaceNext: 'Wählen Sie einen anderen Namen, oder ersetzen Sie es.',
    renameNext: 'Wählen Sie einen anderen Namen.',
    unsuitableNext: 'Geben Sie ein anderes ein. Es wurde nichts gespeichert.',
  },
  profile: {
    exists: 'Es gibt bereits ein Profil „{{name}}“.',
    existsNext: 'Wählen Sie einen anderen Namen.',
    gone: 'Es gibt kein Profil „{{name}}“ mehr.',
    goneNext: 'Wählen Sie eines aus der Liste.',
    last: 'Das letzte Profil kann nicht gelöscht werden.',
    lastNext: 'Erstellen Sie zuerst ein anderes.',
    notJson: 'Die Datei kann nicht verwendet werden: Sie ist kein gültiges JSON (Zeile {{line}}).',
    notJsonAt:
      'Die Datei „{{path}}“ kann nicht verwendet werden: Sie ist kein gültiges JSON (Zeile {{line}}).',
    notJsonNext: 'Prüfen Sie den Pfad und die Datei.',
    later: 'Das Profil setzt „{{key}}“, was diese Version von AMT Bench noch nicht konfiguriert.',
    laterNext: 'Entfernen Sie es und setzen Sie es auf anderem Weg.',
    unknownKey: 'Das Profil hat einen Schlüssel „{{key}}“, den AMT Bench nicht kennt.',
    unknownKeyNext:
      'Prüfen Sie die Schreibweise, oder entfernen Sie ihn. docs/profile.md führt die Schlüssel auf.',
    invalid: 'Das Profil kann nicht verwendet werden: Es {{problem}}.',
    invalidAt: 'Das Profil kann nicht verwendet werden: „{{key}}“ {{problem}}.',
    invalidNext: 'Korrigieren Sie es. docs/profile.md führt die Schlüssel und Werte auf.',
  },
} satisfies MessageCatalogue['configure'];
