import type { Catalogue } from '../catalogue';

/** Power orders. */
export const power: Catalogue['power'] = {
  title: 'Energía: {{state}}',
  orders: {
    on: 'Encender',
    off: 'Apagar',
    reset: 'Forzar reinicio',
    bios: 'Reiniciar en el BIOS',
    biosFromOff: 'Arrancar en el BIOS',
  },
  question: '¿{{order}}?',
  ownComputer:
    'Este es el ordenador en el que funciona AMT Bench. AMT Bench termina con él y no puede mostrar si la orden se cumplió.',
  losesWork:
    '{{machine}} está encendido. Su sistema operativo no se cierra correctamente: se pierde el trabajo no guardado.',
  sleeps:
    'En este equipo, AMT queda en suspensión mientras el PC está apagado ({{package}}). No se podrá encender de nuevo desde aquí, solo con su botón de encendido.',
  leaveOn: 'Dejarlo encendido',
  clearAndContinue: 'Borrar y continuar',
  dangerous: {
    title: 'Una orden anterior ha dejado un ajuste peligroso',
    text: 'El próximo arranque habría hecho esto: {{what}}. Este ajuste se borra primero.',
  },
  whatHappens: 'Qué ocurre',
  reading: 'Leyendo el equipo…',
};
