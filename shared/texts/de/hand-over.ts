import type { Catalogue } from '../catalogue';

/** The dialog in which machines go over to a server that manages fleets. */
export const handOver = {
  title_one: '{{count, number}} Gerät an {{server}} übergeben',
  title_other: '{{count, number}} Geräte an {{server}} übergeben',
  address: 'Server',
  addressHelp: 'https://host oder https://host:port/pfad',
  user: 'Konto auf dem Server',
  password: 'Kennwort des Kontos',
  group: {
    meshcentral: 'Gerätegruppe',
    console: 'Tag',
  },
  groupHelp: {
    meshcentral: 'Vom Typ „Nur Intel AMT, kein Agent“.',
    console: 'Jedes Gerät bekommt es. Darf leer sein.',
  },
  withPasswords: 'Auch die gespeicherten AMT-Kennwörter senden',
  withPasswordsHelp:
    'Nur solche, die ihr Gerät geöffnet haben. Der Server kann es dann verwalten. Das Journal hält es fest.',
  check: 'Verbindung testen',
  send: 'Übergeben',
  close: 'Schließen',
  fingerprint: 'Zertifikat des Servers (SHA-256)',
  accept: 'Dieses Zertifikat annehmen',
  accepted: 'Zertifikat angenommen, bis dieser Dialog geschlossen wird.',
  dryRun: 'Der Server wurde gefragt, und noch nichts wurde gesendet. Das würde geschehen:',
  done: 'Das ist geschehen:',
  machine: 'Gerät',
  result: 'Ergebnis',
  more_one: '{{count, number}} weiteres Gerät',
  more_other: '{{count, number}} weitere Geräte',
  withPassword: 'Mit seinem Kennwort.',
  outcome: {
    added: 'Hinzugefügt',
    updated: 'Aktualisiert',
    'already-there': 'Schon da',
    failed: 'Fehlgeschlagen',
    'left-out': 'Ausgelassen',
    stopped: 'Nicht begonnen',
  },
  planned: {
    added: 'Neu',
    updated: 'Würde aktualisiert',
    'already-there': 'Schon da',
    failed: 'Fehlgeschlagen',
    'left-out': 'Ausgelassen',
    stopped: 'Nicht begonnen',
  },
} satisfies Catalogue['handOver'];
