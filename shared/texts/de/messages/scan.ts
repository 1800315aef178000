import type { MessageCatalogue } from '../../catalogue';

/** Jobs, their phases and progress, and the list of machines. */
export const scan = {
  phase: {
    scanning: 'Suche läuft',
    checkingAgain: 'Erneute Prüfung',
    awaitingSetup: 'Warten auf AMT',
    listening: 'Warten auf Hello-Pakete',
    readingOne: 'Gerät wird gelesen',
    readingMany: 'Geräte werden gelesen',
    applying: 'Änderungen werden ausgeführt',
    readingBack: 'Wird zurückgelesen',
    configuring: 'Wird konfiguriert',
    loggingIn: 'Anmeldung läuft',
    restarting: 'AMT startet neu',
  },
  setupWatch: {
    over: 'AMT ist innerhalb von {{seconds}} Sekunden nicht erschienen.',
    next: 'Sehen Sie nach, was der Befehl am Gerät meldet. Warten Sie dann erneut oder drücken Sie „Erneut prüfen“.',
  },
  busy: {
    scan: 'Eine andere Suche läuft noch.',
    listen: 'Auf Hello-Pakete wird bereits gewartet.',
    recheck: 'Dieses Gerät wird noch geprüft.',
    machine: 'Eine andere Arbeit an diesem Gerät läuft noch.',
    planMany: 'Mehrere Geräte werden noch gelesen.',
    configureMany: 'Mehrere Geräte werden noch konfiguriert.',
    next: 'Warten Sie, bis dies beendet ist, oder halten Sie es an.',
  },
  bug: 'Ein Fehler in AMT Bench hat diese Arbeit beendet. Das Journal zeigt, was bis dahin getan wurde.',
  jobGone: 'Diese Arbeit ist beendet, und ihre Aufzeichnung wurde gelöscht.',
  jobGoneNext: 'Starten Sie sie erneut.',
  sleptSeconds_one:
    'Dieser Computer war während dieser Arbeit etwa {{count}} Sekunde lang im Energiesparmodus.',
  sleptSeconds_other:
    'Dieser Computer war während dieser Arbeit etwa {{count}} Sekunden lang im Energiesparmodus.',
  sleptMinutes_one:
    'Dieser Computer war während dieser Arbeit etwa {{count}} Minute lang im Energiesparmodus.',
  sleptMinutes_other:
    'Dieser Computer war während dieser Arbeit etwa {{count}} Minuten lang im Energiesparmodus.',
  large_one: 'Das ist {{count, number}} Adresse. Die Suche dauert eine Weile und betrifft viele Geräte.',
  large_other: 'Das sind {{count, number}} Adressen. Die Suche dauert eine Weile und betrifft viele Geräte.',
  largeNext: 'Wählen Sie einen kleineren Bereich, oder bestätigen Sie die Suche.',
  notOne_one: 'Das ist {{count, number}} Adresse, und ein Gerät hat eine.',
  notOne_other: 'Das sind {{count, number}} Adressen, und ein Gerät hat eine.',
  notOneNext: 'Geben Sie eine Adresse oder einen Hostnamen ein, oder durchsuchen Sie den Bereich.',
  notAdded: '{{title}}. {{explanation}}',
  notAddedNext: 'Prüfen Sie Adresse, Kabel und Stromversorgung des Geräts, und versuchen Sie es dann erneut.',
  /** A scan, or a look at this computer, has found nothing at its own ports. */
  noLms:
    'Auf diesem Computer antwortet kein LMS, deshalb ist sein eigenes AMT von hier aus nicht zu sehen. AMT antwortet dem Computer, in dem es steckt, nicht an seiner eigenen Netzwerkadresse; 127.0.0.1 mit LMS ist der einzige Weg.',
  noLmsNext:
    'Wenn dieser Computer AMT hat, installieren Sie die Chipsatztreiber des Herstellers mit LMS, starten Sie den Dienst, und versuchen Sie es noch einmal. Sonst sehen Sie diesen Computer von einem anderen aus an.',
  notChecked: '„{{host}}“ konnte nicht geprüft werden.',
  notCheckedNext: 'Prüfen Sie den Namen oder die Adresse und das Netz dieses Computers.',
  notFound: 'Das Gerät antwortet nicht an der erwarteten Adresse.',
  notFoundNext: 'Suchen Sie es im Netz.',
  notInList: 'Dieses Gerät ist nicht mehr in der Liste.',
  notInListNext: 'Suchen Sie erneut.',
  noneInList: 'Diese Geräte sind nicht mehr in der Liste.',
  noneInListNext: 'Durchsuchen Sie ihr Subnetz erneut.',
  nothingLeft: 'Es gibt keine angehaltene Suche, die fortgesetzt werden kann.',
  nothingLeftNext: 'Starten Sie eine neue.',
  list: {
    verified: 'geprüft',
    notVerified: 'nicht geprüft',
    interrupted: 'unterbrochen',
  },
} satisfies MessageCatalogue['scan'];
