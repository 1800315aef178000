import { afterEach, beforeEach, describe, expect } from 'vitest';
import { acu, smstsNoise } from '#main/interop/testing/log-builders';
import { type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';
import { journey } from './journey';

let app: AppUnderTest;

const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});

const FAILED = acu('ERROR', 'Valid password not found', 20);
const LIST = 'address,name\n127.5.0.11,desk-1\n127.5.0.12,desk-2\n';

describe.skipIf(skipReason !== undefined)(
  `logs in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    beforeEach(async () => {
      app = await openApp();
    });
    afterEach(async () => {
      expect(app.errors).toEqual([]);
      await app.close();
    });

    journey('leads from two logs to the one cause, the verdict and the machine that they name', async () => {
      const { page } = app;
      const bench = new BenchPage(page);
      await page.getByRole('button', { name: 'Import list…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Import a list of computers' });
      await dialog.locator('input[type="file"]').setInputFiles(file('list.csv', LIST));
      await dialog.getByRole('button', { name: 'Import 2 machines' }).click();
      await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
      await dialog.waitFor({ state: 'hidden' });

      await page.getByRole('link', { name: 'Help' }).focus();
      await page.keyboard.press('l');
      await page.getByRole('heading', { name: 'Explain logs' }).waitFor();
      expect(page.url()).toContain('#/logs');
      expect(await axeFaults(page), 'before').toEqual([]);
      const choose = page.locator('input[type="file"]');
      const noise = `_SMSTSMachineName = DESK-2\n${smstsNoise(20_000)}`;
      await choose.setInputFiles([
        file('SMSTS.log', noise),
        file('ACUConfig.log', acu('ERROR', 'TCP Error', 10) + FAILED),
      ]);
      const cause = page.getByRole('heading', { name: /ause: .*\(ACUConfig\.log, line 2\)$/ });
      await cause.and(page.locator(':focus')).waitFor();
      await page.getByText('Read: SMSTS.log, ACUConfig.log').waitFor();
      await page.getByText('What led to it, and what followed').waitFor();
      await page.getByText('Verdict', { exact: true }).waitFor();
      expect(await axeFaults(page), 'cause').toEqual([]);
      await app.shot('logs-cause', 'window');
      await page.getByRole('button', { name: 'Copy as text' }).click();
      const copied = await app.copied();
      expect(copied).toContain('Next step: ');
      expect(copied).toContain('ACUConfig.log, line 1');
      await page.getByRole('link', { name: 'Open desk-2 (127.5.0.12)' }).click();
      await bench.sees('Not looked at yet');
    });

    journey('takes lines that are pasted, and says what it cannot read', async () => {
      const { page } = app;
      await new BenchPage(page).goTo('Logs');
      const field = page.getByLabel('Or paste lines of a log');
      const explain = page.getByRole('button', { name: 'Explain these lines' });
      await field.fill('Valid password not found');
      await explain.click();
      await page.getByRole('heading', { name: /ause: .*\(line 1\)$/ }).waitFor();
      await page.getByText('Read: pasted text').waitFor();
      // It names no machine, so the way leads to where one is looked for.
      await page.getByRole('button', { name: 'Go to the machines' }).click();
      await page.getByRole('heading', { name: 'Explain logs' }).waitFor({ state: 'detached' });
      await page.goBack();
      await page.getByRole('heading', { name: 'Explain logs' }).waitFor();

      // Unknown is said as unknown.
      await field.fill('ERROR AMT: the frobnicator \u001b[31m\u202e has failed');
      await explain.click();
      await page.getByRole('heading', { name: /^(Something about AMT failed|No known message)/ }).waitFor();
      const said = await page.locator('main').innerText();
      for (const hidden of ['\u001b', '\u202e']) expect(said).not.toContain(hidden);
      await app.shot('logs-unknown', 'window');

      const choose = page.locator('input[type="file"]');
      const alert = page.getByRole('alert');
      await choose.setInputFiles(file('logs.zip', 'PK\u0003\u0004 and more'));
      await alert.getByText('“logs.zip” is an archive.').waitFor();
      expect(await axeFaults(page), 'refused').toEqual([]);
      await choose.setInputFiles(file('empty.log', ''));
      await alert.getByText('There is nothing to read: the text is empty.').waitFor();
      await choose.setInputFiles(
        file('bytes.log', Buffer.from(Array.from({ length: 2_000 }, (_, at) => at % 32))),
      );
      await alert.getByText('“bytes.log” is not a text file.').waitFor();
    });

    journey('takes a log that is dropped on any page, and stops reading a long one', async () => {
      const { page } = app;
      await new BenchPage(page).goTo('Vault');
      await page.getByRole('heading', { name: 'Vault' }).first().waitFor();
      const drop = (name: string, text: string, times: number): Promise<void> =>
        page.evaluate(
          (given) => {
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File(Array<string>(given.times).fill(given.text), given.name));
            const init = { dataTransfer, bubbles: true, cancelable: true };
            document.body.dispatchEvent(new DragEvent('dragover', init));
            document.body.dispatchEvent(new DragEvent('drop', init));
          },
          { name, text, times },
        );
      await drop('ACUConfig.log', FAILED, 1);
      await page.getByRole('heading', { name: /ause: .*\(ACUConfig\.log, line 1\)$/ }).waitFor();
      expect(page.url()).toContain('#/logs');

      await drop('SMSTS.log', smstsNoise(3_000), 200);
      await page.getByRole('progressbar').waitFor();
      await page.getByText(/^Reading \d+ of \d+ MB$/).waitFor();
      await page.getByRole('button', { name: 'Stop reading' }).click();
      await page.getByRole('alert').waitFor();
      await page.getByRole('progressbar').waitFor({ state: 'hidden' });
    });
  },
);
