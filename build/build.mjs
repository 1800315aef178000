// `npm run build`: installs what is missing and builds every part anew.
import { ensureBuilt, ensureInstalled } from './ensure.mjs';

const installed = await ensureInstalled();
const built = installed.ok
  ? await ensureBuilt({ parts: ['main', 'preload', 'renderer'], force: true })
  : installed;
if (!built.ok) {
  process.stderr.write(`${built.message}\n`);
  process.exitCode = 1;
}
