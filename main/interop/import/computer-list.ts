import { cut } from '#shared/cut';
import type { ListColumn, ListMapping } from '#shared/model/import';
import { NOTE_CHARS, TAG_CHARS, TAGS } from '#shared/model/status';
import type { Text } from '#shared/texts/message';
import { visible } from '#shared/visible-text';

/** One computer as a list of another program has it. Nothing in it is a secret, and nothing in it is checked yet. */
export interface ListedComputer {
  /** Of the file, counted from 1; of a list of objects, the number of the entry. */
  line: number;
  /** An address or a name; empty where the list gives neither. */
  host: string;
  hostname?: string;
  note?: string;
  tags?: string[];
  user?: string;
}

/** A list of another program, as it was read. */
export interface ListReading {
  /** Empty where the format has none. */
  columns: readonly ListColumn[];
  mapping: ListMapping;
  computers: readonly ListedComputer[];
  warnings: readonly Text[];
}

/** Most computers of a list. */
export const MOST_COMPUTERS = 20_000;

/** Longer than any host name (RFC 1035, section 3.1) or address. */
const HOST_CHARS = 255;
const USER_CHARS = 16;

/** What the fields of a list say of one computer, bounded and without anything hidden. */
export function listedComputer(
  line: number,
  fields: { address: string; hostname: string; note: string; tags: readonly string[]; user: string },
): ListedComputer {
  const address = oneLine(fields.address, HOST_CHARS);
  const hostname = oneLine(fields.hostname, HOST_CHARS);
  const note = oneLine(fields.note, NOTE_CHARS);
  const user = oneLine(fields.user, 2 * USER_CHARS);
  const tags = [...new Set(fields.tags.map((tag) => oneLine(tag, TAG_CHARS)))].filter(Boolean);
  return {
    line,
    host: address || hostname,
    ...(hostname !== '' && { hostname }),
    ...(note !== '' && { note }),
    ...(tags.length > 0 && { tags: tags.slice(0, TAGS) }),
    ...(user !== '' && { user }),
  };
}

/** Blanks and line ends become one blank each, hidden characters visible marks, and what is too long is cut. */
export function oneLine(text: string, most: number): string {
  // What is far too long is not worked on.
  const near = text.slice(0, 4 * most + 256);
  return cut(visible(near.trim().replaceAll(/\s+/g, ' ')), most);
}
