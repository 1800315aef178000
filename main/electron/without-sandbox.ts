import { app, dialog } from 'electron';
import { message } from '#shared/texts/message';
import { english } from '#shared/texts/speech';
import { OutsideLanguage } from './outside-language';

const WHAT = message('electron.noSandbox.what');
const NEXT = message('electron.noSandbox.next');

/** Shown instead of the window where Chromium’s sandbox is off; for an AppImage that means that the system forbids it. */
process.stderr.write(`${english(WHAT)}\n→ ${english(NEXT)}\n`);
const language = new OutsideLanguage();
void app.whenReady().then(async () => {
  await language.load();
  const { say } = language;
  dialog.showErrorBox(say(message('electron.cannotStart')), `${say(WHAT)}\n\n${say(NEXT)}`);
  app.exit(1);
});
