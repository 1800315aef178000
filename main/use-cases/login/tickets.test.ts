import { afterEach, expect, it, vi } from 'vitest';
import { LIMITS } from '#shared/limits';
import { openAppService } from '../app-service';
import { openLab, TYPED_DEMO, value } from '../testing/lab';
import { Tickets } from './tickets';

afterEach(() => vi.useRealTimers());

const wish = { machineId: '192.0.2.1', use: 'reveal' } as const;
const [mine, other] = [{ name: 'mine' }, { name: 'other' }];

it('a ticket is good once', () => {
  const tickets = new Tickets();
  const ticket = tickets.issue(mine, wish);
  expect(tickets.refusal(mine, ticket, wish)).toBeUndefined();
  expect(tickets.refusal(mine, ticket, wish)).toMatchObject({ error: { code: 'not-confirmed' } });
});

it('a ticket is good for its wish, over its connection', () => {
  const tickets = new Tickets();
  expect(tickets.refusal(other, tickets.issue(mine, wish), wish)).toBeDefined();
  expect(tickets.refusal(mine, tickets.issue(mine, wish), { ...wish, machineId: '192.0.2.2' })).toBeDefined();
  expect(tickets.refusal(mine, tickets.issue(mine, wish), { ...wish, use: 'export' })).toBeDefined();
  for (const made of ['', 'A'.repeat(43), 'é']) expect(tickets.refusal(mine, made, wish)).toBeDefined();
});

it('a ticket is good for a short time', () => {
  vi.useFakeTimers();
  const tickets = new Tickets();
  const ticket = tickets.issue(mine, wish);
  vi.advanceTimersByTime(LIMITS.ticketMs);
  expect(tickets.refusal(mine, ticket, wish)).toBeDefined();
});

it('of many tickets the newest are good', () => {
  const tickets = new Tickets();
  const issued = Array.from({ length: 20 }, () => tickets.issue(mine, wish));
  expect(tickets.refusal(mine, issued[0] ?? '', wish)).toBeDefined();
  expect(tickets.refusal(mine, issued[19] ?? '', wish)).toBeUndefined();
});

it('no password leaves main without one', async () => {
  const lab = await openLab();
  const machineId = await lab.look('ready');
  value(await lab.useCases.logIn(machineId, TYPED_DEMO));
  const service = openAppService(lab.useCases, () => undefined);
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
  await lab.close();
});
