import { hostname, userInfo } from 'node:os';
import type { StartedBy } from '#shared/model/journal';

/** Who works with this program, for the journal and its reports. */
export function whoWorks(version: string): StartedBy {
  const user = accountName();
  const computer = hostname();
  return { version, ...(user !== undefined && { user }), ...(computer !== '' && { computer }) };
}

/** Containers may run programs under a number that has no name (os.userInfo). */
function accountName(): string | undefined {
  try {
    return userInfo().username || undefined;
  } catch {
    return undefined;
  }
}
