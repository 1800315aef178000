import type { MessageCatalogue } from '../../../catalogue';

/** Alarms at which the firmware switches the PC on. */
export const alarms = {
  title: 'Weckzeiten',
  alarm: 'Weckzeit „{{name}}“',
  absent: 'Diese Firmware hat keine Weckzeiten. Die Einstellung wird übersprungen.',
  past: 'Die Weckzeit „{{name}}“ liegt in der Vergangenheit und wiederholt sich nicht. Sie wird übersprungen.',
  seconds: 'Die Weckzeit „{{name}}“ gilt zur vollen Minute: AMT unterstützt keine Sekunden.',
  noRoom: {
    text: 'Die Firmware hat Platz für {{room}} Weckzeiten, und mit denen des Profils wären es {{number}}.',
    next: 'Lassen Sie das Profil einige davon entfernen: {{names}}.',
  },
  item: '{{name}} ({{alarm}})',
  none: 'keine',
  kept: '{{when}}, {{repeat}}',
  deleted: '{{when}}, {{repeat}}, danach gelöscht',
  timeNotKnown: 'zu unbekannter Zeit',
  repeat: {
    notKnown: 'Wiederholung nicht bekannt',
    once: 'einmalig',
    weeks_one: 'wöchentlich',
    weeks_other: 'alle {{count}} Wochen',
    days_one: 'täglich',
    days_other: 'alle {{count}} Tage',
    hours_one: 'stündlich',
    hours_other: 'alle {{count}} Stunden',
    minutes_one: 'jede Minute',
    minutes_other: 'alle {{count}} Minuten',
  },
} satisfies MessageCatalogue['provisioning']['alarms'];
