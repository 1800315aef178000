import type { MessageCatalogue } from '../../catalogue';

/** Logging in to a machine, what its firmware tells then, and the passwords that are stored for it. */
export const login = {
  otherRealm:
    'Das Gerät verlangt eine Anmeldung in einem Realm, der nicht der von AMT ist. Es wurde kein Kennwort gesendet.',
  twoRealms: 'Das Gerät nennt zwei verschiedene Realms. Weiter wurde nichts gesendet.',
  twoRealmsNext:
    'Behandeln Sie dieses Gerät mit Misstrauen: Vielleicht antwortet ein anderes an seiner Stelle.',
  changed: {
    encryption:
      'Dem Zertifikat dieses Geräts wurde vertraut, und jetzt antwortet es nur ohne Verschlüsselung. Es wurde kein Kennwort gesendet.',
    encryptionNext:
      'Klären Sie, was mit seinem verschlüsselten Port geschehen ist. Wenn TLS absichtlich ausgeschaltet wurde, bestätigen Sie, dass es dasselbe Gerät ist.',
    address:
      'Dieses Gerät wurde an einer neuen Adresse gefunden, und nichts, was es meldet, beweist, dass es dasselbe ist. Es wurde kein Kennwort gesendet.',
    addressNext:
      'Wenn es das Gerät von der alten Adresse ist, bestätigen Sie, dass es dasselbe Gerät ist, und fahren Sie dann fort.',
    realm: 'Der Realm an dieser Adresse ist nicht der, dem vertraut wurde. Es wurde kein Kennwort gesendet.',
    certificate:
      'Das Zertifikat an dieser Adresse ist nicht das, dem vertraut wurde. Es wurde kein Kennwort gesendet.',
    uuid: 'Die UUID an dieser Adresse ist nicht die, der vertraut wurde. Es wurde kein Kennwort gesendet.',
    mac: 'Die MAC-Adresse an dieser Adresse ist nicht die, der vertraut wurde. Es wurde kein Kennwort gesendet.',
    next: 'Vergleichen Sie mit dem Gerät vor Ihnen, und geben Sie dann an, ob es dasselbe oder ein anderes Gerät ist.',
  },
  certificateUnknown:
    'Dem Zertifikat dieses Geräts hat noch niemand vertraut. Es wurde kein Kennwort gesendet.',
  certificateUnknownNext:
    'Sehen Sie sich den Fingerabdruck an, und vertrauen Sie ihm, wenn dies das Gerät vor Ihnen ist.',
  slowHandshake:
    'Der TLS-Handshake mit dem Gerät hat zu lange gedauert. Sein Zertifikat war deshalb nicht zu sehen.',
  slowHandshakeNext:
    'Warten Sie zwei Minuten, prüfen Sie dann dieses Gerät allein und versuchen Sie es erneut.',
  clientCertificate: 'Das Gerät verlangt ein Clientzertifikat, das nur sein Verwaltungsserver hat.',
  tls: 'Die verschlüsselte Verbindung zum Gerät konnte nicht hergestellt werden.',
  tlsNext:
    'Die Firmware ist vielleicht sehr alt, oder ihr Zertifikat ist defekt. Suchen Sie erneut und sehen Sie sich die Befunde an.',
  notSetUp: 'AMT ist auf diesem Gerät nicht eingerichtet. Deshalb ist noch keine Anmeldung möglich.',
  notSetUpNext: 'Richten Sie es zuerst ein. Die Diagnose zeigt die Lösungswege.',
  setupUnfinished:
    'Eine Einrichtung dieses Geräts wurde begonnen und nie abgeschlossen. Es nimmt keine Anmeldung an.',
  setupUnfinishedNext: 'Setzen Sie es von Windows aus zurück, und beginnen Sie dann von vorn.',
  noPort: 'Kein AMT-Port dieses Geräts antwortet.',
  noPortNext: 'Prüfen Sie Kabel und Stromversorgung, warten Sie eine Minute und suchen Sie erneut.',
  accepted: 'Anmeldung als „{{user}}“ wurde angenommen',
  refused: 'Anmeldung als „{{user}}“ wurde abgelehnt',
  refusedCertain: 'Anmeldung als „{{user}}“ wurde abgelehnt, mit einem bekanntermaßen richtigen Kennwort',
  fact: {
    mode: {
      none: 'Die Firmware meldet: nicht aktiviert',
      ccm: 'Die Firmware meldet: Clientmodus (CCM)',
      acm: 'Die Firmware meldet: Administratormodus (ACM)',
      unknown: 'Die Firmware meldet: Kontrollmodus nicht lesbar',
    },
    identity: 'Es ist: {{model}} mit der UUID {{uuid}}',
    identityUnnamed: 'Es ist ein Gerät mit der UUID {{uuid}}',
    mayNotAdminister: 'Dieses Konto darf das Gerät nicht verwalten',
    mayAdminister: 'Dieses Konto darf das Gerät verwalten',
    rightsUnread: 'Ob dieses Konto das Gerät verwalten darf, konnte nicht gelesen werden',
    servers: 'Es verbindet sich mit einem Verwaltungsserver: {{servers}}',
    noServers: 'Es verbindet sich mit keinem Verwaltungsserver',
    serversUnread: 'Ob es sich mit einem Verwaltungsserver verbindet, konnte nicht gelesen werden',
    onePassword: 'MEBx- und Netzwerkkennwort sind ein und dasselbe',
    separatePasswords: 'MEBx- und Netzwerkkennwort sind getrennt',
    passwordNeverChanged: 'Das Admin-Kennwort wurde seit der Einrichtung nie geändert',
    passwordChanged: 'Das Admin-Kennwort wurde seit der Einrichtung geändert',
    passwords: {
      oneNever:
        'MEBx- und Netzwerkkennwort sind ein und dasselbe; das Admin-Kennwort wurde seit der Einrichtung nie geändert',
      oneChanged:
        'MEBx- und Netzwerkkennwort sind ein und dasselbe; das Admin-Kennwort wurde seit der Einrichtung geändert',
      separateNever:
        'MEBx- und Netzwerkkennwort sind getrennt; das Admin-Kennwort wurde seit der Einrichtung nie geändert',
      separateChanged:
        'MEBx- und Netzwerkkennwort sind getrennt; das Admin-Kennwort wurde seit der Einrichtung geändert',
    },
    auditVeto: 'Seine Auditrichtlinie erlaubt kein Zurücksetzen von AMT ohne den Auditor',
    audit: {
      recordsFree: 'Sein Auditprotokoll zeichnet auf, und nichts verhindert ein Zurücksetzen von AMT',
      recordsUnread:
        'Sein Auditprotokoll zeichnet auf, und ob seine Richtlinie ein Zurücksetzen von AMT verhindert, konnte nicht gelesen werden',
      offFree: 'Sein Auditprotokoll ist aus, und nichts verhindert ein Zurücksetzen von AMT',
      offUnread:
        'Sein Auditprotokoll ist aus, und ob seine Richtlinie ein Zurücksetzen von AMT verhindert, konnte nicht gelesen werden',
      unreadFree:
        'Ob sein Auditprotokoll aufzeichnet, konnte nicht gelesen werden, und nichts verhindert ein Zurücksetzen von AMT',
      unreadUnread:
        'Ob sein Auditprotokoll aufzeichnet, konnte nicht gelesen werden; ob seine Richtlinie ein Zurücksetzen von AMT verhindert, ebenso nicht',
    },
    clock: 'Seine Uhr: {{state}}',
    mebxNotPermitted: 'Es hat nicht erlaubt, sein MEBx-Kennwort über das Netz zu setzen (Status 16)',
  },
  part: {
    general: 'Allgemeine Einstellungen',
    setup: 'Einrichtung',
    uuid: 'UUID',
    versions: 'Versionen',
    chassis: 'Gehäuse',
    network: 'Netzwerk',
    redirection: 'Umleitung',
    kvm: 'KVM',
    consent: 'Benutzerzustimmung',
    clock: 'Uhr',
    power: 'Stromversorgung',
    powerPackage: 'Energiepaket',
    remoteAccess: 'Fernzugriff',
    homeDomains: 'Umgebungserkennung',
    users: 'Benutzer',
    auditLog: 'Auditprotokoll',
    auditPolicy: 'Auditrichtlinie',
  },
  passwordUnknown: {
    shared:
      'Eine frühere Version von AMT Bench hat ein einziges Kennwort für mehrere Geräte mit diesem Realm gespeichert. Deshalb ist nicht bekannt, zu welchem es gehört.',
    sharedNext:
      'Lassen Sie die gespeicherten Kennwörter anzeigen, und geben Sie das richtige einmal ein. Dann wird es für dieses Gerät allein gespeichert.',
    lookalike:
      'Für dieses Gerät ist kein Kennwort gespeichert. Ein Gerät mit demselben Realm ist unter {{address}} bekannt. Sein Kennwort wird hier nicht verwendet.',
    lookalikeNext:
      'Wenn es dasselbe Gerät ist, geben Sie das an (--same-as {{address}}). Geben Sie sonst das Kennwort dieses Geräts ein.',
    beforeReset: 'Das gespeicherte Kennwort stammt aus der Zeit, bevor dieses Gerät zurückgesetzt wurde.',
    none: 'Für dieses Gerät ist kein Kennwort gespeichert.',
    next: 'Geben Sie es einmal ein. Dann wird es gespeichert.',
    logInOnce: 'Melden Sie sich einmal daran an.',
    owner: 'Für ein solches Gerät ist kein Kennwort gespeichert.',
    ownerNext: 'Wählen Sie eines aus der Liste.',
  },
  newPassword: {
    lost: 'Ein zufälliges Kennwort ginge verloren: Es gibt keinen Schlüsselbund, der es aufbewahrt. Es wurde nichts getan.',
    lostNext: 'Entsperren Sie den Schlüsselbund, oder wählen Sie selbst ein Kennwort.',
    unfit: 'AMT würde dieses Kennwort nicht annehmen. {{problems}}',
    unfitNext: 'Wählen Sie ein anderes. Es wurde nichts gesendet.',
  },
  onlyCopy:
    'AMT Bench hat auf diesem Gerät ein Kennwort gesetzt, das nur hier gespeichert ist. Es wurde nichts gelöscht.',
  onlyCopyNext: 'Geben Sie „{{word}}“ ein, um zu bestätigen, dass es endgültig gelöscht werden soll.',
  notTheName: 'Der eingegebene Name ist nicht der dieses Geräts. Es wurde nichts geschrieben.',
  notTheNameNext:
    'Geben Sie „{{word}}“ ein, um zu bestätigen, dass seine Kennwörter in eine Datei geschrieben werden sollen.',
  noTicket: 'Es wurde kein Kennwort angezeigt: In diesem Fenster hat gerade niemand danach gefragt.',
  noTicketNext: 'Drücken Sie die Schaltfläche erneut.',
  file: {
    machine: 'Gerät:',
    user: 'Benutzer:',
    password: 'Kennwort:',
    candidate: 'Oder, weil eine Änderung unterbrochen wurde:',
    mebx: 'MEBx-Kennwort:',
    earlier: 'Früheres Kennwort:',
    other: 'Anderes im selben Eintrag:',
    written:
      'Geschrieben: {{at}}. Wer diese Datei hat, kann das Gerät steuern: Löschen Sie sie nach Gebrauch.',
  },
  shared:
    'Eine frühere Version von AMT Bench hat einen gemeinsamen Eintrag für mehrere Geräte mit demselben Realm oder derselben UUID gespeichert. Einige dieser Kennwörter gehören vielleicht zu einem anderen Gerät.',
} satisfies MessageCatalogue['login'];
