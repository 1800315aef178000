import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '#shared/testing/english';
import { openUseCases, type UseCases } from '#main/use-cases/index';
import { serveApp, type WebHost } from '#main/web-host/index';
import { launch, skipReason } from '../e2e/browser';

const home = mkdtempSync(join(tmpdir(), 'amt-bench-session-'));
const bugs: unknown[] = [];
let useCases: UseCases;
let host: WebHost;
let browser: Browser;

describe.skipIf(skipReason !== undefined)(
  `the web host and a browser${skipReason ? ` (${skipReason})` : ''}`,
  { timeout: 60_000 },
  () => {
    beforeAll(async () => {
      const onBug = (bug: unknown): number => bugs.push(bug);
      const env = { AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'session' };
      const opened = await openUseCases({ env, host: 'web', version: '1.2.3' }, onBug);
      if (!opened.ok) throw new Error(english(opened.error.message));
      useCases = opened.value;
      const rendererFolder = resolve(import.meta.dirname, '../../dist/renderer');
      const served = await serveApp({ useCases, rendererFolder, port: 0, onBug });
      if (!served.ok) throw new Error(english(served.error.message));
      host = served.value;
      browser = await launch();
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      await host.close();
      await useCases.close();
      rmSync(home, { recursive: true, force: true });
      expect(bugs).toEqual([]);
    });

    /** What a page shows once it speaks with main. */
    const ready = (page: Page): Promise<void> => page.getByLabel('Network to scan').waitFor();
    const refused = (page: Page): Promise<void> => page.getByText('A new link is needed').waitFor();

    it('say on every page where data is kept if that is not beside the portable file', async () => {
      const env = {
        AMT_BENCH_HOME: home,
        AMT_BENCH_VAULT: 'session',
        PORTABLE_EXECUTABLE_DIR: '/media/stick',
      };
      const portable = await openUseCases({ env, host: 'web', version: '1.2.3' }, (bug) => bugs.push(bug));
      if (!portable.ok) throw new Error(english(portable.error.message));
      const place = `in “${realpathSync(home)}”, not next to the portable file`;
      const page = await browser.newPage();
      await page.goto(host.url());
      await ready(page);
      expect(await page.getByText(place).count()).toBe(0);
      const rendererFolder = resolve(import.meta.dirname, '../../dist/renderer');
      const served = await serveApp({
        useCases: portable.value,
        rendererFolder,
        port: 0,
        onBug: (bug) => bugs.push(bug),
      });
      if (!served.ok) throw new Error(english(served.error.message));
      await page.goto(served.value.url());
      await page.getByText(place).first().waitFor();
      await page.close();
      await served.value.close();
      await portable.value.close();
    });

    it('open with a link, and stay open over reloads; no key stands in the address', async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(host.url());
      await ready(page);
      expect(page.url()).toBe(`${host.origin}/`);
      await page.reload();
      await ready(page);
      expect(await page.content()).not.toContain('page-key');
      await context.close();
    });

    it('want a link for each page: the cookie alone opens nothing', async () => {
      const context = await browser.newContext();
      const [first, second] = [await context.newPage(), await context.newPage()];
      await first.goto(host.url());
      await ready(first);
      await second.goto(host.origin);
      await refused(second);
      await second.goto(host.url());
      await ready(second);
      // The second link has given the browser another cookie; the first page goes on with it.
      await first.reload();
      await ready(first);
      await context.close();
    });

    it('open from a link on a foreign page, too', async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.route('http://elsewhere.example/', (route) =>
        route.fulfill({ contentType: 'text/html', body: `<a href="${host.url()}">AMT Bench</a>` }),
      );
      await page.goto('http://elsewhere.example/');
      await page.getByRole('link').click();
      await ready(page);
      await context.close();
    });

    it('find each other while strangers hold every connection', async () => {
      const context = await browser.newContext();
      const before = await context.newPage();
      await before.goto(host.url());
      await ready(before);
      const held = Array.from({ length: 64 }, () => {
        const socket = connect({
          port: Number(new URL(host.origin).port),
          host: '127.0.0.1',
          allowHalfOpen: true,
        });
        socket.on('error', () => undefined);
        return socket;
      });
      const page = await context.newPage();
      const begun = Date.now();
      await page.goto(host.url());
      await ready(page);
      expect(Date.now() - begun).toBeLessThan(15_000);
      await before.getByRole('link', { name: 'Profiles' }).click();
      await before.getByRole('heading', { name: 'Profiles' }).waitFor();
      for (const socket of held) socket.destroy();
      await context.close();
    });
  },
);
