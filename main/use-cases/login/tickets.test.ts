import { afterEach, expect, it, vi } from 'vitest';
import { LIMITS } from '#shared/limits';
import { openAppService } from '../app-service';
import { openTestBench, TYPED_DEMO, value } from '../testing/lab';
import { Tickets } from './tickets';

afterEach(() => vi.useRealTimers());

const purpose = { machineId: '192.0.2.1', use: 'reveal' } as const;
const [mine, other] = [{ name: 'mine' }, { name: 'other' }];

it('a ticket is good once', () => {
  const tickets = new Tickets();
  const ticket = tickets.issue(mine, purpose);
  expect(tickets.refusal(mine, ticket, purpose)).toBeUndefined();
  expect(tickets.refusal(mine, ticket, purpose)).toMatchObject({ error: { code: 'not-confirmed' } });
});

it('a ticket is good for its purpose, over its connection', () => {
  const tickets = new Tickets();
  expect(tickets.refusal(other, tickets.issue(mine, purpose), purpose)).toBeDefined();
  expect(
    tickets.refusal(mine, tickets.issue(mine, purpose), { ...purpose, machineId: '192.0.2.2' }),
  ).toBeDefined();
  expect(tickets.refusal(mine, tickets.issue(mine, purpose), { ...purpose, use: 'export' })).toBeDefined();
  for (const made of ['', 'A'.repeat(43), 'é']) expect(tickets.refusal(mine, made, purpose)).toBeDefined();
});

it('a ticket is good for a short time', () => {
  vi.useFakeTimers();
  const tickets = new Tickets();
  const ticket = tickets.issue(mine, purpose);
  vi.advanceTimersByTime(LIMITS.ticketMs);
  expect(tickets.refusal(mine, ticket, purpose)).toBeDefined();
});

it('of many tickets the newest are good', () => {
  const tickets = new Tickets();
  const issued = Array.from({ length: 20 }, () => tickets.issue(mine, purpose));
  expect(tickets.refusal(mine, issued[0] ?? '', purpose)).toBeDefined();
  expect(tickets.refusal(mine, issued[19] ?? '', purpose)).toBeUndefined();
});

it('no password leaves main without one', async () => {
  const bench = await openTestBench();
  const machineId = await bench.look('ready');
  value(await bench.useCases.logIn(machineId, TYPED_DEMO));
  const service = openAppService(bench.useCases, () => undefined);
  const refused = { ok: false, error: { code: 'not-confirmed' } };
  const reveal = (ticket: string, caller: object): Promise<unknown> =>
    service.call('vault.reveal', { machineId, ticket }, caller);
  const ticketOf = async (use: string, caller: object): Promise<string> =>
    (value(await service.call('vault.ticket', { machineId, use }, caller)) as { ticket: string }).ticket;

  expect(await service.call('vault.reveal', { machineId }, mine)).toMatchObject({
    error: { code: 'input-invalid' },
  });
  expect(await reveal('', mine)).toMatchObject(refused);
  expect(await reveal(await ticketOf('reveal', other), mine)).toMatchObject(refused);
  const ticket = await ticketOf('reveal', mine);
  expect(await reveal(ticket, mine)).toMatchObject({ ok: true, value: { user: 'admin' } });
  expect(await reveal(ticket, mine)).toMatchObject(refused);
  const file = { machineId, confirm: '', ticket: await ticketOf('reveal', mine) };
  expect(await service.call('vault.export', file, mine)).toMatchObject(refused);
  await bench.close();
});
