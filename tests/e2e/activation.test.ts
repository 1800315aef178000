import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { HELLO_PORT } from '#shared/model/hello';
import { HELLO_UUID, helloPacket } from '#main/discovery/testing/hello';
import { type AppUnderTest, openApp, skipReason } from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';
import { journey } from './journey';

let app: AppUnderTest;
let bench: BenchPage;
const HOUSE = 'House-Passw0rd!';

describe.skipIf(skipReason !== undefined)(`activation${skipReason ? ` (${skipReason})` : ''}`, () => {
  beforeEach(async () => {
    app = await openApp();
    bench = new BenchPage(app.page);
  });
  afterEach(async () => {
    expect(app.errors).toEqual([]);
    await app.close();
  });

  journey('names the commands, watches the machine, and takes it over when its AMT appears', async () => {
    const { page } = app;
    await bench.startDemo();
    await bench.open('dell-factory');
    await bench.sees('AMT is not set up yet');
    await page.getByRole('button', { name: /Recover/ }).click();
    expect(await bench.pathTitles()).toEqual([
      'Activate from the machine’s own operating system (client control mode)',
      'Activate by hand in MEBx',
      'Admin control mode with a provisioning certificate',
      'Activate with a USB stick',
    ]);
    await bench.choosePath(/Admin control mode with a provisioning certificate/);
    await page.getByText('rpc activate --local --acm', { exact: true }).waitFor();
    await page.getByText(/no machine has been activated with a certificate by us/).waitFor();
    await app.shot('acm');
    await bench.choosePath(/Activate from the machine’s own operating system/);
    await page.getByText('rpc activate --local --ccm', { exact: true }).waitFor();
    await page.getByText('meshcmd AmtCCM --pass NEW-PASSWORD').waitFor();
    await page.getByRole('button', { name: 'Print the instructions' }).click();
    const card = page.getByRole('article', { name: 'Instructions to print' });
    await card.getByText('rpc activate -local -ccm').waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });

    // Begun by mistake: it can be stopped, and begun again.
    const watch = page.getByRole('button', { name: 'Watch for AMT' });
    await watch.click();
    await page.getByText(/At most 10 more min/).waitFor();
    expect(await watch.isDisabled()).toBe(true);
    // All of it can be seen: nothing cuts it off.
    const stop = page.getByRole('button', { name: 'Stop watching' });
    const panel = page.getByRole('region').filter({ has: stop }).last();
    const [outer, inner] = [await panel.boundingBox(), await stop.boundingBox()];
    expect((outer?.y ?? 0) + (outer?.height ?? 0)).toBeGreaterThan((inner?.y ?? 0) + (inner?.height ?? 0));
    await app.shot('watching');
    expect(await axeFaults(page), 'watching').toEqual([]);
    await stop.click();
    await page.getByText('Watching the ports').waitFor({ state: 'hidden' });
    await watch.click();
    await page.getByText(/At most 10 more min/).waitFor();

    await page.getByRole('complementary').getByRole('button', { name: 'Activate from Windows' }).click();
    await page.getByLabel('New AMT admin password').fill(HOUSE);
    await page.getByRole('button', { name: 'Activate', exact: true }).click();
    await page.getByText(/^AMT is set up now/).waitFor();
    await bench.sees('Set up, password needed');
    await app.shot('adopted');
    await bench.logIn(HOUSE);
    await bench.applyButton().waitFor();
  });

  journey('hears a machine that asks to be set up, and takes it into the list', async () => {
    const { page } = app;
    await page.keyboard.press('Control+k');
    await page.getByRole('button', { name: 'Listen for hello packets' }).click();
    const dialog = page.getByRole('dialog', { name: 'Listen for hello packets' });
    await dialog.getByRole('button', { name: 'Listen', exact: true }).click();
    await dialog.getByText('At most 30 more min.').waitFor();
    await dialog.getByText('No machine has asked yet.').waitFor();
    const socket = connect({ port: HELLO_PORT, host: '127.0.0.1', localAddress: '127.201.0.40' });
    socket.on('error', () => undefined).write(helloPacket({ credentials: 1 }));
    await dialog.getByText('1 machine has asked to be set up.').waitFor();
    await dialog.getByText(HELLO_UUID).waitFor();
    await dialog.getByText('1 hash', { exact: true }).click();
    await dialog.getByText(/VeriSign Class 3 Primary CA-G1/).waitFor();
    await app.shot('hello', 'window');
    expect(await axeFaults(page), 'hello packets').toEqual([]);
    await dialog.getByRole('button', { name: '127.201.0.40' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await bench.sees('AMT is not set up yet');
    await bench.tab('Evidence');
    await page
      .getByText(/Sent a hello packet to be set up, as UUID/)
      .first()
      .waitFor();
    await app.shot('hello-machine');
    // Nobody listens any more.
    const refused = new Promise((resolve) => {
      connect({ port: HELLO_PORT, host: '127.0.0.1' }).on('error', resolve);
    });
    expect(await refused).toMatchObject({ code: 'ECONNREFUSED' });
  });
});
