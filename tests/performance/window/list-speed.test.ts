import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openApp, skipReason } from '../../e2e/app-under-test';
import { rememberMachines } from '../../e2e/many-machines';
import { missed, print, type Row, row } from './report';

const MACHINES = 5_000;
const TYPED = ['p', 'c', '-', '0', '4', '2', 'Backspace', 'Backspace', 'Backspace', 'Backspace'];
const KEY_TARGET_MS = 50;
const FRAME_TARGET_MS = 33;
const FRAMES = 240;
/** Pixels between two frames while it scrolls: some 100 rows a second. */
const SCROLL_STEP = 80;

it.skipIf(skipReason !== undefined)('the list with 5,000 machines', async () => {
  const app = await openApp({ prepare: (home) => rememberMachines(home, MACHINES) });
  try {
    const { page } = app;
    await page.getByText('All 5,000').waitFor();
    await page.waitForTimeout(2_000);
    const table: Row[] = [];
    for (const dense of [false, true]) {
      if (dense) await makeDense(page);
      const look = dense ? 'one line per machine' : 'two lines per machine';
      const keys = await keysToPaint(page);
      const walk = await arrowsToPaint(page);
      const frames = await scrollFrames(page);
      table.push(
        row(
          `key in the filter to paint, slowest of ${String(keys.length)}, ${look}`,
          Math.max(...keys),
          KEY_TARGET_MS,
          'ms',
          1,
        ),
        row(
          `arrow key in the list to paint, slowest of ${String(walk.length)}, ${look}`,
          Math.max(...walk),
          KEY_TARGET_MS,
          'ms',
          1,
        ),
        row(
          `frame while it scrolls, 95th percentile of ${String(frames.length)}, ${look}`,
          percentile(frames, 0.95),
          FRAME_TARGET_MS,
          'ms',
          1,
        ),
      );
    }
    print(`${String(MACHINES)} machines`, table);
    expect(missed(table)).toEqual([]);
  } finally {
    await app.close();
  }
});

async function makeDense(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'One line per machine' }).check();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(500);
}

/** Types into the filter. @returns milliseconds from each key to its picture */
async function keysToPaint(page: Page): Promise<number[]> {
  await page.getByLabel('Filter the list').focus();
  const times = await timesOf(page, TYPED);
  await page.getByLabel('Filter the list').fill('');
  await page.waitForTimeout(300);
  return times;
}

async function arrowsToPaint(page: Page): Promise<number[]> {
  await page.locator('.machine-link').first().focus();
  return timesOf(
    page,
    Array.from({ length: 20 }, () => 'ArrowDown'),
  );
}

async function timesOf(page: Page, keys: readonly string[]): Promise<number[]> {
  await page.evaluate(() => {
    const seen = window as unknown as { times: number[]; timed?: boolean };
    seen.times = [];
    if (seen.timed) return;
    seen.timed = true;
    window.addEventListener(
      'keydown',
      () => {
        const begun = performance.now();
        // After the next frame was painted.
        requestAnimationFrame(() => setTimeout(() => seen.times.push(performance.now() - begun)));
      },
      true,
    );
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(120);
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times);
}

/** Scrolls the list. @returns milliseconds between frames */
async function scrollFrames(page: Page): Promise<number[]> {
  return page.evaluate(
    async ({ count, step }) => {
      const pane = document.querySelector('.list-side .scroll-pane');
      if (!pane) throw new Error('the list has no pane that scrolls');
      pane.scrollTo(0, 0);
      const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
      const gaps: number[] = [];
      let last = await frame();
      for (let n = 0; n < count; n++) {
        pane.scrollBy(0, step);
        const now = await frame();
        gaps.push(now - last);
        last = now;
      }
      return gaps;
    },
    { count: FRAMES, step: SCROLL_STEP },
  );
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
