import { afterEach, beforeEach, describe, expect } from 'vitest';
import {
  MESH_GROUP,
  MESH_PASSWORD,
  MESH_USER,
  type MeshDouble,
  startMeshDouble,
} from '#main/interop/testing/mesh-double';
import { serverCertificate } from '#main/wsman/testing/server';
import { type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { journey } from './journey';

let app: AppUnderTest;
let mesh: MeshDouble;

const LIST = 'address,name\n127.5.0.11,desk-1\n127.5.0.12,desk-2\n';

describe.skipIf(skipReason !== undefined)(
  `hand-over in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    beforeEach(async () => {
      mesh = await startMeshDouble((await serverCertificate()).tls);
      app = await openApp({ width: 900 });
    });
    afterEach(async () => {
      expect(app.errors).toEqual([]);
      await app.close();
      await mesh.close();
    });

    journey('tests the server, shows what would be done, and makes machines known to it', async () => {
      const { page } = app;
      await page.getByRole('button', { name: 'Import list…' }).click();
      const imports = page.getByRole('dialog', { name: 'Import a list of computers' });
      await imports.locator('input[type="file"]').setInputFiles({
        name: 'list.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(LIST),
      });
      await imports.getByRole('button', { name: 'Import 2 machines' }).click();
      await imports.getByRole('button', { name: 'Close', exact: true }).last().click();
      await page.getByText('desk-1').waitFor();

      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByRole('button', { name: 'Hand over to MeshCentral…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Hand 2 machines over to MeshCentral' });
      const check = dialog.getByRole('button', { name: 'Test connection' });
      const send = dialog.getByRole('button', { name: 'Hand over', exact: true });
      const server = dialog.getByLabel('Server', { exact: true });
      await server.waitFor();
      expect(await send.isDisabled()).toBe(true);

      // Without encryption nothing is sent.
      await server.fill(mesh.url.replace('https:', 'http:'));
      await dialog.getByLabel('Account on the server').fill(MESH_USER);
      await dialog.getByLabel('Password of the account', { exact: true }).fill(MESH_PASSWORD);
      await dialog.getByLabel('Device group').fill(MESH_GROUP.name);
      await page.keyboard.press('Enter');
      await dialog.getByRole('alert').getByText('https://').first().waitFor();
      await app.shot('hand-over-refused', 'window');

      await server.fill(mesh.url);
      await check.click();
      await dialog.getByText('Certificate of the server (SHA-256)').waitFor();
      expect(await axeFaults(page), 'certificate').toEqual([]);
      await app.shot('hand-over-certificate', 'window');
      await dialog.getByRole('button', { name: 'Accept this certificate' }).click();
      expect(await check.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await dialog.getByText('New: 2').waitFor();
      expect(mesh.nodes).toEqual([]);
      await send.click();
      await dialog.getByText('Added: 2').waitFor();
      expect(mesh.nodes.map(({ name, host }) => [name, host])).toEqual([
        ['desk-1', '127.5.0.11'],
        ['desk-2', '127.5.0.12'],
      ]);
      expect(await axeFaults(page), 'done').toEqual([]);
      await app.shot('hand-over-done', 'window');
      await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
      await dialog.waitFor({ state: 'hidden' });

      // It is in the journal.
      await page.locator('.rail').getByRole('link', { name: 'Journal' }).click();
      await page
        .getByRole('row', { name: /Hand-over/ })
        .first()
        .waitFor();
    });
  },
);
