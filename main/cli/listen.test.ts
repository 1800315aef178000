import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HELLO_UUID, helloPacket } from '#main/discovery/testing/hello';
import { runCli } from './program';
import { testShell } from './testing/shell';

/** The command loads what it needs first. */
const PATIENT = { timeout: 20_000 };

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'amt-bench-listen-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const shellHere = (): ReturnType<typeof testShell> =>
  testShell({ env: { AMT_BENCH_HOME: home, XDG_DATA_HOME: home, AMT_BENCH_VAULT: 'session' } });

function ask(port: number): void {
  connect({ port, host: '127.0.0.1' })
    .on('error', () => undefined)
    .write(helloPacket());
}

async function taken(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  return { server, port: (server.address() as { port: number }).port };
}

it('listen tells of each machine that asks, as soon as it does', async () => {
  const shell = shellHere();
  const ended = runCli(['listen', '--port', '0', '--seconds', '3'], shell);
  const port = await vi.waitFor(() => {
    const [, open] = /Listening at port (\d+)/.exec(shell.written.err) ?? [];
    if (open === undefined) throw new Error(shell.written.err);
    return Number(open);
  }, PATIENT);
  ask(port);
  await vi.waitFor(
    () => expect(shell.written.out).toContain(`127.0.0.1 asks to be set up: UUID ${HELLO_UUID}`),
    PATIENT,
  );
  expect(await ended).toBe(0);
  expect(shell.written.err).toContain('1 machine asked to be set up');
});

it('listen prints one document with --json', async () => {
  const { server, port } = await taken();
  await new Promise((resolve) => server.close(resolve));
  const shell = shellHere();
  const ended = runCli(['listen', '--port', String(port), '--seconds', '3', '--json'], shell);
  const asking = setInterval(() => ask(port), 200);
  expect(await ended).toBe(0);
  clearInterval(asking);
  const sender = { address: '127.0.0.1', uuid: HELLO_UUID, credentialsSet: false };
  expect(JSON.parse(shell.written.out)).toMatchObject({ port, strangers: 0, senders: [sender] });
});

it('listen says that the port is taken, and what times there are', async () => {
  const { server, port } = await taken();
  const shell = shellHere();
  expect(await runCli(['listen', '--port', String(port)], shell)).toBe(2);
  expect(shell.written.err).toContain(`Another program on this computer uses port ${String(port)}.`);
  await new Promise((resolve) => server.close(resolve));
  const wrong = shellHere();
  expect(await runCli(['listen', '--seconds', '9999'], wrong)).toBe(2);
  expect(wrong.written.err).toContain('--seconds needs a whole number from 1 to 1800');
});
