import type { ExplainCatalogue } from '../../catalogue';

/** What the exit codes of scripts and tools mean. */
export const tools = {
  commandTitle: 'Ein Befehl endete mit {{code}}',
  toolTitle: 'Das Konfigurationswerkzeug endete mit {{code}}',
  scriptTitle: 'Ein Skript endete mit {{code}}',
  notLockedTitle: 'Wahrscheinlich ist keine Datei gesperrt: Ein Skript endete mit {{code}}',
  ownNumbers:
    'Jedes Programm hat eigene Zahlen, und es gibt keine öffentliche Liste, was {{code}} hier bedeutet. Die Zeilen darüber nennen den Grund.',
  windowsWords:
    'Die Tasksequenz zeigt zu jeder Zahl, mit der ein Befehl endete, den Text von Windows. {{code}} ist höchstwahrscheinlich der Exitcode der Batchdatei für die Konfiguration, und dieser Text trifft nicht zu.',
  maybeScript: 'Es kann auch sein, dass ein Skript mit {{code}} endete, mit dem Text von Windows.',
  acuconfig: {
    '32': 'Bei ACUConfig von Intel scheint 32 „mit Warnungen abgeschlossen“ zu bedeuten.',
    '33': 'Bei ACUConfig von Intel wurde 33 beobachtet, wenn eine Konfiguration wegen eines geänderten Kennworts fehlschlug.',
    '75': 'Bei ACUConfig von Intel scheint 75 „Remotekonfiguration konnte nicht abgeschlossen werden“ zu bedeuten.',
  },
  next: 'Sehen Sie im Protokoll des Werkzeugs selbst (ACUConfig.log, rpc -v) bei derselben Minute nach, und fügen Sie das hier ein.',
  recalled: 'Die Bedeutung dieses Exitcodes ist nur aus Protokollen bekannt.',
  inferred: 'Dass {{code}} der Exitcode der Batchdatei ist, ist eine Schlussfolgerung.',
} satisfies ExplainCatalogue['tools'];
