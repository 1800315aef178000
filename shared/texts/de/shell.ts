import type { Catalogue } from '../catalogue';

/** Texts of the window's frame. */
export const shell = {
  skipToContent: 'Zum Inhalt springen',
  loading: 'Wird geladen',
  scheme: 'Zwischen hell und dunkel wechseln',
  pages: {
    label: 'Seiten',
    tip: '{{page}} ({{letter}})',
    machines: 'Geräte',
    profiles: 'Profile',
    vault: 'Tresor',
    journal: 'Journal',
    help: 'Hilfe',
    settings: 'Einstellungen',
  },
  vault: {
    keychain: 'Schlüsselbund',
    session: 'Sitzung',
  },
  notices: {
    label: 'Hinweise',
    disconnected:
      'AMT Bench antwortet nicht. Läuft das Programm noch? Diese Seite verbindet sich von selbst neu. Laufende Arbeiten gehen weiter.',
    demo: 'Demo: simulierte Geräte',
    stopDemo: 'Demo beenden',
  },
  palette: {
    open: 'Schnellsuche (Strg+K)',
    placeholder: 'Seiten, Geräte und Befehle suchen',
    nothing: 'Nichts gefunden',
    pages: 'Seiten',
    machines: 'Geräte',
    commands: 'Befehle',
    shortcuts: 'Tastenkürzel',
    scan: 'Geräte suchen',
    demo: 'Demo starten',
    scheme: 'Zwischen hell und dunkel wechseln',
  },
  /** Keys as keyboards of the language name them. */
  keys: {
    Ctrl: 'Strg',
    Enter: 'Eingabe',
    Space: 'Leertaste',
    PgUp: 'Bild↑',
    PgDn: 'Bild↓',
    Home: 'Pos1',
    End: 'Ende',
  },
  shortcuts: {
    title: 'Tastenkürzel',
    everywhere: 'Überall',
    inTheList: 'In der Geräteliste',
    search: 'Seiten, Geräte und Befehle suchen',
    help: 'Diese Liste anzeigen',
    back: 'Zurück',
    scan: 'Suche starten',
    stopScan: 'Suche anhalten',
    walk: 'In der Liste bewegen',
    open: 'Gerät öffnen',
    select: 'Gerät auswählen',
    selectAll: 'Alle Geräte auswählen',
    configure: 'Ausgewählte Geräte konfigurieren oder die Aktion dieses Geräts ausführen',
    note: 'Notiz und Tags bearbeiten',
    star: 'Als Favorit markieren',
    filter: 'Zum Filter',
  },
} satisfies Catalogue['shell'];
