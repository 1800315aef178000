import { Menu, type MenuItemConstructorOptions } from 'electron';
import { message } from '#shared/texts/message';
import type { Say } from '#shared/texts/say';

/**
 * The menu: copy and paste, zoom, reload. macOS needs it for the keyboard to work at all; elsewhere it shows with
 * Alt.
 */
export function setMenu(platform: NodeJS.Platform, devTools: boolean, say: Say): void {
  const view: MenuItemConstructorOptions = {
    label: say(message('electron.menu.view')),
    submenu: [
      { role: 'reload' },
      { type: 'separator' },
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...(devTools ? [{ role: 'toggleDevTools' } as const] : []),
    ],
  };
  const first: MenuItemConstructorOptions =
    platform === 'darwin'
      ? { role: 'appMenu' }
      : { label: say(message('electron.menu.file')), submenu: [{ role: 'quit' }] };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([first, { role: 'editMenu' }, view, { role: 'windowMenu' }]),
  );
}
