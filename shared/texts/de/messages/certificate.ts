import type { MessageCatalogue } from '../../catalogue';

/** Provisioning certificates: what is wrong with one, and which generations of AMT accept it. */
export const certificate = {
  file: {
    tooLarge: 'Die Datei ist größer als jedes Zertifikat.',
    notPfx: 'Die Datei ist keine PFX-Datei (PKCS #12), oder sie ist beschädigt.',
    next: 'Wählen Sie die .pfx- oder .p12-Datei mit dem Provisionierungszertifikat, seiner Kette und seinem privaten Schlüssel.',
    wrongPassword: 'Das Kennwort öffnet die Datei nicht, oder die Datei ist beschädigt.',
    wrongPasswordNext: 'Geben Sie das Kennwort ein, mit dem die Datei exportiert wurde.',
    tooSlow: 'Die Datei verlangt zum Öffnen viel mehr Berechnungen, als übliche Programme schreiben.',
    again: 'Exportieren Sie das Zertifikat erneut, und prüfen Sie, von wem diese Datei stammt.',
  },
  findings: {
    'no-key':
      'Der private Schlüssel fehlt, die Datei kann also nichts signieren. Exportieren Sie das Zertifikat erneut, mit privatem Schlüssel.',
    'no-leaf':
      'Die Datei enthält kein Zertifikat eines Servers, nur Zertifizierungsstellen oder nichts. Exportieren Sie das Zertifikat erneut, mit privatem Schlüssel.',
    'no-mark':
      'Das Zertifikat ist nicht für AMT gekennzeichnet: Weder enthält die erweiterte Schlüsselverwendung 2.16.840.1.113741.1.2.3, noch ist die OU „Intel(R) Client Setup Certificate“. Jedes AMT lehnt es ab. Bestellen Sie ein gekennzeichnetes, oder stellen Sie es mit einer eigenen Zertifizierungsstelle aus.',
    'mark-by-unit':
      'Nur die OU kennzeichnet das Zertifikat für AMT. Intel beschreibt das so; manche Werkzeuge verlangen die erweiterte Schlüsselverwendung 2.16.840.1.113741.1.2.3.',
    'no-server-use': 'In der erweiterten Schlüsselverwendung fehlt „TLS-Server“. Intel verlangt das.',
    'chain-incomplete':
      'Die Kette endet vor einem Stammzertifikat. Exportieren Sie das Zertifikat erneut, mit allen Zertifikaten der Kette.',
    'chain-long': 'Die Kette hat mehr als vier Zertifikate. rps sendet höchstens vier.',
    'signature-wrong':
      'Ein Zertifikat der Kette wurde nicht vom nächsten signiert. Exportieren Sie das Zertifikat erneut, mit seiner eigenen Kette.',
    'not-yet-valid': 'Ein Zertifikat der Kette ist noch nicht gültig. Prüfen Sie die Uhr dieses Computers.',
    expired: 'Ein Zertifikat der Kette ist abgelaufen. Bestellen Sie ein neues Zertifikat.',
    'expires-soon': 'Ein Zertifikat der Kette läuft innerhalb von 30 Tagen ab.',
    'domain-differs':
      'Das Zertifikat ist für {{commonName}}, die Geräte haben das DNS-Suffix {{suffix}}. AMT vergleicht beide Teil für Teil von rechts. Ändern Sie die DHCP-Option 15 oder das PKI-DNS-Suffix in MEBx, oder bestellen Sie ein Zertifikat für diese Domäne.',
    'domain-to-check':
      'Die Geräte sind in {{suffix}}, unterhalb der Domäne von {{commonName}}. Nicht jedes AMT und nicht jedes Werkzeug akzeptiert das.',
    'no-domain':
      'Das Zertifikat hat keinen allgemeinen Namen (CN). AMT vergleicht ihn mit dem DNS-Suffix des Geräts.',
    wildcard:
      'Das Zertifikat ist für alle Namen einer Domäne ({{commonName}}). AMT akzeptiert das nur, wenn es auch für AMT gekennzeichnet ist.',
    sha1: 'Ein Zertifikat der Kette ist mit SHA-1 signiert. AMT 11 hat solche Stammzertifikate entfernt, AMT 16 (einige Geräte mit 15) lehnt die ganze Kette ab.',
    'short-key':
      'Ein Zertifikat der Kette hat einen RSA-Schlüssel mit weniger als 2048 Bit. AMT 16 (einige Geräte mit 15) lehnt ihn ab.',
    'not-rsa':
      'Ein Schlüssel der Kette ist nicht RSA. Die Werkzeuge für den Administratormodus signieren vor AMT 22 nur mit RSA.',
    sha384:
      'Ein Zertifikat der Kette ist mit SHA-384 oder SHA-512 signiert. Ab welcher AMT-Version das akzeptiert wird, ist nicht bekannt.',
    'unknown-signature':
      'Ein Zertifikat der Kette ist auf eine Weise signiert ({{signature}}), von der keine Quelle sagt, dass AMT sie akzeptiert.',
    'too-weak-for-22':
      'Für AMT 22 ist angekündigt, dass es in der ganzen Kette nur RSA mit mindestens 3072 Bit oder EC mit 384 akzeptiert, mit SHA-384.',
    'root-to-check':
      'Das Gerät muss das Stammzertifikat kennen: Suchen Sie {{fingerprint}} (SHA-256) in der Liste seiner Hashes, in MEBx oder mit „rpc amtinfo -cert“. Ein USB-Stick oder MEBx kann den Hash hinzufügen.',
  },
  answers: {
    accepted: 'akzeptiert',
    doubtful: 'funktioniert vielleicht nicht',
    refused: 'abgelehnt',
  },
  generations: {
    '6-10': 'AMT 6 bis 10',
    '11-14': 'AMT 11 bis 14',
    '15': 'AMT 15',
    '16-21': 'AMT 16 bis 21',
    '22': 'AMT 22',
  },
  roles: {
    leaf: 'Zertifikat',
    intermediate: 'Zwischenzertifikat',
    root: 'Stammzertifikat',
  },
  until: 'gültig bis {{date}}',
  notConfirmed: 'Aus Dokumenten von Intel und Berichten von Benutzern, nicht an Hardware bestätigt.',
} satisfies MessageCatalogue['certificate'];
