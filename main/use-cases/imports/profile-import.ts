import { LIMITS } from '#shared/limits';
import type { ProfileMapping, ProfilePreview } from '#shared/model/import';
import type { ProfileFormat } from '#shared/model/import-formats';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { type ForeignProfile, previewOf } from '#main/interop/import/foreign-profile';
import { formatOf, textProblem } from '#main/interop/import/format';
import { readRpcProfile } from '#main/interop/import/rpc-profile';
import { readScsProfile, scsProblem } from '#main/interop/import/scs-profile';
import { parseXml, XmlError } from '#main/wsman/xml';

/** A profile of another tool, as text. */
export interface ProfileImport {
  text: string;
  /** Absent: what the text looks like. */
  format?: ProfileFormat | undefined;
  /** The technician’s own choices. */
  mapping?: ProfileMapping | undefined;
}

/** As `ProfileStore` calls a profile file without a name. */
const UNNAMED = 'Imported';

/** What our profile would become of another tool’s. Nothing is kept. */
export async function previewProfile({
  text,
  format,
  mapping = {},
}: ProfileImport): Promise<Result<ProfilePreview>> {
  // Encrypted profiles are binary, and deserve to be told from files that are merely wrong.
  const encrypted = format === 'scs-profile' ? scsProblem(text) : undefined;
  const problem = encrypted ?? textProblem(text, LIMITS.importChars);
  if (problem) return problem;
  const found = format ?? formatOf(text);
  if (found !== 'scs-profile' && found !== 'rpc-profile') {
    // What is neither XML nor a list may be what Console exports: one long word.
    const word = await readRpcProfile(text);
    if (!word.ok && !/[,;\t]/.test(text)) return word;
    return fail(
      'input-invalid',
      message('imports.wrongKind', { format: message(`imports.formats.${found}`) }),
      message('imports.wrongKindProfileNext'),
    );
  }
  const read = await (found === 'scs-profile' ? readScs(text) : readRpcProfile(text));
  return read.ok ? ok(previewOf(found, read.value, mapping, UNNAMED)) : read;
}

async function readScs(text: string): Promise<Result<ForeignProfile>> {
  try {
    return readScsProfile(await parseXml(text));
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const which = problemOf(error);
    return fail('file-unreadable', message(`imports.xml.${which}`), message(`imports.xml.${which}Next`));
  }
}

function problemOf({ problem, tooLarge }: XmlError): 'doctype' | 'large' | 'broken' {
  if (problem === 'declares-doctype') return 'doctype';
  return tooLarge ? 'large' : 'broken';
}
