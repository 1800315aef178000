import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_IN, readPlaybook, type Library } from '#main/diagnosis/playbook-library';

const MOST_FILES = 100;
const MOST_BYTES = 1_000_000;

/**
 * The playbooks that technicians have put into `playbooks/` of the state folder, before ours. One that cannot be used
 * is left out and said; the others count.
 */
export function ownPlaybooks(home: string): { library: Library; notices: string[] } {
  const folder = join(home, 'playbooks');
  const files = filesOf(folder);
  if (files.length === 0) return { library: BUILT_IN, notices: [] };
  const notices =
    files.length > MOST_FILES ? [`Only the first ${String(MOST_FILES)} playbooks are read.`] : [];
  const own = files.slice(0, MOST_FILES).flatMap((name) => {
    const text = textOf(join(folder, name));
    if (text === undefined || text.length > MOST_BYTES) {
      notices.push(
        `The playbook ${name} is left out: it ${text === undefined ? 'cannot be opened' : 'is too large'}.`,
      );
      return [];
    }
    const read = readPlaybook(name, text);
    if (!read.ok) notices.push(`${read.error.message} ${read.error.nextStep}`);
    return read.ok ? [read.value] : [];
  });
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

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
