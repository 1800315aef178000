import { isAbsolute, relative } from 'node:path';
import type { AppInfo } from '#shared/contract/contract';
import { message } from '#shared/texts/message';

/**
 * Where everything but passwords is kept, in words. Users of the portable file would expect it beside that file.
 * @param home the state folder
 * @param env PORTABLE_EXECUTABLE_DIR is the folder of the portable file, and set by nothing else (electron.build,
 *   “NSIS”, section “Portable”)
 */
export function dataPlace(home: string, env: NodeJS.ProcessEnv): AppInfo['data'] {
  const beside = env['PORTABLE_EXECUTABLE_DIR'] ?? '';
  if (beside === '' || isWithin(beside, home)) {
    return { message: message('state.place', { home }), elsewhere: false };
  }
  return { message: message('state.placeElsewhere', { home }), elsewhere: true };
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..';
}
