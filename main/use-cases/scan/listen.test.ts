import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HelloReport, HelloSender } from '#shared/model/hello';
import { HELLO_UUID, helloPacket } from '#main/discovery/testing/hello';
import { openTestBench, type TestBench, value } from '../testing/lab';

vi.mock('#shared/limits', async (original) => {
  const { LIMITS: real, ...rest } = await original<typeof import('#shared/limits')>();
  return { ...rest, LIMITS: { ...real, helloPollMs: 20 } };
});

let bench: TestBench;
beforeEach(async () => {
  bench = await openTestBench({ machines: [] });
});
afterEach(() => bench.close());

/** Listens until `count` packets were heard. @param send sends them to the port */
async function hear(count: number, send: (port: number) => void): Promise<[HelloReport, HelloSender[]]> {
  const senders: HelloSender[] = [];
  const report = await bench.useCases.listen(
    { port: 0, seconds: 60 },
    {
      signal: new AbortController().signal,
      draining: () => senders.length >= count,
      onListening: send,
      onSender: (sender) => senders.push(sender),
    },
  );
  return [value(report), senders];
}
const from = (localAddress: string, packet: Buffer) => (port: number) => {
  connect({ port, host: '127.0.0.1', localAddress })
    .on('error', () => undefined)
    .write(packet);
};

it('makes a sender a machine of the list that is not set up, with the packet as the reason', async () => {
  const [report, senders] = await hear(2, (port) => {
    from('127.201.0.30', helloPacket({ credentials: 1 }))(port);
    setTimeout(() => from('127.201.0.30', helloPacket({ credentials: 1, retries: 2 }))(port), 200);
  });
  expect(senders.map(({ hellos }) => hellos)).toEqual([1, 2]);
  expect(report).toMatchObject({
    strangers: 0,
    senders: [{ address: '127.201.0.30', uuid: HELLO_UUID, hellos: 2 }],
  });
  const id = report.senders[0]?.machineId ?? '';
  const view = await bench.view(id);
  expect(view.status).toEqual({ kind: 'not-set-up' });
  expect(view.sighting.verdict).toMatchObject({ code: 'not-set-up', confidence: 'likely' });
  expect(JSON.stringify(view.sighting.verdict.because)).toContain('evidence.hello.passwordSet');
  // It stays after a restart.
  const again = await bench.restart();
  await again.loadList();
  expect(value(await again.machines.view(id)).sighting.verdict.code).toBe('not-set-up');
});

it('counts who sends something else, takes nobody in for it, and ends when it is told to', async () => {
  const report = value(
    await bench.useCases.listen(
      { port: 0, seconds: 1 },
      {
        signal: new AbortController().signal,
        onListening: from('127.201.0.31', Buffer.from('nonsense, all of it')),
      },
    ),
  );
  expect(report.strangers).toBe(1);
  expect(report.senders).toEqual([]);
  expect(bench.useCases.machines.ids()).toEqual([]);
});
