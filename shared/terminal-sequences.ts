/**
 * The escape sequences that a serial console may draw with: movements, erasing, colours and the few modes that BIOSes and
 * text programs use (ECMA-48; xterm’s “Control Sequences”). Everything else is left out, so that a machine can neither
 * make the terminal answer nor change its title, its clipboard, its window or its history. Of the keyboard it can change
 * what the cursor keys send to it, which text programs need.
 */

/** Ends of control sequences without a prefix that move, erase, insert, delete, repeat, colour and set a scroll region. */
const DRAWING_FINALS = 'ABCDEFGHIJKLMPSTXZ@`abdefmrsu';
/** Insert mode. */
const MODES = new Set(['4']);
/** Cursor keys, origin, wrap, cursor shown, and the second screen of full-screen programs. */
const PRIVATE_MODES = new Set(['1', '6', '7', '25', '1049']);
/** Save and restore the cursor, line feed, next line, reverse line feed. */
const DRAWING_ESCAPES = '78DEM';
/** What `ESC c` would do, without what it does besides: a real reset also clears the history of some terminals. */
const RESET =
  '\u001b[?1049l\u001b[?1l\u001b[?6l\u001b[?7h\u001b[?25h\u001b[4l\u001b[r\u001b(B\u001b)B\u000f\u001b[0m\u001b[2J\u001b[H';
/** Larger numbers mean no screen. Only colours have parts of a parameter, behind colons. */
const PARAMETERS = /^\d{0,4}(?:;\d{0,4})*$/;
const COLOURS = /^\d{0,4}(?:[;:]\d{0,4})*$/;

/**
 * Ends of sequences that insert, delete or scroll lines. Terminals may do so line by line (xterm.js does), however many
 * are asked for; no screen has more.
 */
const LINE_FINALS = 'LMST';
const MOST_LINES = 200;

/**
 * What steers a terminal back after a console: every mode that passes is left, and the character set is the usual one.
 * Some of it moves the cursor, so it ends in the last line, where nothing is written over.
 */
export const AFTER_CONSOLE =
  '\u001b[?1049l\u001b[?1l\u001b[?6l\u001b[?7h\u001b[?25h\u001b[4l\u001b[r\u001b(B\u001b)B\u000f\u001b[0m\u001b[!p\u001b[999;1H';

/**
 * @param held what stands between `ESC [` and the last character
 * @returns the sequence, or as much of it as draws
 */
export function drawingSequence(held: string, final: string): string {
  if (final === 'h' || final === 'l') return modes(held, final);
  if (!DRAWING_FINALS.includes(final) || !(final === 'm' ? COLOURS : PARAMETERS).test(held)) return '';
  // With more than one number, xterm follows the mouse.
  if (final === 'T' && held.includes(';')) return '';
  // This one erases the history of the terminal.
  if (final === 'J' && held.split(';').some((each) => Number(each) > 2)) return '';
  const kept = LINE_FINALS.includes(final) && Number.parseInt(held) > MOST_LINES ? String(MOST_LINES) : held;
  return `\u001b[${kept}${final}`;
}

/**
 * @param held what stands between ESC and the last character, such as `(`
 * @returns the sequence where it draws
 */
export function drawingEscape(held: string, final: string): string {
  if (held === '') return final === 'c' ? RESET : DRAWING_ESCAPES.includes(final) ? `\u001b${final}` : '';
  // Characters for drawing lines, ASCII, and the British set.
  return (held === '(' || held === ')') && '0AB'.includes(final) ? `\u001b${held}${final}` : '';
}

function modes(held: string, final: 'h' | 'l'): string {
  const [prefix, allowed] = held.startsWith('?') ? ['?', PRIVATE_MODES] : ['', MODES];
  const kept = held
    .slice(prefix.length)
    .split(';')
    .filter((mode) => allowed.has(mode));
  return kept.length === 0 ? '' : `\u001b[${prefix}${kept.join(';')}${final}`;
}
