import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inSentences } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import type { Playbook } from '#main/diagnosis/recovery/playbook';
import { BUILT_IN, type Library, readPlaybook } from '#main/diagnosis/recovery/playbook-library';
import { readTextFile } from '#main/journal/text-file';

const MOST_FILES = 100;
const MOST_BYTES = 1_000_000;

/**
 * The playbooks that technicians have put into `playbooks/` of the state folder, before ours. One that cannot be used
 * is left out and said; the others count.
 */
export async function ownPlaybooks(home: string): Promise<{ library: Library; notices: Text[] }> {
  const folder = join(home, 'playbooks');
  const files = filesOf(folder);
  if (files.length === 0) return { library: BUILT_IN, notices: [] };
  const notices: Text[] =
    files.length > MOST_FILES ? [message('state.manyPlaybooks', { most: MOST_FILES })] : [];
  const own: Playbook[] = [];
  for (const name of files.slice(0, MOST_FILES)) {
    const text = await readTextFile(join(folder, name), { most: MOST_BYTES });
    const read = text.ok ? readPlaybook(name, text.value) : text;
    if (read.ok) own.push(read.value);
    else notices.push(inSentences(read.error));
  }
  return { library: [...own, ...BUILT_IN], notices };
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .toSorted();
  } catch {
    // Most benches have no such folder.
    return [];
  }
}
