import type { MessageCatalogue } from '../../catalogue';

/** Rules for passwords, and secrets that profiles name. */
export const secrets = {
  rules: {
    length: 'Verwenden Sie {{least}} bis {{most}} Zeichen.',
    rawKey:
      'Das ist der 64-stellige Schlüssel eines Netzes. AMT Bench sendet nur Passphrasen mit 8 bis 63 Zeichen. Geben Sie die Passphrase ein, aus der der Schlüssel gebildet wurde.',
    ascii: 'Verwenden Sie nur einfache ASCII-Zeichen, keine Umlaute oder Akzente.',
    forbidden: 'Anführungszeichen ("), Kommas und Doppelpunkte sind nicht zulässig.',
    lower: 'Fügen Sie einen Kleinbuchstaben hinzu.',
    upper: 'Fügen Sie einen Großbuchstaben hinzu.',
    digit: 'Fügen Sie eine Ziffer hinzu.',
    special: 'Fügen Sie ein Sonderzeichen wie ! $ % hinzu.',
  },
  password: {
    empty: 'Das Kennwort ist leer.',
    tooLong: 'Das Kennwort ist länger als die 32 Zeichen, die AMT zulässt.',
    unusual:
      'Das Kennwort enthält ein Zeichen, das kein AMT-Kennwort hat: einen Umlaut oder Akzent, ein Zeichen einer anderen Schrift oder ein Steuerzeichen.',
    emptyLine: 'Das Kennwort beginnt mit einer leeren Zeile.',
    severalLines: 'Das Kennwort hat mehr als eine Zeile.',
    oneLine: 'Geben Sie nur das Kennwort an, in einer einzigen Zeile.',
  },
  unknown: 'Es gibt kein Geheimnis „{{name}}“ mehr.',
  unknownNext: 'Wählen Sie eines aus der Liste.',
  notStored: 'Das Geheimnis „{{name}}“ ist nicht mehr gespeichert.',
  notStoredNext: 'Speichern Sie es erneut.',
  noSuch: 'Ein solches Geheimnis gibt es nicht.',
  noSuchNext: 'Wählen Sie ein gespeichertes, oder speichern Sie es zuerst.',
  unfit: {
    amt: 'Das Geheimnis „{{name}}“ erfüllt nicht die Regeln für AMT-Kennwörter. {{problems}}',
    wifi: 'Das Geheimnis „{{name}}“ erfüllt nicht die Regeln für WLAN-Passphrasen. {{problems}}',
    server:
      'Das Geheimnis „{{name}}“ erfüllt nicht die Regeln für Kennwörter von Verwaltungsservern. {{problems}}',
  },
  unfitNext: 'Speichern Sie eines, das sie erfüllt.',
} satisfies MessageCatalogue['secrets'];
