import type { MessageCatalogue } from '../../../catalogue';

/** TLS, its certificate, and plain HTTP in addition to it. */
export const tls = {
  name: 'TLS',
  absent: 'Diese Firmware hat kein TLS. Die Einstellung wird übersprungen.',
  title: {
    on: 'TLS einschalten',
    off: 'TLS ausschalten',
    certificate: 'TLS-Zertifikat',
    plain: 'Unverschlüsseltes HTTP zusätzlich zu TLS',
  },
  open: 'offen',
  closed: 'geschlossen',
  withPlain: {
    open: 'ein, unverschlüsseltes HTTP offen',
    closed: 'ein, unverschlüsseltes HTTP geschlossen',
    notKnown: 'ein, unverschlüsseltes HTTP nicht bekannt',
  },
  clear: 'aus: Kennwörter und Daten gehen unverschlüsselt über das Netz',
  pending: 'geschrieben, nicht in Kraft',
  asWanted: 'ein, wie gewünscht',
  mutual: 'ein, Clientzertifikate erforderlich',
  withProblem: 'ein, {{problem}}',
  withCertificate: 'ein, mit einem Zertifikat von AMT Bench ({{strength}})',
  problem: {
    missing: 'kein Zertifikat in Verwendung',
    expired: 'Zertifikat abgelaufen',
    endsSoon: 'Zertifikat läuft bald ab',
    weak: 'Zertifikat mit einem Schlüssel, den AMT 22 ablehnt',
    foreign: 'Zertifikat nicht von diesem AMT Bench',
  },
  addressingNotKnown:
    'AMT hat keinen Hostnamen, und wie es seine Adresse erhält, ist nicht bekannt. Mit DHCP lehnt die Firmware Änderungen an TLS ab, bis es einen Hostnamen hat.',
  ownComputer: {
    text: 'Das ist der Computer, auf dem AMT Bench läuft. TLS von AMT wird für das Netzwerk und für seinen Treiberdienst (LMS) getrennt geschaltet, und von hier aus ist nur Letzteres zu sehen. Es ließe sich nicht nachweisen, dass das Netzwerk es hat.',
    next: 'Entfernen Sie tls aus dem Profil, oder konfigurieren Sie dieses Gerät von einem anderen Computer aus.',
  },
  noHostName: {
    text: 'AMT hat auf diesem Gerät keinen Hostnamen und erhält seine Adresse über DHCP. Die Firmware lehnt es dann ab, Änderungen an TLS in Kraft zu setzen.',
    next: 'Tragen Sie im Profil einen Hostnamen ein (host.name), oder entfernen Sie tls daraus.',
  },
  plainUnsupported: {
    text: 'Das Profil schaltet TLS aus, aber diese Firmware unterstützt unverschlüsseltes HTTP nicht mehr (AMT 16.1 und neuer).',
    next: 'Wählen Sie für dieses Gerät im Profil „tls-only“.',
  },
  ownUnusable: {
    text: 'Das Profil behält das Zertifikat des Geräts, aber so kann es nicht bleiben: {{problem}}.',
    next: 'Setzen Sie tls.ca im Profil auf „bench“. AMT Bench erstellt dann ein Zertifikat.',
  },
  noKeychain: {
    text: 'Nach dem Profil signiert AMT Bench das TLS-Zertifikat. Ohne Schlüsselbund ginge seine Zertifizierungsstelle verloren, wenn AMT Bench endet.',
    next: 'Starten Sie einen Schlüsselbund, oder setzen Sie tls.ca im Profil auf „own“, wenn das Gerät ein Zertifikat hat.',
  },
  onlyTls: 'Diese Firmware unterstützt unverschlüsseltes HTTP nicht mehr. Nur TLS bleibt offen.',
  plainNotKnown:
    'Ob unverschlüsseltes HTTP zusätzlich zu TLS offen ist, ist nicht bekannt: Die Firmware meldet es nicht.',
  keyNotShown: {
    text: 'Die Firmware hat einen Schlüssel erzeugt, zeigt ihn aber nicht an.',
    next: 'Trennen Sie das Gerät kurz vom Strom und versuchen Sie es erneut.',
  },
} satisfies MessageCatalogue['provisioning']['tls'];
