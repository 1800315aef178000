import type { ImportFormat } from '#shared/model/import-formats';
import { fail, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { isMeshCommanderList } from './meshcommander-list';

/** What no text of people has: control characters but line ends and tabs, and what could not be decoded. */
const BINARY = /[^\P{Cc}\s]|\ufffd/u;
/** Colours of a terminal that somebody has copied are no sign of a binary file; they are made visible later. */
const ESCAPE = '\u001b';

/**
 * What speaks against a text before it is read as a list or a profile.
 * @returns undefined for what may be read
 */
export function textProblem(text: string, mostChars: number): Result<never> | undefined {
  if (text.length > mostChars) {
    return fail(
      'file-unreadable',
      message('imports.tooLarge', { limit: mostChars }),
      message('imports.tooLargeNext'),
    );
  }
  if (text.trim() === '') {
    return fail('file-unreadable', message('imports.empty'), message('imports.emptyNext'));
  }
  return BINARY.test(text.replaceAll(ESCAPE, ''))
    ? fail('file-unreadable', message('imports.binary'), message('imports.binaryNext'))
    : undefined;
}

/** Which format a text is in, as far as its beginning tells it. */
export function formatOf(text: string): ImportFormat {
  if (/^\s*</.test(text)) return 'scs-profile';
  if (isMeshCommanderList(text)) return 'meshcommander';
  if (/^\s*\{/.test(text)) return 'rpc-profile';
  const start = text.slice(0, 4_000);
  // Keys of rpc-go’s profiles, each alone at the begin of its line.
  return /^(?:configuration|configure|amtSpecific|profileName|id):/m.test(start) ? 'rpc-profile' : 'csv';
}
