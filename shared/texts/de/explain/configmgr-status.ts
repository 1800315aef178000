import type { ExplainCatalogue } from '../../catalogue';

/** What the AMT status of Configuration Manager means. */
export const configMgr = {
  unknown: {
    title: 'Configuration Manager kennt seinen AMT-Status nicht',
    explanation:
      '„Unknown“ oder kein Wert bedeutet, dass Configuration Manager dieses Gerät nie abgefragt hat. Ob es AMT hat, sagt das nicht aus.',
    next: 'Suchen Sie das Gerät hier, oder lassen Sie Configuration Manager seinen AMT-Status ermitteln.',
  },
  notSupported: {
    title: 'Configuration Manager hat keine Antwort von AMT erhalten',
    explanation:
      '„Not Supported“ (0) bedeutet, dass Configuration Manager keine AMT-Schnittstelle gefunden hat. Das ist so ohne AMT, aber auch wenn AMT nicht eingerichtet ist oder sein Zeitfenster für die Einrichtung abgelaufen ist.',
    next: 'Suchen Sie das Gerät hier: Die Suche unterscheidet diese Fälle.',
  },
  detected: {
    title: 'Configuration Manager hat kein gültiges Kennwort',
    explanation:
      '„Detected“ (1) bedeutet, dass Configuration Manager das AMT des Geräts sieht und sich nicht daran anmelden kann.',
    next: 'Ermitteln Sie hier das Kennwort oder einen Lösungsweg, und lassen Sie dann Configuration Manager den AMT-Status erneut ermitteln.',
  },
  notProvisioned: {
    title: 'Configuration Manager könnte AMT einrichten',
    explanation: '„Not Provisioned“ (2) bedeutet, dass AMT vorhanden und nicht eingerichtet ist.',
    next: 'Suchen Sie das Gerät hier, um zu sehen, wie es sich aktivieren lässt.',
  },
  provisioned: {
    title: 'Configuration Manager hat AMT eingerichtet',
    explanation:
      '„Provisioned“ (3) bedeutet, dass Configuration Manager AMT auf diesem Gerät verwaltet. Sein Standort (Site) hat das Kennwort.',
    next: 'Melden Sie sich hier mit dem Kennwort dieses Standorts an.',
  },
  externallyProvisioned: {
    title: 'AMT wurde von einem anderen Werkzeug als Configuration Manager eingerichtet',
    explanation:
      '„Externally Provisioned“ (4) bedeutet, dass AMT vom laufenden System aus eingerichtet wurde, zum Beispiel durch Intel SCS.',
    next: 'Melden Sie sich hier mit dem Kennwort des Werkzeugs an, das AMT eingerichtet hat.',
  },
  unlisted: {
    title: 'Configuration Manager zeigt einen AMT-Status, der in keiner Liste steht: {{number}}',
    explanation: 'Microsoft beschreibt nur 0 bis 4.',
    next: 'Suchen Sie das Gerät selbst.',
  },
  either: {
    title: '„AMT status {{number}}“ hat zwei Bedeutungen',
    explanation:
      'In Configuration Manager bedeutet es: {{configMgr}}. Als Antwort der Firmware bedeutet es: {{firmware}}. Die Zeile zeigt nicht, welches von beiden gemeint ist.',
    success: 'Erfolg',
    next: 'Stellen Sie fest, welches Programm es geschrieben hat, oder suchen Sie das Gerät hier.',
  },
} satisfies ExplainCatalogue['configMgr'];
