import type { MessageCatalogue } from '../../catalogue';

/** Power orders: what is planned, sent and seen. */
export const power = {
  order: {
    on: 'einschalten',
    off: 'ausschalten',
    reset: 'neu starten (Reset)',
    cycle: 'aus- und einschalten',
    bios: 'in das BIOS-Setup starten',
    'bios-serial': 'in das BIOS-Setup starten, auch auf der seriellen Konsole',
    shutdown: 'über das Betriebssystem herunterfahren',
    restart: 'über das Betriebssystem neu starten',
    sleep: 'Energie sparen',
    hibernate: 'Ruhezustand',
    wake: 'das Betriebssystem wecken',
    pxe: 'vom Netz (PXE) starten',
    disk: 'von der Festplatte starten',
    cd: 'vom CD- oder DVD-Laufwerk starten',
    diagnostics: 'in die Diagnose starten',
  },
  /** Power states, after a colon or in quotes. */
  state: {
    on: 'eingeschaltet',
    off: 'ausgeschaltet',
    softOff: 'ausgeschaltet (Soft-off)',
    hardOff: 'ausgeschaltet (Hard-off)',
    lightSleep: 'leichter Standby',
    deepSleep: 'tiefer Standby',
    hibernation: 'Ruhezustand',
    cycling: 'wird aus- und eingeschaltet',
    other: 'Zustand {{number}}',
    notKnown: 'nicht bekannt',
  },
  /** What a start does with a boot option, after a colon. */
  option: {
    biosSetup: 'Start in das BIOS-Setup',
    biosPause: 'Pause im BIOS',
    sol: 'serielle Konsole während des Starts',
    safeMode: 'Start von Windows im abgesicherten Modus',
    progressEvents: 'Ereignisse zum Fortschritt des Starts',
    verbosity: 'andere Textmenge auf dem Bildschirm',
    mediaIndex: 'anderes Startlaufwerk',
    secureBoot: 'erzwungenes Secure Boot',
    lockKeyboard: 'gesperrte Tastatur',
    lockPowerButton: 'gesperrte Einschalttaste',
    lockResetButton: 'gesperrte Reset-Taste',
    lockSleepButton: 'gesperrte Standby-Taste',
    ider: 'Start von einem umgeleiteten Laufwerk',
    iderDevice: 'Art des umgeleiteten Startlaufwerks',
    uefiCount: 'Start aus dem Netz oder Einzelheiten einer Löschung',
    uefiParameters: 'Einzelheiten eines Starts oder einer Löschung',
    secureErase: 'sicheres Löschen der Festplatten (Secure Erase)',
    erasePassword: 'Kennwort für sicheres Löschen (Secure Erase)',
    platformErase: 'Löschen der Plattform (Platform Erase): Festplatten, TPM oder BIOS-Einstellungen',
    configurationReset: 'Zurücksetzen der BIOS-Konfiguration',
    reflash: 'Neuschreiben des BIOS (Reflash)',
    passwordBypass: 'Start ohne Abfrage des BIOS-Benutzerkennworts',
  },
  /** Where a start is from, after a colon. */
  source: {
    pxe: 'ein Start vom Netz (PXE)',
    disk: 'ein Start von der Festplatte',
    cd: 'ein Start vom CD- oder DVD-Laufwerk',
    diagnostics: 'ein Start in die Diagnose des Herstellers',
  },
  leftover: '{{does}} ({{setting}})',
  clears: 'Löscht eine noch offene Option eines früheren Befehls: {{what}}.',
  sets: 'Gilt nur für den nächsten Start: {{what}}.',
  stays: 'Bleibt für den nächsten Start gesetzt: {{what}}.',
  sendsNothing: 'Sendet keinen Befehl: Das Gerät ist bereits im Zustand „{{before}}“.',
  then: 'Danach: {{order}}.',
  optionsNotRead:
    'Welche Startoptionen für den nächsten Start gesetzt sind, ist nicht bekannt: Die Firmware zeigt sie diesem Konto nicht.',
  noState: {
    text: 'Die Firmware dieses Geräts meldet den Zustand der Stromversorgung nicht.',
    next: 'Sehen Sie am Gerät selbst nach.',
  },
  armed: {
    text: 'Ein früherer Befehl hat Folgendes für den nächsten Start gesetzt: {{what}}. Dieser Befehl würde es jetzt ausführen. Es wurde nichts gesendet.',
    next: 'Löschen Sie es zuerst: mit --clear-boot-options in der Befehlszeile oder mit „Löschen und fortfahren“ im Fenster. Wenn Sie es wünschen, starten Sie das Gerät mit dem Programm, das es gesetzt hat.',
  },
  unknownSettings: {
    text_one:
      'Die Firmware hat eine Starteinstellung, die AMT Bench nicht kennt: {{names}}. Was sie beim nächsten Start bewirkt, ist nicht bekannt. Deshalb wurde nichts gesendet.',
    text_other:
      'Die Firmware hat {{count}} Starteinstellungen, die AMT Bench nicht kennt: {{names}}. Was sie beim nächsten Start bewirken, ist nicht bekannt. Deshalb wurde nichts gesendet.',
    next: 'Verwenden Sie die BIOS-Taste am Gerät, und melden Sie den Namen der Einstellung, damit eine spätere Version sie kennt.',
  },
  noBios: {
    text: 'Das BIOS dieses Geräts lässt sich nicht durch einen Befehl über das Netz öffnen. Es wurde nichts gesendet.',
    next: 'Drücken Sie die BIOS-Taste am Gerät.',
  },
  noStart: {
    text: 'Das Gerät ist im Zustand „{{state}}“. Es würde nur aufwachen und nicht von dort starten. Es wurde nichts gesendet.',
    next: 'Schalten Sie es zuerst ein oder aus und senden Sie den Befehl dann erneut.',
  },
  noSource: {
    text: 'Die Firmware dieses Geräts bietet das nicht an: {{source}}. Es wurde nichts gesendet.',
    next: 'Wählen Sie etwas anderes, oder starten Sie es über das Startmenü des Geräts.',
  },
  consent: {
    missing:
      'Startoptionen brauchen die Zustimmung des Benutzers an diesem Gerät. Sie wurde nicht erteilt. Es wurde nichts gesendet.',
    asked:
      'Startoptionen brauchen die Zustimmung des Benutzers an diesem Gerät. Sie wurde angefordert, aber der sechsstellige Code wurde noch nicht gesendet. Es wurde nichts gesendet.',
    notKnown:
      'Ob der Benutzer an diesem Gerät den Startoptionen zustimmen muss, ist nicht bekannt: Die Firmware meldet es nicht. Es wurde nichts gesendet.',
  },
  notOffered: {
    text: 'Die Firmware bietet diesen Befehl ({{order}}) nicht an, solange das Gerät im Zustand „{{state}}“ ist. Es wurde nichts gesendet.',
    nextOn: 'Verwenden Sie einen anderen Befehl oder die Einschalttaste des Geräts.',
    nextOff: 'Schalten Sie das Gerät zuerst ein, oder verwenden Sie seine Einschalttaste.',
  },
  planChanged: {
    text: 'Das Gerät hat sich geändert, seit Sie den Plan gesehen haben. Es wurde nichts gesendet.',
    next: 'Sehen Sie sich den neuen Plan an, und senden Sie den Befehl dann erneut.',
  },
  stopped: {
    text: 'Auf Ihren Wunsch abgebrochen. Es wurde nichts gesendet.',
    next: 'Senden Sie den Befehl erneut.',
  },
  refused: {
    off: 'Das Gerät hat den Befehl abgelehnt: Es ist bereits aus, oder Fernbildschirm, serielle Konsole oder Laufwerksumleitung werden gerade verwendet.',
    on: 'Das Gerät hat den Befehl abgelehnt: Es ist bereits eingeschaltet oder nicht bereit dafür.',
    other: 'Das Gerät hat den Befehl abgelehnt: Es ist ausgeschaltet oder nicht bereit dafür.',
    nextSession:
      'Prüfen Sie den Zustand der Stromversorgung, und beenden Sie die Fernsitzung. Versuchen Sie es dann erneut.',
    nextStart:
      'Warten Sie zehn Sekunden, bis der Start abgeschlossen ist, und prüfen Sie den Zustand der Stromversorgung. Versuchen Sie es dann erneut.',
  },
  boot: {
    cleared: 'Alles, was für den nächsten Start gesetzt war, wurde wieder gelöscht.',
    notUsed: 'Das Gerät hatte seine Startoption nach {{seconds}} s noch nicht verwendet.',
    notUsedCleared: 'Sie wurde gelöscht, damit ein späterer Start ein gewöhnlicher ist.',
    notSeen:
      'Ob die Firmware die Startoption nach der Verwendung gelöscht hat, war nicht zu sehen. Löschen Sie die Startoptionen mit dem nächsten Befehl.',
    clearLater:
      'Löschen Sie die Startoptionen, bevor das Gerät gestartet wird: mit --clear-boot-options beim nächsten Befehl oder mit „Löschen und fortfahren“ im Fenster.',
    othersShown: {
      text: 'Die Firmware hat die Starteinstellungen angenommen, zeigt aber andere Werte: {{settings}}. Das Gerät wurde nicht gestartet.',
      next: 'Verwenden Sie die BIOS-Taste am Gerät. Diese Firmware behält die Starteinstellungen nicht bei, die sie annimmt.',
    },
    leftNotKnown:
      'Ob noch etwas für den nächsten Start gesetzt ist, ist nicht bekannt: Das Gerät antwortet nicht.',
    left: 'Noch für den nächsten Start gesetzt: {{settings}}.',
  },
  whenOff: {
    yes: 'AMT müsste antworten, solange der PC aus ist und Netzspannung und Netzwerkkabel hat.',
    package:
      'AMT antwortet wahrscheinlich nicht, solange der PC aus ist: Sein Energiepaket ({{package}}) lässt AMT in den Ruhezustand gehen. Wählen Sie in einem Profil eines mit S3 und S4-5.',
    link: 'AMT antwortet wahrscheinlich nicht, solange der PC aus ist: In der Link-Richtlinie des Netzwerkanschlusses ({{policy}}) fehlt 14, also Schlaf oder Aus am Stromnetz.',
    noCable:
      'Es ist nicht sicher, dass AMT antwortet, solange der PC aus ist: Es ist kein Netzwerkkabel verbunden, und über WLAN braucht es ein eigenes WLAN-Profil.',
    notKnown:
      'Es ist nicht bekannt, ob AMT antwortet, solange der PC aus ist: Energiepaket oder Link-Richtlinie wurden nicht gemeldet.',
  },
  report: {
    clearedFirst: 'Zuerst gelöscht: {{what}}.',
    already: 'Das Gerät ist bereits im Zustand „{{state}}“.',
    on: 'Das Gerät wurde eingeschaltet. Stromversorgung: {{state}}.',
    off: 'Das Gerät wurde ausgeschaltet. Stromversorgung: {{state}}.',
    bios: 'Das Gerät wurde in das BIOS-Setup gestartet. Stromversorgung: {{state}}.',
    sleeps: 'Das Gerät ist in den Energiesparzustand gegangen. Zustand: {{state}}.',
    fromUnseen: 'AMT meldet nicht, wovon es gestartet ist: Das zeigt der Bildschirm des Geräts.',
    stillOn:
      'Die Firmware hat den Befehl angenommen, aber das Gerät ist noch im Zustand „{{state}}“. Vielleicht wartet dort ein Programm auf eine Antwort, oder Intel LMS läuft nicht in seinem Betriebssystem.',
    silent:
      'Die Firmware hat den Befehl angenommen, und das Gerät antwortet nicht mehr. Sehen Sie am Gerät nach.',
    asleep:
      'Das Gerät hat den Befehl angenommen und antwortet nicht mehr. Mit seinem Energiepaket schläft AMT, solange der PC aus ist. Deshalb lässt es sich von hier aus nicht einschalten. Verwenden Sie seine Einschalttaste.',
    told: 'Die Firmware hat den Befehl angenommen ({{order}}). Ob er ausgeführt wird, ist nur auf dem Bildschirm des Geräts zu sehen.',
    noAnswer:
      'Auf den Befehl kam keine verwertbare Antwort. Deshalb ist nicht bekannt, ob er angekommen ist. Sehen Sie am Gerät nach, bevor Sie ihn erneut senden.',
    unchanged:
      'Die Firmware hat den Befehl angenommen, aber der Zustand der Stromversorgung ist weiterhin „{{state}}“. Warten Sie eine Minute, und sehen Sie dann erneut nach.',
  },
} satisfies MessageCatalogue['power'];
