import { lookup } from 'node:dns/promises';
import pLimit from 'p-limit';
import { plainAddress } from './host-name';

const AT_ONCE = 16;

/** Addresses of host names, as this computer's system knows them; names that it does not know are missing. */
export async function resolveNames(
  names: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const limit = pLimit(AT_ONCE);
  const found = new Map<string, string>();
  await Promise.all(
    names.map((name) =>
      limit(async () => {
        if (signal.aborted) return;
        const address = await lookup(name).then(
          (answer) => plainAddress(answer.address),
          () => undefined,
        );
        if (address !== undefined) found.set(name, address);
      }),
    ),
  );
  return found;
}
