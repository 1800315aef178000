/** Alarms at which the firmware switches the PC on. */
export const alarms = {
  title: 'Wake alarms',
  alarm: 'Alarm “{{name}}”',
  absent: 'This firmware has no wake alarms. The setting is skipped.',
  past: 'The alarm “{{name}}” is in the past and does not repeat. It is skipped.',
  seconds: 'The alarm “{{name}}” goes off at the full minute: AMT does not support seconds.',
  noRoom: {
    text: 'The firmware has room for {{room}} wake alarms, and with those of the profile there would be {{number}}.',
    next: 'Let the profile remove some of these: {{names}}.',
  },
  item: '{{name}} ({{alarm}})',
  none: 'none',
  kept: '{{when}}, {{repeat}}',
  deleted: '{{when}}, {{repeat}}, then deleted',
  timeNotKnown: 'at an unknown time',
  repeat: {
    notKnown: 'repetition not known',
    once: 'once',
    weeks_one: 'every week',
    weeks_other: 'every {{count}} weeks',
    days_one: 'every day',
    days_other: 'every {{count}} days',
    hours_one: 'every hour',
    hours_other: 'every {{count}} hours',
    minutes_one: 'every minute',
    minutes_other: 'every {{count}} minutes',
  },
} as const;
