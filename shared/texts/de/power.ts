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
    shutdown: 'Herunterfahren',
    restart: 'Neu starten',
    cycle: 'Aus- und einschalten',
    sleep: 'Energie sparen',
    hibernate: 'Ruhezustand',
    pxe: 'Vom Netz (PXE) starten',
    disk: 'Von der Festplatte starten',
    cd: 'Von der CD starten',
    diagnostics: 'In die Diagnose starten',
    wake: 'Aus Modern Standby wecken',
  },
  question: '{{order}}?',
  ownComputer:
    'Das ist der Computer, auf dem AMT Bench läuft. AMT Bench endet mit ihm und kann nicht anzeigen, ob der Befehl ausgeführt wurde.',
  losesWork:
    '{{machine}} ist eingeschaltet. Das Betriebssystem wird nicht heruntergefahren: Ungespeicherte Arbeit geht verloren.',
  sleeps:
    'AMT schläft auf diesem Gerät, solange der PC aus ist ({{package}}). Von hier aus lässt er sich dann nicht mehr einschalten, nur mit der Einschalttaste.',
  more: 'Weitere Befehle',
  endsPrograms:
    '{{machine}} ist eingeschaltet. Das Betriebssystem beendet zuerst die Programme und fragt auf dem Bildschirm vielleicht nach nicht gespeicherter Arbeit.',
  leaveOn: 'Eingeschaltet lassen',
  clearAndContinue: 'Löschen und fortfahren',
  dangerous: {
    title: 'Ein früherer Befehl wirkt noch nach und ist gefährlich',
    text: 'Beim nächsten Start wäre Folgendes passiert: {{what}}. Dieser Befehl wird zuerst gelöscht.',
  },
  consent: {
    title: 'Die Person am Gerät muss zustimmen',
    ask: 'Zustimmung erfragen',
    how: 'Der Bildschirm des Geräts wird einen sechsstelligen Code zeigen. Lassen Sie ihn sich von der Person davor vorlesen.',
    displayed:
      'Das Gerät zeigt einen sechsstelligen Code auf seinem Bildschirm. Lassen Sie ihn sich von der Person davor vorlesen.',
    displayedFor_one: 'Er wird höchstens {{count}} Minute lang gezeigt.',
    displayedFor_other: 'Er wird höchstens {{count}} Minuten lang gezeigt.',
    code: 'Code auf dem Bildschirm des Geräts',
    send: 'Code senden',
    withdraw: 'Anfrage zurückziehen',
    atStart:
      'Der Bildschirm kann den Code jetzt nicht zeigen. Er erscheint beim Start des PCs: Schalten Sie das Gerät ein, oder lassen Sie es neu starten.',
    check: 'Erneut prüfen',
    ended: 'Das Gerät hat die Anfrage nach falschen Codes beendet.',
    gone: 'Das Gerät zeigt den Code nicht mehr.',
    again: 'Erneut fragen',
  },
  whatHappens: 'Was passiert',
  reading: 'Gerät wird gelesen…',
} satisfies Catalogue['power'];
