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
    shutdown: 'Apagar el sistema',
    restart: 'Reiniciar el sistema',
    cycle: 'Apagar y encender',
    sleep: 'Suspender',
    hibernate: 'Hibernar',
    pxe: 'Arrancar desde la red (PXE)',
    disk: 'Arrancar desde el disco duro',
    cd: 'Arrancar desde el CD',
    diagnostics: 'Arrancar en el diagnóstico',
    wake: 'Despertar de Modern Standby',
  },
  question: '¿{{order}}?',
  ownComputer:
    'Este es el ordenador en el que funciona AMT Bench. AMT Bench termina con él y no puede mostrar si la orden se cumplió.',
  losesWork:
    '{{machine}} está encendido. Su sistema operativo no se cierra correctamente: se pierde el trabajo no guardado.',
  sleeps:
    'En este equipo, AMT queda en suspensión mientras el PC está apagado ({{package}}). No se podrá encender de nuevo desde aquí, solo con su botón de encendido.',
  more: 'Más órdenes',
  endsPrograms:
    '{{machine}} está encendido. Su sistema operativo cierra antes los programas, y puede preguntar en la pantalla por el trabajo no guardado.',
  leaveOn: 'Dejarlo encendido',
  clearAndContinue: 'Borrar y continuar',
  dangerous: {
    title: 'Una orden anterior ha dejado un ajuste peligroso',
    text: 'El próximo arranque habría hecho esto: {{what}}. Este ajuste se borra primero.',
  },
  consent: {
    title: 'La persona ante el equipo tiene que dar su consentimiento',
    ask: 'Pedir el consentimiento',
    how: 'La pantalla del equipo mostrará un código de seis cifras. Pida a la persona que está ante él que se lo lea.',
    displayed:
      'El equipo muestra un código de seis cifras en su pantalla. Pida a la persona que está ante él que se lo lea.',
    displayedFor_one: 'Se muestra como máximo durante {{count}} minuto.',
    displayedFor_many: 'Se muestra como máximo durante {{count}} de minutos.',
    displayedFor_other: 'Se muestra como máximo durante {{count}} minutos.',
    code: 'Código en la pantalla del equipo',
    send: 'Enviar el código',
    withdraw: 'Retirar la petición',
    atStart:
      'La pantalla no puede mostrar el código ahora. Aparece cuando arranca el PC: encienda el equipo o haga que lo reinicien.',
    check: 'Comprobar de nuevo',
    ended: 'El equipo canceló la petición tras códigos incorrectos.',
    gone: 'El equipo ya no muestra el código.',
    again: 'Pedir de nuevo',
  },
  whatHappens: 'Qué ocurre',
  reading: 'Leyendo el equipo…',
};
