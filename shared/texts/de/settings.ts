import type { Catalogue } from '../catalogue';

/** The page of settings. */
export const settings = {
  title: 'Einstellungen',
  explanation:
    'Änderungen werden sofort gespeichert. Sie gelten in jedem Fenster von AMT Bench auf diesem Computer.',
  saved: 'Gespeichert',
  loading: 'Einstellungen werden gelesen',
  appearance: 'Darstellung',
  language: 'Sprache',
  languageSystem: 'Wie das System',
  machineAssisted: '{{name}} (maschinell übersetzt)',
  theme: 'Farben',
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  work: 'Arbeit',
  profile: 'Standardprofil',
  profileHint: 'Geräte werden mit diesem Profil konfiguriert, sofern Sie kein anderes wählen.',
  scanRate: 'Suchgeschwindigkeit',
  scanRateHint: 'Eine Begrenzung schont langsame oder überwachte Netze.',
  scanRates: {
    fastest: 'So schnell, wie dieser Computer kann',
    limited: 'Höchstens so viele Adressen pro Sekunde',
  },
  addressesPerSecond: 'Adressen pro Sekunde',
  addressesProblem: 'Geben Sie eine Zahl von 1 bis 1.000.000 ein.',
  passwords: 'Kennwörter',
  vault: 'Speicherort der Kennwörter',
  vaults: {
    keychain: 'Im Schlüsselbund dieses Benutzers',
    session: 'Nur im Arbeitsspeicher, bis AMT Bench endet',
  },
  vaultHints: {
    keychain: 'Gespeicherte Kennwörter können auch nach einem Neustart angezeigt und verwendet werden.',
    session: 'Nichts wird gespeichert. AMT Bench setzt auf echten Geräten keine zufälligen Kennwörter.',
  },
  vaultNow: 'Zurzeit: {{message}}',
  vaultNextStart: 'Dies gilt ab dem nächsten Start von AMT Bench.',
  overridden:
    'Die Umgebungsvariable {{variable}} hat den Wert „{{value}}“ und setzt diese Einstellung außer Kraft.',
  support: 'Support',
  logLevel: 'Programmprotokoll',
  logLevels: {
    error: 'Nur Fehler',
    warn: 'Fehler und Warnungen',
    info: 'Fehler, Warnungen und Starts',
  },
  logHint: 'Das Protokoll enthält nie Kennwörter.',
  home: 'Datenordner',
  homeOpen: 'Datenordner öffnen',
  homeNotOpened: 'Der Ordner ließ sich nicht öffnen. Kopieren Sie stattdessen seinen Pfad.',
  homeDefault: 'Dies ist der Standardordner.',
  homeChosen: 'Dieser Ordner ist mit AMT_BENCH_HOME festgelegt.',
  homeMove:
    'So verschieben Sie ihn: Schließen Sie AMT Bench, verschieben Sie den Ordner, setzen Sie die Umgebungsvariable AMT_BENCH_HOME auf den neuen Ort und starten Sie AMT Bench wieder. Gespeicherte Kennwörter gehören zum alten Pfad: Exportieren Sie sie vorher, oder geben Sie sie danach neu ein.',
} satisfies Catalogue['settings'];
