import type { ExplainCatalogue } from '../../catalogue';

/** What Windows Installer ends with. */
export const msi = {
  explanation:
    'Windows Installer endete mit {{code}}. Das betrifft die Installation eines Programms, nicht AMT.',
  '1601': {
    title: 'Windows Installer ist nicht erreichbar',
    next: 'Starten Sie den Dienst „Windows Installer“.',
  },
  '1602': {
    title: 'Die Installation wurde abgebrochen',
    next: 'Starten Sie sie erneut.',
  },
  '1603': {
    title: 'Die Installation ist fehlgeschlagen',
    next: 'Suchen Sie im Protokoll des Installers nach „Return value 3“.',
  },
  '1605': {
    title: 'Das Produkt ist nicht installiert',
    next: 'Es gibt nichts zu entfernen oder zu reparieren.',
  },
  '1612': {
    title: 'Die Quelle der Installation ist nicht vorhanden',
    next: 'Prüfen Sie, ob das Paket heruntergeladen wurde.',
  },
  '1618': {
    title: 'Eine andere Installation läuft',
    next: 'Warten Sie, bis sie beendet ist, und starten Sie dann erneut.',
  },
  '1619': {
    title: 'Das Paket lässt sich nicht öffnen',
    next: 'Prüfen Sie den Pfad des Pakets und die Rechte darauf.',
  },
  '1620': {
    title: 'Das Paket ist beschädigt',
    next: 'Kopieren Sie das Paket neu.',
  },
  '1622': {
    title: 'Das Protokoll des Installers lässt sich nicht schreiben',
    next: 'Prüfen Sie den Pfad des Protokolls.',
  },
  '1624': {
    title: 'Eine Transformation lässt sich nicht anwenden',
    next: 'Prüfen Sie die Transformation, die der Installer erhalten hat.',
  },
  '1625': {
    title: 'Eine Richtlinie verbietet diese Installation',
    next: 'Fragen Sie den Administrator dieses Windows.',
  },
  '1633': {
    title: 'Das Paket ist nicht für diese Art von Windows bestimmt',
    next: 'Verwenden Sie das Paket für diesen Prozessor.',
  },
  '1636': {
    title: 'Der Patch lässt sich nicht öffnen',
    next: 'Prüfen Sie den Pfad des Patches.',
  },
  '1638': {
    title: 'Eine andere Version ist bereits installiert',
    next: 'Entfernen Sie sie zuerst, oder lassen Sie sie.',
  },
  '1639': {
    title: 'Die Befehlszeile des Installers ist nicht gültig',
    next: 'Prüfen Sie die Befehlszeile.',
  },
  '1641': {
    title: 'Installiert; ein Neustart hat begonnen',
    next: 'Warten Sie, bis das Gerät neu gestartet ist.',
  },
  '1642': {
    title: 'Der Patch passt nicht zu dem, was installiert ist',
    next: 'Verwenden Sie den Patch für die installierte Version.',
  },
  '3010': {
    title: 'Installiert; ein Neustart ist erforderlich',
    next: 'Starten Sie das Gerät neu, und fahren Sie dann fort.',
  },
  action: {
    cancelled: 'Die Installation wurde abgebrochen',
    failed: 'Ein Schritt einer Installation ist fehlgeschlagen',
    explanation:
      'Dies ist das Protokoll von Windows Installer. Sein „Return value {{value}}“ betrifft die Installation eines Programms, nicht AMT.',
    next: 'Lesen Sie die Zeilen darüber: Sie nennen die Ursache.',
  },
} satisfies ExplainCatalogue['msi'];
