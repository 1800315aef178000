import type { Catalogue } from '../catalogue';

/** The page that checks provisioning certificates. */
export const certificate = {
  title: 'Provisionierungszertifikat',
  intro:
    'Die Aktivierung im Administratormodus ohne MEBx oder USB-Stick braucht ein Provisionierungszertifikat. AMT Bench liest die Datei, sagt, welche AMT-Versionen es akzeptieren, und behält weder die Datei noch ihr Kennwort.',
  choose: 'PFX-Datei auswählen…',
  noFile: 'Keine Datei ausgewählt',
  password: 'Kennwort der Datei',
  passwordHelp: 'Leer lassen, wenn die Datei keines hat.',
  suffix: 'DNS-Suffix der Geräte',
  suffixHelp:
    'Aus der DHCP-Option 15 oder das PKI-DNS-Suffix in MEBx. Ohne Angabe wird der Name des Zertifikats nicht verglichen.',
  wrongSuffix: 'Das ist kein DNS-Suffix. Geben Sie es ein, wie es in der DHCP-Option 15 steht.',
  check: 'Prüfen',
  result: '{{name}}: welches AMT es akzeptiert',
  generation: 'AMT',
  answer: 'Antwort',
  because: 'Grund',
  findings: 'Für jede Version',
  chain: 'Zertifikate in der Datei',
} satisfies Catalogue['certificate'];
