import { app, dialog } from 'electron';

const MESSAGE =
  'This system does not let Chromium have its sandbox, and AMT Bench shows no window without it.';
const NEXT_STEP =
  'Install the deb or rpm package, which brings the permission with it. Or start AMT Bench with “web” as its argument: it then runs in your browser.';

/** Shown instead of the window where Chromium’s sandbox is off; for an AppImage that means that the system forbids it. */
process.stderr.write(`${MESSAGE}\n→ ${NEXT_STEP}\n`);
void app.whenReady().then(() => {
  dialog.showErrorBox('AMT Bench cannot start', `${MESSAGE}\n\n${NEXT_STEP}`);
  app.exit(1);
});
