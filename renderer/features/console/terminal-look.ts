import type { ITheme } from '@xterm/xterm';

/** One of them is on every system; a box of a BIOS needs letters of one width. */
export const TERMINAL_FONT =
  '"Cascadia Mono", Consolas, Menlo, "DejaVu Sans Mono", "Liberation Mono", monospace';

/** Colours that machines name by number; what is too faint on its ground is made readable by xterm. */
const COLOURS = {
  black: '#1b1d1f',
  red: '#b3302a',
  green: '#257238',
  yellow: '#b58a12',
  blue: '#1f4fa3',
  magenta: '#8c3a86',
  cyan: '#146e77',
  white: '#d6d9dc',
  brightBlack: '#6b7075',
  brightRed: '#ef6a61',
  brightGreen: '#5cc274',
  brightYellow: '#eac54f',
  brightBlue: '#5b94e6',
  brightMagenta: '#cf7cc8',
  brightCyan: '#54c7d1',
  brightWhite: '#ffffff',
} as const satisfies ITheme;

/** What a terminal looks like in the light and in the dark window. */
export const TERMINAL_THEMES: Readonly<Record<'light' | 'dark', ITheme & { background: string }>> = {
  light: {
    ...COLOURS,
    background: '#fbfcfd',
    foreground: '#1b1d1f',
    cursor: '#134a7c',
    cursorAccent: '#ffffff',
    selectionBackground: '#b0d0e8',
    selectionForeground: '#0d1b26',
  },
  dark: {
    ...COLOURS,
    background: '#101214',
    foreground: '#d6d9dc',
    cursor: '#84b6db',
    cursorAccent: '#101214',
    selectionBackground: '#2672ad',
    selectionForeground: '#ffffff',
  },
};
