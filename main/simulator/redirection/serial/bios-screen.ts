import { type BiosFacts, type ItemName, itemsOf, pageOf, PAGES, type SetupState } from './bios-setup';

/** Lines of code page 437, one byte each. */
const LINE = {
  across: '\u00c4',
  down: '\u00b3',
  topLeft: '\u00da',
  topRight: '\u00bf',
  left: '\u00c0',
  right: '\u00d9',
};
const ESC = '\u001b';
const COLOUR = {
  plain: `${ESC}[0;37;44m`,
  bar: `${ESC}[0;30;47m`,
  chosen: `${ESC}[1;37;46m`,
  question: `${ESC}[0;37;41m`,
} as const;

const WIDTH = 80;
const HEIGHT = 25;
const INNER = WIDTH - 4;
const BODY_ROWS = HEIGHT - 5;
const QUESTION_ROW = 9;
const NAME_WIDTH = 22;

/** Clears the screen and stands in its first place. */
export const CLEAR = `${ESC}[0m${ESC}[2J${ESC}[H`;

/** Characters that every code page has in the same place. */
export const plain = (text: string): string => text.replace(/[^\u0020-\u007e]/g, '?');
const fit = (text: string, width: number): string => text.slice(0, width).padEnd(width);

function centred(text: string, width: number): string {
  const left = Math.max(0, Math.floor((width - text.length) / 2));
  return fit(' '.repeat(left) + text, width);
}

const ITEM_TEXT: Readonly<Record<ItemName, (state: SetupState) => string>> = {
  unconfigure: ({ unconfigure }) => `Unconfigure AMT on next boot  [${unconfigure ? 'Yes' : 'No'}]`,
  save: () => 'Save changes and exit',
  discard: () => 'Discard changes and exit',
};

const named = (name: string, value: string): string => `${fit(name, NAME_WIDTH)}${plain(value)}`;

function factRows(state: SetupState, facts: BiosFacts): readonly string[] {
  switch (pageOf(state)) {
    case 'Main':
      return [
        named('System model', facts.model),
        named('Serial number', facts.serial),
        named('BIOS version', facts.biosVersion),
        named('BIOS date', facts.biosDate),
        named('Processor', facts.processor),
        named('Memory', facts.memory),
        named('Intel AMT version', facts.amtVersion),
      ];
    case 'Intel AMT':
      return [named('Intel AMT version', facts.amtVersion), named('Intel AMT state', facts.amtState)];
    case 'Exit':
      return ['Leave the setup. The system starts after that.'];
  }
}

function tabs(state: SetupState): string {
  const shown = PAGES.map((name, at) =>
    at === state.page ? `${COLOUR.chosen} ${name} ${COLOUR.bar}` : ` ${name} `,
  ).join(' ');
  const length = PAGES.join('').length + 3 * PAGES.length - 1;
  return `${COLOUR.bar} ${shown}${' '.repeat(WIDTH - length - 1)}`;
}

function body(state: SetupState, facts: BiosFacts): readonly string[] {
  const items = itemsOf(state, facts).map((item, at) => {
    const text = fit(ITEM_TEXT[item](state), INNER);
    return at === state.item ? `${COLOUR.chosen}${text}${COLOUR.plain}` : text;
  });
  const rows = [
    '',
    ...factRows(state, facts).map((row) => fit(row, INNER)),
    ...(items.length > 0 ? ['', ...items] : []),
  ];
  return Array.from({ length: BODY_ROWS }, (_, at) => {
    const row = rows[at] ?? '';
    return `${COLOUR.plain}${LINE.down} ${row === '' ? ' '.repeat(INNER) : row} ${LINE.down}`;
  });
}

function question({ question: asked }: SetupState): readonly string[] {
  if (!asked) return [];
  const words = asked.save ? 'Save configuration changes and exit?' : 'Exit without saving changes?';
  const choice = asked.yes ? '[ Yes ]     No  ' : '  Yes     [ No ]';
  return ['', words, choice, ''].map((text) => `${COLOUR.question}${centred(text, WIDTH)}`);
}

/** All 25 rows; the last place of the last one stays free, so that no terminal scrolls. */
export function screenRows(state: SetupState, facts: BiosFacts): readonly string[] {
  const across = LINE.across.repeat(WIDTH - 2);
  const rows = [
    `${COLOUR.bar}${centred(`${plain(facts.model)} BIOS Setup`, WIDTH)}`,
    tabs(state),
    `${COLOUR.plain}${LINE.topLeft}${across}${LINE.topRight}`,
    ...body(state, facts),
    `${COLOUR.plain}${LINE.left}${across}${LINE.right}`,
    `${COLOUR.bar}${fit(' Arrows: move   Enter: select   F10: save and exit   Esc: exit', WIDTH - 1)}`,
  ];
  rows.splice(QUESTION_ROW, question(state).length, ...question(state));
  return rows;
}

/** Writes the rows that differ from what the terminal shows; all of them where nothing is known of it. */
export function paint(rows: readonly string[], shown: readonly string[] | undefined): string {
  const changed = rows.flatMap((row, at) => (shown?.[at] === row ? [] : [`${ESC}[${at + 1};1H${row}`]));
  return `${shown ? '' : CLEAR}${changed.join('')}`;
}
