import type { MessageCatalogue } from '../../../catalogue';

/** Alarms at which the firmware switches the PC on. */
export const alarms = {
  title: 'Alarmes de réveil',
  alarm: 'Alarme « {{name}} »',
  absent: 'Ce firmware n’a pas d’alarmes de réveil. Le paramètre est ignoré.',
  past: 'L’alarme « {{name}} » est dans le passé et ne se répète pas. Elle est ignorée.',
  seconds: 'L’alarme « {{name}} » se déclenche à la minute pleine : AMT ne gère pas les secondes.',
  noRoom: {
    text: 'Le firmware peut contenir {{room}} alarmes de réveil, et avec celles du profil il y en aurait {{number}}.',
    next: 'Faites supprimer certaines de celles-ci par le profil : {{names}}.',
  },
  item: '{{name}} ({{alarm}})',
  none: 'aucune',
  kept: '{{when}}, {{repeat}}',
  deleted: '{{when}}, {{repeat}}, puis supprimée',
  timeNotKnown: 'à une heure inconnue',
  repeat: {
    notKnown: 'répétition inconnue',
    once: 'une seule fois',
    weeks_one: 'toutes les semaines',
    weeks_other: 'toutes les {{count}} semaines',
    weeks_many: 'toutes les {{count}} de semaines',
    days_one: 'tous les jours',
    days_other: 'tous les {{count}} jours',
    days_many: 'tous les {{count}} de jours',
    hours_one: 'toutes les heures',
    hours_other: 'toutes les {{count}} heures',
    hours_many: 'toutes les {{count}} d’heures',
    minutes_one: 'toutes les minutes',
    minutes_other: 'toutes les {{count}} minutes',
    minutes_many: 'toutes les {{count}} de minutes',
  },
} satisfies MessageCatalogue['provisioning']['alarms'];
