import type { Catalogue } from '../catalogue';

/** Words that are the same on every page. */
export const common = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  retry: 'Erneut versuchen',
  checkAgain: 'Erneut prüfen',
  save: 'Speichern',
  delete: 'Löschen',
  show: 'Anzeigen',
  hide: 'Ausblenden',
  copy: 'Kopieren',
  copied: 'Kopiert',
  leaveAsItIs: 'Unverändert lassen',
  closeMessage: 'Meldung schließen',
  technicalDetail: 'Technische Details',
  hideDetail: 'Details ausblenden',
  status: 'Status {{status}}',
  typeToConfirm: 'Zur Bestätigung {{word}} eingeben',
  canContinue: 'Eine Anmeldung kann jetzt gesendet werden.',
  downloading: 'Download gestartet: {{name}}',
  nextInSeconds: 'Möglich um {{time}}, in {{count}} s.',
  nextInMinutes: 'Möglich um {{time}}, in {{count}} min.',
  machines_one: '{{count}} Gerät',
  machines_other: '{{count}} Geräte',
  fileGone: 'Die Datei kann nicht mehr gelesen werden.',
  fileGoneNext: 'Prüfen Sie, ob der Stick noch eingesteckt ist, und wählen Sie die Datei noch einmal.',
} satisfies Catalogue['common'];
