import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, type Session } from 'electron';
import { message } from '#shared/texts/message';
import type { Say } from '#shared/texts/say';

/**
 * Gives save dialogs a title and the folder for downloads to begin in. By itself the title is the address of the data
 * (`blob:app://…`), and the dialog begins wherever the program was started.
 */
export function nameSaveDialogs(session: Session, say: Say): void {
  session.on('will-download', (_event, item) => {
    const name = item.getFilename();
    const title = say(message('electron.save', { name }));
    item.setSaveDialogOptions({ title, defaultPath: join(downloads(), name) });
  });
}

function downloads(): string {
  const home = app.getPath('home');
  // Where a Linux desktop has not set one, the answer is the home folder itself.
  const told = app.getPath('downloads');
  const folder = told === home ? join(home, 'Downloads') : told;
  return existsSync(folder) ? folder : home;
}
