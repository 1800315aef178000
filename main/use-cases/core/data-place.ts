import { isAbsolute, relative } from 'node:path';
import type { AppInfo } from '#shared/contract/contract';

/**
 * Where everything but passwords is kept, in words. Users of the portable file would expect it beside that file.
 * @param home the state folder
 * @param env PORTABLE_EXECUTABLE_DIR is the folder of the portable file, and set by nothing else (electron.build,
 *   “NSIS”, section “Portable”)
 */
export function dataPlace(home: string, env: NodeJS.ProcessEnv): AppInfo['data'] {
  const beside = env['PORTABLE_EXECUTABLE_DIR'] ?? '';
  if (beside === '' || isWithin(beside, home)) {
    return { message: `AMT Bench keeps its data in “${home}”.`, elsewhere: false };
  }
  return {
    message: `AMT Bench keeps its data on this computer, in “${home}”, not beside the portable file. To keep it elsewhere, set AMT_BENCH_HOME to a folder.`,
    elsewhere: true,
  };
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..';
}
