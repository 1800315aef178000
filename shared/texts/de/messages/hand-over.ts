import type { MessageCatalogue } from '../../catalogue';

/** Machines that go over to a server that manages fleets. */
export const handOver = {
  server: {
    unreachable: 'Der Server {{host}} ist nicht erreichbar.',
    check: 'Prüfen Sie seine Adresse, und ob dieser Computer ihn erreicht.',
    slow: 'Der Server {{host}} hat nicht rechtzeitig geantwortet.',
    lost: 'Der Server {{host}} hat die Verbindung beendet.',
    again: 'Warten Sie eine Minute und versuchen Sie es noch einmal.',
    notUnderstood: '{{host}} hat eine Antwort gesendet, die diese Art von Server nicht sendet.',
    kind: 'Prüfen Sie seine Adresse, und welche Art von Server es ist.',
    tooLarge: '{{host}} hat eine Antwort gesendet, die viel größer ist, als diese Art von Server sie sendet.',
    loginRefused: '{{host}} hat die Anmeldung als „{{user}}“ abgelehnt.',
    loginRefusedNext: 'Prüfen Sie Konto und Kennwort auf der Webseite des Servers.',
    loginsPaused: '{{host}} nimmt im Moment keine Anmeldungen an.',
    certificateUnknown:
      '{{host}} zeigt ein Zertifikat, das dieser Computer nicht prüfen kann. Es wurde nichts gesendet.',
    certificateUnknownNext:
      'Vergleichen Sie seinen Fingerabdruck mit dem auf dem Server, und nehmen Sie es dann an.',
    certificateChanged:
      '{{host}} zeigt ein anderes Zertifikat als das angenommene. Es wurde nichts gesendet.',
    certificateChangedNext: 'Klären Sie den Grund, bevor Sie das neue annehmen.',
    refused: 'Der Server hat dieses Gerät abgelehnt: {{words}}',
    refusedNext: 'Sehen Sie sich auf der Webseite des Servers dieses Gerät und Ihre Rechte an.',
    notSeen: 'Der Server hat dieses Gerät angenommen, führt es aber nicht auf.',
    notSeenNext: 'Suchen Sie es auf der Webseite des Servers und versuchen Sie es dann noch einmal.',
  },
  mesh: {
    secondFactor: '{{host}} verlangt für „{{user}}“ einen zweiten Faktor.',
    secondFactorNext:
      'Erstellen Sie in MeshCentral (Mein Konto) ein Login-Token und verwenden Sie hier dessen Namen und Kennwort.',
    closed: '{{host}} hat die Verbindung beendet ({{cause}}).',
    wanOnly: '{{host}} ist auf „nur WAN“ eingestellt und nimmt keine Geräte eines lokalen Netzes an.',
    wanOnlyNext:
      'Lassen Sie die Geräte den Server anrufen (Fernzugriff im Profil), oder ändern Sie die Einstellung des Servers.',
    noGroup: 'Es gibt keine Gerätegruppe „{{group}}“ für Intel AMT ohne Agenten.',
    groupTwice: 'Es gibt mehr als eine Gerätegruppe „{{group}}“ für Intel AMT ohne Agenten.',
    groups: 'Verwenden Sie eine von diesen: {{list}}.',
    noGroups: 'Legen Sie auf der Webseite des Servers eine an: Typ „Nur Intel AMT, kein Agent“.',
  },
  leftOut: {
    simulated: 'Es ist ein simuliertes Gerät.',
    otherMaker: 'Es ist kein Gerät mit Intel AMT.',
    otherPorts: 'Der Server erreicht AMT nur über das Netz und an den Standardports.',
  },
  connection: {
    'by-machine': 'Der Server sieht es: Es hat den Server angerufen (CIRA).',
    'by-server': 'Der Server sieht es: Er ist mit dem Gerät verbunden.',
    none: 'Der Server kennt es und ist jetzt nicht mit ihm verbunden.',
  },
  noPassword: {
    none: 'Ohne Kennwort übergeben: Es ist keines gespeichert, das dieses Gerät geöffnet hat.',
    changeOpen: 'Ohne Kennwort übergeben: Eine Kennwortänderung dieses Geräts ist nicht abgeschlossen.',
    tooLong: 'Ohne Kennwort übergeben: Der Server nimmt höchstens {{most, number}} Zeichen an.',
  },
  input: {
    url: 'Die Adresse des Servers ist nicht gültig.',
    urlNext:
      'Schreiben Sie sie so: https://server.example oder https://server.example:8181/pfad. Es wird nur https verwendet.',
    group: 'MeshCentral braucht eine Gerätegruppe.',
    groupNext: 'Nennen Sie eine Gruppe vom Typ „Nur Intel AMT, kein Agent“.',
    notConfirmed: 'Es wurde nichts übergeben.',
    notConfirmedNext: 'Bestätigen Sie es, oder verwenden Sie in Skripten --yes.',
  },
  journal: {
    withPassword: 'An {{kind}} auf {{server}} übergeben, mit dem AMT-Kennwort.',
    withoutPassword: 'An {{kind}} auf {{server}} übergeben, ohne Kennwort.',
  },
} satisfies MessageCatalogue['handOver'];
