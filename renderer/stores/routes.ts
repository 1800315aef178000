/** Parts of a machine's page. */
export const MACHINE_TABS = ['setup', 'password', 'details', 'evidence', 'logs', 'journal'] as const;
export type MachineTab = (typeof MACHINE_TABS)[number];

/** What the window shows. Each has an address, so that reload, Back, a second window and links work. */
export type Route =
  | { page: 'machines'; machine?: string; tab?: MachineTab }
  | { page: 'journal'; run?: string }
  | { page: 'profiles' | 'vault' | 'logs' | 'usb-key' | 'certificate' | 'help' | 'settings' };
export type PageName = Route['page'];

const PAGE_NAMES = [
  'machines',
  'profiles',
  'vault',
  'logs',
  'usb-key',
  'certificate',
  'journal',
  'help',
  'settings',
] as const;

const HOME: Route = { page: 'machines' };

/** Longer names are of nothing that AMT Bench knows. */
const MAX_HASH = 1_000;

/** @param hash of the address, with its “#”; anything that is no page of ours is the list of machines */
export function routeOf(hash: string): Route {
  if (hash.length > MAX_HASH) return HOME;
  const [name, first, second] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  const page = PAGE_NAMES.find((each) => each === name);
  switch (page) {
    case undefined:
      return HOME;
    case 'machines': {
      if (!first) return HOME;
      const tab = MACHINE_TABS.find((each) => each === second);
      return { page, machine: first, ...(tab && { tab }) };
    }
    case 'journal':
      return first ? { page, run: first } : { page };
    default:
      return { page };
  }
}

/** @returns the address of a page, from “#” on */
export function hashOf(route: Route): string {
  switch (route.page) {
    case 'machines':
      return hash(route.page, route.machine, route.machine === undefined ? undefined : route.tab);
    case 'journal':
      return hash(route.page, route.run);
    default:
      return hash(route.page);
  }
}

function hash(...parts: readonly (string | undefined)[]): string {
  const given = parts.filter((part) => part !== undefined);
  return `#/${given.map(encodeURIComponent).join('/')}`;
}

/** A percent sign that somebody typed is no reason to fail. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
