import { z } from 'zod';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { type ListedComputer, listedComputer, type ListReading, MOST_COMPUTERS } from './computer-list';

/** A computer of MeshCommander’s list (Ylianst/MeshCommander, index.html, saveComputers); all else is left out. */
const computerSchema = z.object({
  name: z.string().optional(),
  host: z.string().optional(),
  user: z.string().optional(),
  tags: z.union([z.string(), z.array(z.string())]).optional(),
  /** Only whether there is one. */
  pass: z.unknown().optional(),
});
type MeshComputer = z.infer<typeof computerSchema>;

/** As a file has it, and the bare list. */
const listSchema = z.union([z.object({ computers: z.array(z.unknown()) }), z.array(z.unknown())]);

/** MeshCommander keeps its own list as a key and what is encrypted with it, both in hexadecimal digits. */
const OWN_STORAGE = /^\s*"?[0-9a-f]{512,}"?\s*$/i;

/** True for the JSON that MeshCommander saves, and for the form that it keeps for itself. */
export function isMeshCommanderList(text: string): boolean {
  return (
    OWN_STORAGE.test(text.slice(0, 4_000)) ||
    /^\s*[[{][\s\S]*"(?:computers|host)"\s*:/.test(text.slice(0, 4_000))
  );
}

/** Reads the list that MeshCommander saves. Pure; passwords are counted and not taken. */
export function readMeshCommanderList(text: string): Result<ListReading> {
  if (OWN_STORAGE.test(text)) {
    return fail('file-unreadable', message('imports.mesh.storage'), message('imports.mesh.storageNext'));
  }
  const entries = entriesOf(text);
  if (!entries) {
    return fail('file-unreadable', message('imports.mesh.notList'), message('imports.mesh.notListNext'));
  }
  const computers: ListedComputer[] = [];
  let passwords = 0;
  for (const [at, entry] of entries.slice(0, MOST_COMPUTERS).entries()) {
    const parsed = computerSchema.safeParse(entry);
    if (!parsed.success) {
      computers.push({ line: at + 1, host: '' });
      continue;
    }
    if (typeof parsed.data.pass === 'string' && parsed.data.pass !== '') passwords++;
    computers.push(computerOf(at + 1, parsed.data));
  }
  if (computers.length === 0) {
    return fail('file-unreadable', message('imports.noComputers'), message('imports.noComputersNext'));
  }
  return ok({
    columns: [],
    mapping: {},
    computers,
    warnings: [
      ...(passwords > 0 ? [message('imports.mesh.passwords', { count: passwords })] : []),
      ...(entries.length > computers.length ? [message('imports.cutList', { count: MOST_COMPUTERS })] : []),
    ],
  });
}

function entriesOf(text: string): readonly unknown[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = listSchema.safeParse(value);
  if (!parsed.success) return undefined;
  return 'computers' in parsed.data ? parsed.data.computers : parsed.data;
}

/** Names of hosts: what looks otherwise is a name that a person gave, and becomes the note. */
const HOST_NAME = /^[A-Za-z0-9]([A-Za-z0-9_-]{0,62})(\.[A-Za-z0-9_-]{1,63})*$/;

function computerOf(
  line: number,
  { name = '', host = '', user = '', tags = [] }: MeshComputer,
): ListedComputer {
  const called = decoded(name);
  const address = decoded(host);
  const isHostName = HOST_NAME.test(called);
  return listedComputer(line, {
    address,
    hostname: isHostName && called !== address ? called : '',
    note: isHostName || called === address ? '' : called,
    tags: (typeof tags === 'string' ? [tags] : tags).map((tag) => decoded(tag)),
    // “*” means that Windows logs in (Kerberos).
    user: user === '*' ? '' : decoded(user),
  });
}

/** MeshCommander writes some characters as a URL does. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
