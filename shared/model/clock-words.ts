import { type Message, message } from '../texts/message';

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;
const YEAR = 365.25 * DAY;

/** From which size on a time is told in which unit, largest first. */
const UNITS = [
  [2 * YEAR, YEAR, 'years'],
  [2 * DAY, DAY, 'days'],
  [2 * HOUR, HOUR, 'hours'],
  [2 * MINUTE, MINUTE, 'minutes'],
] as const;

/** Seconds in the unit that a person can judge: `12 seconds`, `3 days`, `11 years`. */
export function durationWords(seconds: number): Message {
  const long = Math.abs(seconds);
  for (const [from, size, unit] of UNITS) {
    if (long >= from) return message(`diagnosis.clock.duration.${unit}`, { count: Math.round(long / size) });
  }
  return message('diagnosis.clock.duration.seconds', { count: Math.round(long) });
}

/**
 * How a clock goes against ours: `11 years behind`. Stands by itself or after a colon, not within a sentence.
 * @param offsetSeconds that clock minus ours
 */
export function clockWords(offsetSeconds: number): Message {
  const duration = durationWords(offsetSeconds);
  return message(offsetSeconds < 0 ? 'diagnosis.clock.behind' : 'diagnosis.clock.ahead', { duration });
}

/** Differences this small may come from the network. */
const RIGHT_WITHIN_SECONDS = 5;

/** The same, where a clock that is right is to be called so. */
export function clockState(offsetSeconds: number): Message {
  return Math.abs(offsetSeconds) <= RIGHT_WITHIN_SECONDS
    ? message('diagnosis.clock.right')
    : clockWords(offsetSeconds);
}
