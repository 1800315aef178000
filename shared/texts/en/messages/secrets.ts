/** Rules for passwords, and secrets that profiles name. */
export const secrets = {
  rules: {
    length: 'Use {{least}} to {{most}} characters.',
    /** A raw pre-shared key instead of the passphrase. */
    rawKey:
      'This is the 64-digit key of a network. AMT Bench sends passphrases of 8 to 63 characters only. Enter the passphrase that the key was made from.',
    ascii: 'Use plain ASCII characters only, no accents.',
    forbidden: 'Quotation marks ("), commas and colons are not allowed.',
    lower: 'Add a lower-case letter.',
    upper: 'Add an upper-case letter.',
    digit: 'Add a digit.',
    special: 'Add a special character such as ! $ %.',
  },
  password: {
    empty: 'The password is empty.',
    tooLong: 'The password is longer than the 32 characters that AMT allows.',
    unusual:
      'The password contains a character that no AMT password has: an accent, another script, or a control character.',
    emptyLine: 'The password begins with an empty line.',
    severalLines: 'The password has more than one line.',
    oneLine: 'Give the password alone, on one line.',
  },
  unknown: 'There is no longer a secret “{{name}}”.',
  unknownNext: 'Choose one from the list.',
  notStored: 'The secret “{{name}}” is not stored any more.',
  notStoredNext: 'Store it again.',
  noSuch: 'There is no such secret.',
  noSuchNext: 'Choose one that is stored, or store it first.',
  unfit: {
    amt: 'The secret “{{name}}” does not meet the rules for AMT passwords. {{problems}}',
    wifi: 'The secret “{{name}}” does not meet the rules for Wi-Fi passphrases. {{problems}}',
    server: 'The secret “{{name}}” does not meet the rules for passwords of management servers. {{problems}}',
  },
  unfitNext: 'Store one that meets them.',
} as const;
