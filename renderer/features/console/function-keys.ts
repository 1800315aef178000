/** How function keys are sent: as most BIOSes read them (Windows’ VT100+), or as Linux does (xterm). */
export const KEY_STYLES = ['bios', 'xterm'] as const;
export type KeyStyle = (typeof KEY_STYLES)[number];

/** After ESC, from F1 on. VT100+: Microsoft, “Special Administration Console”, the table of UTF-8 and VT100+ keys. */
const AFTER_ESCAPE: Readonly<Record<KeyStyle, readonly string[]>> = {
  bios: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '!', '@'],
  xterm: ['OP', 'OQ', 'OR', 'OS', '[15~', '[17~', '[18~', '[19~', '[20~', '[21~', '[23~', '[24~'],
};

/** Names of the function keys, as on a keyboard. */
export const FUNCTION_KEYS: readonly string[] = AFTER_ESCAPE.bios.map((_, at) => `F${String(at + 1)}`);

/** @param name of the key, such as `F10` @returns what the machine gets; undefined: it is no function key */
export function functionKey(name: string, style: KeyStyle): string | undefined {
  const after = AFTER_ESCAPE[style][FUNCTION_KEYS.indexOf(name)];
  return after === undefined ? undefined : `\u001b${after}`;
}
