import type { MessageCatalogue } from '../../catalogue';

/** The consent of the person at the machine. */
export const consent = {
  blocked: {
    text: 'Das Gerät nimmt jetzt keine Anfrage an, weil falsche Codes gesendet wurden.',
    next: 'Warten Sie einige Minuten und fragen Sie dann erneut. Die Firmware sagt nicht, wie lange.',
  },
  ask: 'Fragen Sie die Person am Gerät nach ihrer Zustimmung: mit „Zustimmung erfragen“ im Fenster oder mit --consent-code in einem Terminal.',
  atMachine:
    'Drücken Sie die BIOS-Taste am Gerät selbst. Im Administratormodus kann die Benutzerzustimmung vorher in einem Profil auf „Nicht erforderlich“ gesetzt werden.',
  ended: {
    text: 'Das Gerät zeigt keinen Code mehr. Es wurde nichts gesendet.',
    next: 'Starten Sie den Vorgang erneut, um einen anderen Code zu bekommen.',
  },
  withdrawn:
    'Die Zustimmung wurde nicht gegeben und die Anfrage zurückgezogen. Der Befehl wurde nicht gesendet.',
  wrong:
    'Das ist nicht der Code auf dem Bildschirm. Nach mehreren falschen Codes beendet das Gerät die Anfrage.',
  sixDigits: 'Geben Sie die sechs Ziffern ein.',
} satisfies MessageCatalogue['consent'];
