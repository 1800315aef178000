import type { Catalogue } from '../catalogue';

/** Power orders. */
export const power = {
  title: 'Stromversorgung: {{state}}',
  orders: {
    on: 'Einschalten',
    off: 'Ausschalten',
    reset: 'Neustart (Reset)',
    bios: 'Neustart ins BIOS',
    biosFromOff: 'Start ins BIOS',
  },
  question: '{{order}}?',
  ownComputer:
    'Das ist der Computer, auf dem AMT Bench läuft. AMT Bench endet mit ihm und kann nicht anzeigen, ob der Befehl ausgeführt wurde.',
  losesWork:
    '{{machine}} ist eingeschaltet. Das Betriebssystem wird nicht heruntergefahren: Ungespeicherte Arbeit geht verloren.',
  sleeps:
    'AMT schläft auf diesem Gerät, solange der PC aus ist ({{package}}). Von hier aus lässt er sich dann nicht mehr einschalten, nur mit der Einschalttaste.',
  leaveOn: 'Eingeschaltet lassen',
  clearAndContinue: 'Löschen und fortfahren',
  dangerous: {
    title: 'Ein früherer Befehl wirkt noch nach und ist gefährlich',
    text: 'Beim nächsten Start wäre Folgendes passiert: {{what}}. Dieser Befehl wird zuerst gelöscht.',
  },
  whatHappens: 'Was passiert',
  reading: 'Gerät wird gelesen…',
} satisfies Catalogue['power'];
