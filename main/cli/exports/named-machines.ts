import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { UseCases } from '#main/use-cases/index';

/** Machines of the list by address; `all` is all of them. */
export async function namedMachines(
  useCases: UseCases,
  names: readonly string[],
): Promise<Result<readonly string[]>> {
  await useCases.loadList();
  const known = useCases.machines.ids();
  if (names.length === 0) return noneNamed();
  const unknown = names.find((name) => name !== 'all' && !known.includes(name));
  if (unknown !== undefined) {
    return fail(
      'unknown-device',
      message('exports.list.unknown', { name: unknown }),
      message('exports.list.unknownNext'),
    );
  }
  if (known.length === 0) {
    return fail('target-empty', message('exports.list.nothing'), message('exports.list.nothingNext'));
  }
  return ok(names.includes('all') ? known : [...new Set(names)]);
}

export function noneNamed(): Result<never> {
  return fail(
    'input-invalid',
    message('cli.export.machinesNeeded'),
    message('cli.export.machinesNeededNext'),
  );
}
