import type { ExplainCatalogue } from '../../catalogue';

/** What the ReturnValue of a method means. */
export const methods = {
  answered: '{{method}} wurde mit {{value}} beantwortet.',
  cimAnswered: 'Der Aufruf wurde mit {{value}} beantwortet.',
  unknown: {
    title: 'Die Firmware hat einen Aufruf mit {{value}} beantwortet',
    explanation:
      'Welcher Aufruf das war, steht hier nicht, und {{value}} bedeutet bei jeder Art von Aufruf etwas anderes.',
    next: 'Fügen Sie auch die Zeilen vor dieser ein: Sie nennen den Aufruf.',
  },
  title: {
    setupInternalError: 'Die Firmware hatte bei der Einrichtung einen internen Fehler',
    setupWrongState: 'Der Zustand ist für eine Einrichtung ungeeignet',
    setupValue: 'Ein Wert der Einrichtung war nicht gültig',
    hostSetupOff: 'Die Einrichtung vom laufenden System aus ist ausgeschaltet',
    setupNotAllowed: 'Die Einrichtung wurde nicht zugelassen',
    tooManyChanges: 'Zu viele Änderungen in kurzer Zeit',
    changesOrSignature:
      'Zu viele Änderungen in kurzer Zeit, oder das Zertifikat oder seine Signatur wurde abgelehnt',
    wrongStateForAdmin: 'Der Zustand ist für den Administratormodus (ACM) ungeeignet',
    signature: 'Die Signatur des Provisionierungszertifikats wurde abgelehnt',
    certificateValue: 'Ein Wert des Zertifikats war nicht gültig',
    certificateInternalError: 'Die Firmware hatte beim Zertifikat einen internen Fehler',
    certificateUnexpected: 'In diesem Zustand wurde kein Zertifikat erwartet',
    certificateRefused: 'Die Firmware hat das Provisionierungszertifikat abgelehnt',
    chainTooLong: 'Die Zertifikatkette ist zu lang',
    unsupported: 'Diese Firmware unterstützt die Änderung nicht',
    refused: 'Die Firmware hat ohne Angabe eines Grundes abgelehnt',
    timeout: 'Die Änderung hat zu lange gedauert',
    failed: 'Die Änderung ist fehlgeschlagen',
    value: 'Ein Wert war nicht gültig',
    inUse: 'Es wird gerade verwendet',
    wrongState: 'Die Änderung ist im jetzigen Zustand nicht möglich',
    busy: 'Die Firmware ist ausgelastet',
  },
  next: {
    powerCycle: 'Trennen Sie das Gerät kurz vom Stromnetz und versuchen Sie es erneut.',
    scanHalfSetUp:
      'Vielleicht ist das Gerät schon eingerichtet, oder die Einrichtung blieb auf halbem Weg stehen: Suchen Sie das Gerät.',
    scanSetUp: 'Vielleicht ist das Gerät schon eingerichtet: Suchen Sie das Gerät.',
    updateSender: 'Aktualisieren Sie das Werkzeug, das ihn gesendet hat.',
    checkBios: 'Prüfen Sie das BIOS, oder richten Sie AMT von Hand in MEBx ein.',
    asAdministrator: 'Starten Sie das Werkzeug als Administrator, und starten Sie den Dienst LMS neu.',
    noLoop: 'Warten Sie einige Minuten. Wiederholen Sie es nicht in einer Schleife.',
    waitThenCheck:
      'Warten Sie einige Minuten und wiederholen Sie es nicht in einer Schleife. Prüfen Sie dann Zertifikat und DNS-Suffix.',
    checkCertificate: 'Prüfen Sie Zertifikat und DNS-Suffix.',
    checkPfx: 'Prüfen Sie die PFX-Datei: Base64, Reihenfolge der Kette.',
    activateAgain: 'Beginnen Sie die Aktivierung von vorn.',
    checkChain:
      'Prüfen Sie, ob sein Root-Hash im Gerät ist, ob das DNS-Suffix passt und dass nichts in der Kette SHA-1 ist.',
    shorterChain: 'Verwenden Sie eine Kette mit höchstens vier Zertifikaten.',
    leaveOut: 'Lassen Sie sie weg, oder aktualisieren Sie die Firmware.',
    checkState: 'Prüfen Sie den Zustand des Geräts: Stromversorgung, offene Sitzungen.',
    tryAgain: 'Versuchen Sie es erneut.',
    readAgain: 'Lesen Sie das Gerät erneut und wiederholen Sie es dann.',
    checkGiven: 'Prüfen Sie, was das Werkzeug erhalten hat.',
    closeUser: 'Schließen Sie, was es verwendet, etwa eine Fernsitzung, und versuchen Sie es dann erneut.',
    waitMinute: 'Warten Sie eine Minute und versuchen Sie es erneut.',
  },
} satisfies ExplainCatalogue['methods'];
