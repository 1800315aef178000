import type { Catalogue } from '../catalogue';

/** The help page, which needs no network. */
export const help = {
  title: 'Hilfe',
  contents: 'Auf dieser Seite',
  firstSteps: {
    title: 'Erste Schritte',
    steps: {
      connect: 'Verbinden Sie diesen Computer mit dem Netz der Geräte.',
      scan: 'Wählen Sie auf der Seite „Geräte“ das Netz und dann „Suchen“. Dabei wird keine Anmeldung gesendet.',
      open: 'Öffnen Sie ein Gerät. Seine Seite zeigt den Status und den nächsten Schritt.',
      login: 'Melden Sie sich einmal mit dem Admin-Kennwort an. AMT Bench speichert es im Tresor.',
      review: 'Prüfen Sie den Plan: Er führt jede Änderung auf, bevor etwas geschieht.',
      apply:
        'Führen Sie den Plan aus. Jede Änderung wird zur Kontrolle zurückgelesen. Das Ergebnis steht im Journal.',
    },
    demo: 'Zum Ausprobieren ohne echtes Gerät wählen Sie auf der Seite „Geräte“ die Schaltfläche „Demo starten“.',
  },
  statuses: {
    title: 'Was der Status bedeutet',
    list: {
      ready: {
        name: 'Bereit',
        text: 'AMT Bench kann sich an diesem Gerät anmelden und es konfigurieren.',
      },
      password: {
        name: 'Kennwort fehlt',
        text: 'AMT ist eingerichtet. Melden Sie sich mit dem Admin-Kennwort an.',
      },
      notSetUp: {
        name: 'Nicht eingerichtet',
        text: 'AMT muss zuerst in MEBx oder aus Windows aktiviert werden.',
      },
      blocked: {
        name: 'Blockiert',
        text: 'Etwas verhindert die Konfiguration. Die Seite des Geräts nennt den Grund.',
      },
      configured: {
        name: 'Konfiguriert',
        text: 'Der letzte Lauf ist abgeschlossen, und jede Einstellung wurde zurückgelesen.',
      },
      drifted: { name: 'Abweichend', text: 'Eine Einstellung entspricht nicht mehr dem Profil.' },
      failed: {
        name: 'Fehlgeschlagen',
        text: 'Der letzte Lauf brach bei einem Schritt ab. Das Journal zeigt, bei welchem.',
      },
      other: { name: 'Anderer Hersteller', text: 'Das Gerät antwortet, hat aber kein Intel AMT.' },
    },
  },
  attempts: {
    title: 'Fehlgeschlagene Anmeldungen',
    text: 'AMT sperrt alle Anmeldungen nach zehn falschen Kennwörtern. AMT Bench sendet deshalb höchstens drei falsche Kennwörter pro Stunde an ein Gerät und jedes eingegebene Kennwort nur einmal.',
  },
  glossary: {
    title: 'Glossar',
    terms: {
      amt: {
        name: 'AMT',
        text: 'Intel Active Management Technology: der Teil der Firmware eines PCs, der sich über das Netz verwalten lässt, auch wenn der PC aus ist oder kein lauffähiges Betriebssystem hat.',
      },
      mebx: {
        name: 'MEBx',
        text: 'Intel Management Engine BIOS Extension: das Setup von AMT direkt am PC. Es hat ein eigenes Kennwort. Werkseitig lautet es „admin“.',
      },
      acm: {
        name: 'ACM',
        text: 'Admin Control Mode (Administratormodus): AMT ist mit allen Rechten eingerichtet.',
      },
      ccm: {
        name: 'CCM',
        text: 'Client Control Mode (Clientmodus): AMT wurde aus dem laufenden Betriebssystem eingerichtet. Eine Person am PC muss der Fernsteuerung zustimmen.',
      },
      rmcp: {
        name: 'RMCP',
        text: 'Remote Management Control Protocol: eine Anfrage auf UDP-Port 623, ob ein verwaltbares Gerät da ist, und die Antwort darauf. Sie braucht keine Anmeldung.',
      },
      cira: {
        name: 'CIRA',
        text: 'Client Initiated Remote Access: AMT verbindet sich von sich aus mit einem Verwaltungsserver, etwa von außerhalb des Unternehmens.',
      },
      sol: { name: 'SOL', text: 'Serial over LAN: die Textkonsole des PCs über das Netz.' },
      ider: {
        name: 'IDE-R',
        text: 'IDE-Umleitung (IDE Redirection): Der PC startet von einem Datenträgerabbild auf einem anderen Computer.',
      },
      kvm: {
        name: 'KVM',
        text: 'Keyboard, Video, Mouse: Bildschirm, Tastatur und Maus des PCs über das Netz.',
      },
      consent: {
        name: 'Benutzerzustimmung',
        text: 'Ein sechsstelliger Code auf dem Bildschirm des PCs. Eine Person dort muss ihn vorlesen, bevor die Fernsteuerung beginnt.',
      },
      provisioning: {
        name: 'Provisionierung',
        text: 'AMT in Betrieb nehmen. AMT zurücksetzen macht dies rückgängig.',
      },
      realm: {
        name: 'Realm',
        text: 'Ein Text, den AMT vor einer Anmeldung sendet. Er unterscheidet Geräte und ändert sich, wenn AMT neu eingerichtet wird.',
      },
      tls: {
        name: 'TLS',
        text: 'Verschlüsselung der Verbindung. AMT verwendet dafür Port 16993, ohne Verschlüsselung Port 16992.',
      },
      homeDomain: {
        name: 'Heimatdomäne',
        text: 'Ein DNS-Name, an dem AMT das eigene Netz erkennt. In anderen Netzen schließt AMT seine Ports.',
      },
      powerPackage: {
        name: 'Energiepaket',
        text: 'Die Energiezustände des PCs, in denen AMT erreichbar ist (Power Package).',
      },
      rpc: {
        name: 'rpc',
        text: 'Remote Provisioning Client: ein kostenloses Programm für die Befehlszeile von Windows und Linux, aus dem Open AMT Cloud Toolkit. Es läuft als Administrator auf dem verwalteten PC, nennt den Zustand von AMT und kann AMT aktivieren oder zurücksetzen.',
      },
      meshcmd: {
        name: 'MeshCMD',
        text: 'Ein kostenloses Programm für die Befehlszeile aus dem Projekt MeshCentral. Es läuft als Administrator auf dem verwalteten PC und kann vieles von dem, was rpc kann.',
      },
      lms: {
        name: 'LMS',
        text: 'Local Manageability Service: ein Dienst von Windows oder Linux auf dem verwalteten PC. Er reicht Anfragen der Programme auf diesem PC an dessen AMT weiter. Er wird mit den Treibern des Herstellers installiert.',
      },
      mei: {
        name: 'MEI',
        text: 'Management Engine Interface: der Treiber, über den das Betriebssystem die Engine anspricht, auf der AMT läuft. Ohne ihn erreicht kein Programm auf dem PC das AMT.',
      },
    },
  },
  keys: {
    title: 'Tastatur',
    text: 'Drücken Sie auf einer beliebigen Seite ?, um alle Tastenkürzel zu sehen.',
  },
  check: {
    title: 'Diesen Computer prüfen',
    explanation:
      'Prüft Schlüsselbund, Netz, Datenordner und Versionen. An andere Computer wird nichts gesendet.',
    start: 'Diesen Computer prüfen',
    again: 'Erneut prüfen',
    running: 'Prüfung läuft',
    states: { ok: 'OK', warning: 'Warnung', problem: 'Problem' },
    ids: {
      'state-folder': 'Datenordner',
      settings: 'Einstellungen',
      keychain: 'Schlüsselbund',
      udp: 'UDP',
      tcp: 'TCP',
      'open-files': 'Offene Verbindungen',
      network: 'Netze',
      firewall: 'Firewall',
      versions: 'Versionen',
      electron: 'Fenster',
    },
  },
  bundle: {
    title: 'Supportpaket',
    explanation:
      'Eine ZIP-Datei mit Programmprotokoll, Journal, Einstellungen, Versionen und Geräteliste. Sie enthält keine Kennwörter, aber Namen und Adressen von Geräten und Netzen.',
    save: 'Supportpaket speichern',
    saving: 'Dateien werden gesammelt',
  },
  about: {
    title: 'Über AMT Bench',
    version: 'AMT Bench {{version}}',
    licence: 'AMT Bench ist freie Software unter der Apache-Lizenz 2.0.',
    parts:
      'Es enthält freie Software anderer, darunter Electron, React, Mantine, undici und zod. Deren Lizenzen stehen in der Datei THIRD-PARTY-NOTICES.txt des Pakets.',
    independent:
      'AMT Bench ist von Intel unabhängig. Intel und Intel AMT sind Marken der Intel Corporation oder ihrer Tochtergesellschaften.',
  },
} satisfies Catalogue['help'];
