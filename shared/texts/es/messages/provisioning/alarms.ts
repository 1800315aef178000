import type { MessageCatalogue } from '../../../catalogue';

/** Alarms at which the firmware switches the PC on. */
export const alarms = {
  title: 'Alarmas de encendido',
  alarm: 'Alarma “{{name}}”',
  absent: 'Este firmware no tiene alarmas de encendido. El ajuste se omite.',
  past: 'La alarma “{{name}}” está en el pasado y no se repite. Se omite.',
  seconds: 'La alarma “{{name}}” salta en el minuto exacto: AMT no admite segundos.',
  noRoom: {
    text: 'El firmware tiene espacio para {{room}} alarmas de encendido, y con las del perfil habría {{number}}.',
    next: 'Haga que el perfil elimine algunas de estas: {{names}}.',
  },
  item: '{{name}} ({{alarm}})',
  none: 'ninguna',
  kept: '{{when}}, {{repeat}}',
  deleted: '{{when}}, {{repeat}}, después se elimina',
  timeNotKnown: 'a una hora desconocida',
  repeat: {
    notKnown: 'repetición desconocida',
    once: 'una sola vez',
    weeks_one: 'cada semana',
    weeks_other: 'cada {{count}} semanas',
    weeks_many: 'cada {{count}} de semanas',
    days_one: 'cada día',
    days_other: 'cada {{count}} días',
    days_many: 'cada {{count}} de días',
    hours_one: 'cada hora',
    hours_other: 'cada {{count}} horas',
    hours_many: 'cada {{count}} de horas',
    minutes_one: 'cada minuto',
    minutes_other: 'cada {{count}} minutos',
    minutes_many: 'cada {{count}} de minutos',
  },
} satisfies MessageCatalogue['provisioning']['alarms'];
