import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launchElectron } from '../../electron/electron-app';
import { electronTitle, foundElectron } from '../../electron/found';
import { median, missed, print, row } from '../window/report';

const STARTS = 5;

it.skipIf(!foundElectron.ok)(`the start of ${electronTitle}, until it can be used`, async () => {
  const times: number[] = [];
  // The first one fills the caches of the system.
  for (let n = 0; n <= STARTS; n++) {
    const home = mkdtempSync(join(tmpdir(), 'amt-bench-start-'));
    const begun = performance.now();
    const { app, page } = await launchElectron({ home });
    await page.getByRole('button', { name: 'Scan', exact: true }).waitFor();
    times.push(performance.now() - begun);
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
  const table = [row('Electron start to interactive, median of 5', median(times.slice(1)), 1_500, 'ms')];
  print('Start', table);
  expect(missed(table)).toEqual([]);
});
