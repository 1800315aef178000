import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { bugText } from '#shared/bug-text';
import { startApp } from './app';

const onBug = (error: unknown): void => console.error(`Bug: ${bugText(error)}`);

startApp({
  // Beside this file once it is built: dist/main/electron.js.
  rendererFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
  preload: fileURLToPath(new URL('../preload/preload.cjs', import.meta.url)),
  args: process.argv.slice(process.defaultApp ? 2 : 1),
  env: process.env,
  platform: process.platform,
  signals: process,
  onBug,
}).catch((error: unknown) => {
  onBug(error);
  // Without a window it could not be ended.
  app.exit(1);
});
