import { expect, it } from 'vitest';
import { fail, ok, type Result } from '../result';
import { createClient, type Transport } from './client';
import { type CallName, contract } from './contract';
import { INFO } from './testing/fake-handlers';

/** A machine that calls itself that. */
const HOSTILE = 'pc\u202e\u001b[2J\nforged';
const SHOWN = 'pc\\u202e\\x1b[2J\\nforged';

function transport(reply: Result<unknown>): { transport: Transport; tell: (event: unknown) => void } {
  let tell: (event: unknown) => void = () => undefined;
  return {
    transport: {
      invoke: () => Promise.resolve(reply),
      onEvent: (listener) => {
        tell = listener;
        return () => undefined;
      },
    },
    tell: (event) => tell(event),
  };
}

it('what machines say arrives visible', async () => {
  const subnet = { adapter: HOSTILE, cidr: '192.0.2.0/24', addresses: 254, virtual: false };
  const client = createClient(transport(ok([subnet])).transport);
  expect(await client.call('subnets.list', {})).toEqual(ok([{ ...subnet, adapter: SHOWN }]));
});

it('failures and events do, too', async () => {
  const failing = createClient(
    transport(fail('unreachable', HOSTILE, HOSTILE, { detail: HOSTILE })).transport,
  );
  expect(await failing.call('app.info', {})).toEqual(fail('unreachable', SHOWN, SHOWN, { detail: SHOWN }));
  const { transport: line, tell } = transport(ok(INFO));
  const heard: unknown[] = [];
  createClient(line).onEvent((event) => heard.push(event));
  tell({ type: 'info', info: { ...INFO, notices: [HOSTILE] } });
  expect(heard).toEqual([{ type: 'info', info: { ...INFO, notices: [SHOWN] } }]);
});

it('secrets, files and what the technician wrote stay as they are', async () => {
  const revealed = { user: 'admin', password: HOSTILE };
  const shown = createClient(transport(ok(revealed)).transport);
  expect(await shown.call('vault.reveal', { machineId: 'd', ticket: 't' })).toEqual(ok(revealed));
  const file = { name: 'x.csv', mime: 'text/csv', text: 'a\nb\n' };
  const exported = createClient(transport(ok(file)).transport);
  expect(await exported.call('machines.export', { machineIds: [], as: 'csv' })).toEqual(ok(file));
  const run = { runId: 'r', startedAt: '2026-11-23T12:00:00.000Z', profile: { power: HOSTILE }, steps: [] };
  const open = createClient(transport(ok({ run })).transport);
  expect(await open.call('machine.open-run', { machineId: 'd' })).toEqual(ok({ run }));
});

it('every file that a call hands out stays as it is', async () => {
  const calls = Object.entries(contract) as [CallName, (typeof contract)[CallName]][];
  const files = calls.filter(([, { output }]) => 'shape' in output && 'mime' in output.shape);
  expect(files.map(([name]) => name)).toContain('journal.report');
  for (const [name, { output }] of files) {
    const file = { name: 'x.txt', mime: 'text/plain', text: 'a\nb\n', base64: 'YQo=' };
    const client = createClient(transport(ok(file)).transport);
    const read = await client.call(name, {} as never);
    expect(read, name).toEqual(ok(output.parse(file)));
  }
});
