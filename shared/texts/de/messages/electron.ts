import type { MessageCatalogue } from '../../catalogue';

/** What Electron shows outside of the window: dialogs, notifications, the menu. */
export const electron = {
  save: '{{name}} speichern',
  menu: { file: 'Datei', view: 'Ansicht' },
  reload: 'Fenster neu laden',
  quit: 'Beenden',
  wait: 'Warten',
  crashed: {
    title: 'Das Fenster von AMT Bench ist abgestürzt.',
    detail: 'Laufende Arbeiten gehen weiter und werden nach dem Neuladen wieder angezeigt. ({{reason}})',
  },
  hangs: {
    title: 'Das Fenster von AMT Bench reagiert nicht.',
    detail: 'Laufende Arbeiten gehen im Hintergrund weiter.',
  },
  ended: {
    scan: { completed: 'Die Suche ist beendet.', failed: 'Die Suche ist fehlgeschlagen.' },
    configure: {
      completed: 'Die Konfiguration ist beendet. Sehen Sie das Ergebnis an.',
      failed: 'Die Konfiguration ist fehlgeschlagen. Sehen Sie die Ursache an.',
    },
    unprovision: {
      completed: 'Das Zurücksetzen von AMT ist beendet. Sehen Sie das Ergebnis an.',
      failed: 'Das Zurücksetzen von AMT ist fehlgeschlagen. Sehen Sie die Ursache an.',
    },
    'await-setup': {
      completed: 'Ein Gerät ist eingerichtet.',
      failed: 'In der Zeit wurde kein Gerät eingerichtet.',
    },
    listen: {
      completed: 'Das Warten ist beendet. Sehen Sie sich die Geräte an.',
      failed: 'Auf Hello-Pakete kann nicht gewartet werden.',
    },
    'plan-many': {
      completed: 'Die Geräte wurden gelesen. Prüfen Sie die Änderungen.',
      failed: 'Die Geräte konnten nicht gelesen werden.',
    },
  },
  leave: {
    title: 'Ein Gerät wird gerade geändert.',
    detail:
      'Die laufende Änderung wird in jedem Fall abgeschlossen. Spätere Änderungen entfallen; der nächste Lauf auf diesem Gerät setzt dort fort.',
    stay: 'Weiterarbeiten',
    quit: 'Diese Änderung abschließen und beenden',
  },
  unsaved: {
    title: 'Änderungen an einem Profil sind nicht gespeichert.',
    detail: 'Sie gehen verloren, wenn AMT Bench beendet wird.',
    stay: 'Weiter bearbeiten',
    quit: 'Verwerfen und beenden',
  },
  cannotStart: 'AMT Bench kann nicht starten',
  notKept: 'Nicht alles konnte gespeichert werden',
  noSandbox: {
    what: 'Dieses System erlaubt die Sandbox von Chromium nicht, und ohne sie öffnet AMT Bench kein Fenster.',
    next: 'Installieren Sie das deb- oder rpm-Paket, das die Berechtigung einrichtet. Oder starten Sie AMT Bench mit dem Argument „web“, um es im Browser zu benutzen.',
  },
} satisfies MessageCatalogue['electron'];
