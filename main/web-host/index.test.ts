import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createClient } from '#shared/contract/client';
import { createWebSocketTransport } from '#shared/contract/ws-transport';
import { english } from '#shared/testing/english';
import { openUseCases } from '#main/use-cases/index';
import { serveApp } from './index';
import { pageKeyIn, tinyRenderer } from './testing/test-client';

const home = mkdtempSync(join(tmpdir(), 'amt-bench-web-'));
const renderer = tinyRenderer();
afterAll(() => {
  renderer.remove();
  rmSync(home, { recursive: true, force: true });
});

describe('the app in a browser', () => {
  it('is the bench behind a link', async () => {
    const bugs: unknown[] = [];
    const onBug = (bug: unknown): number => bugs.push(bug);
    const useCases = await openUseCases(
      {
        env: { AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'session' },
        host: 'web',
        version: '1.2.3',
        ledgerFolder: home,
      },
      onBug,
    );
    if (!useCases.ok) throw new Error(english(useCases.error.message));

    const missing = await serveApp({ useCases: useCases.value, rendererFolder: home, port: 0, onBug });
    expect(missing).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });

    const host = await serveApp({
      useCases: useCases.value,
      rendererFolder: renderer.folder,
      port: 0,
      onBug,
    });
    if (!host.ok) throw new Error(english(host.error.message));
    const { origin } = host.value;
    const opened = await fetch(host.value.url(), { redirect: 'manual' });
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    const key = pageKeyIn(await opened.text());
    expect(await (await fetch(origin, { headers: { cookie } })).text()).toContain('tiny');

    class BrowserSocket extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { Origin: origin, Cookie: cookie } });
      }
    }
    const transport = createWebSocketTransport({
      url: `${origin.replace('http', 'ws')}/api`,
      key,
      WebSocket: BrowserSocket,
    });
    const client = createClient(transport);
    expect(await client.call('app.info', {})).toMatchObject({
      ok: true,
      value: { version: '1.2.3', host: 'web' },
    });
    const failed = new Promise((resolve) =>
      client.onEvent((event) => {
        if (event.type === 'job' && event.event.kind === 'done') resolve(event.event.end);
      }),
    );
    const started = await client.call('job.start', {
      request: { kind: 'recheck', machineId: 'unknown' },
    });
    expect(started.ok).toBe(true);
    expect(await failed).toBe('failed');
    transport.close();
    await host.value.close();
    await useCases.value.close();
    expect(bugs).toEqual([]);
  });
});
