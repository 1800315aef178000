import type { ExplainCatalogue } from '../../catalogue';

/** Causes that follow from what a log says, and are not said in it. */
export const causes = {
  changedPassword: 'Das Kennwort wurde geändert, und das Einrichtungsprogramm hat das neue nicht',
  changedPasswordNext:
    'Suchen Sie das Gerät hier. Ist AMT nicht eingerichtet, wurde das MEBx-Kennwort geändert; ist es eingerichtet, das Administratorkennwort. Daraus folgen die Lösungswege.',
  exit33:
    'Die Konfiguration endete mit 33. Das ist der Exitcode des Skripts und kein Fehler von Windows: Keine Datei ist gesperrt.',
  exit33Seen:
    'Es wurde beobachtet, dass ACUConfig von Intel mit 33 endet, wenn jemand MEBx geöffnet und das Kennwort geändert hat. Im Ereignisprotokoll des Geräts steht dann „Valid password not found“.',
  exit33Doubt:
    'Das ist allein aus dem Exitcode gefolgert, der in einem Fall beobachtet wurde. ACUConfig.log oder das Ereignisprotokoll des Geräts sagt mehr.',
} satisfies ExplainCatalogue['causes'];
