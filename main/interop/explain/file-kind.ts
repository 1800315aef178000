import { fail, type Result } from '#shared/result';
import { type Message, message } from '#shared/texts/message';

type Kind = 'events' | 'archive' | 'binary';

/** First bytes of archives: ZIP, gzip, 7-Zip, CAB. */
const ARCHIVES = ['PK\u0003\u0004', '\u001f\u008b', '7z\u00bc\u00af', 'MSCF'] as const;

const SAMPLE = 65_536;
/** Control characters that text may hold: backspaces, tabs, line ends, form feeds, and what steers a terminal. */
const OF_TEXT: ReadonlySet<number> = new Set([8, 9, 10, 11, 12, 13, 27]);
/** Of 20 characters of a text, none is another control character; of random bytes, two are. */
const MOST_SHARE = 0.05;

/**
 * Says what speaks against reading the beginning of a file as a log.
 * @param begin its first bytes, or the text that they were read as
 * @returns `file-unreadable` with a sentence; undefined where nothing does
 */
export function textProblem(begin: Uint8Array | string, name: string | undefined): Result<never> | undefined {
  const kind = typeof begin === 'string' ? kindOfText(begin) : kindOfBytes(begin);
  return kind === undefined ? undefined : fail('file-unreadable', problemOf(kind, name), NEXT[kind]);
}

/** Files that are taken for logs by mistake. */
function kindOfBytes(bytes: Uint8Array): Kind | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith('ElfFile')) return 'events';
  return ARCHIVES.some((each) => start.startsWith(each)) ? 'archive' : undefined;
}

function kindOfText(text: string): Kind | undefined {
  const length = Math.min(text.length, SAMPLE);
  let controls = 0;
  for (let at = 0; at < length; at++) if (isControl(text.charCodeAt(at))) controls += 1;
  return controls > length * MOST_SHARE ? 'binary' : undefined;
}

function isControl(code: number): boolean {
  return (code < 0x20 && !OF_TEXT.has(code)) || (code >= 0x7f && code < 0xa0);
}

function problemOf(kind: Kind, name: string | undefined): Message {
  return name === undefined
    ? message(`explain.file.pasted`)
    : message(`explain.file.${kind}`, { file: name });
}

const NEXT: Readonly<Record<Kind, Message>> = {
  events: message('explain.file.eventsNext'),
  archive: message('explain.file.archiveNext'),
  binary: message('explain.file.binaryNext'),
};
