import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { bugText } from '#shared/bug-text';
import { ProgramLog } from '#main/use-cases/index';
import { startApp } from './app';
import { logWindowTrouble } from './window-trouble';

const log = new ProgramLog({ env: process.env, host: 'electron', version: app.getVersion() });

const onBug = (error: unknown): void => {
  log.bug(error);
  console.error(`Bug: ${bugText(error)}`);
};

// An uncaught error is logged, and then shown in Electron's own dialog as it would be anyway.
process.on('uncaughtExceptionMonitor', log.bug);
process.on('unhandledRejection', onBug);
app.on('web-contents-created', (_event, contents) => logWindowTrouble(contents, log));
app.once('ready', () => log.write({ event: 'started' }));
app.once('quit', () => log.write({ event: 'ended' }));

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
