import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AppService } from '#shared/contract/host';
import { LIMITS } from '#shared/limits';
import type { ConsoleRead } from '#shared/model/console';
import { fail, ok, type Result } from '#shared/result';
import type { SolSession } from '#main/redirection/index';
import { testSpec } from '#main/simulator/testing/fixtures';
import { openAppService } from '../app-service';
import { openTestBench, type TestBench, typed, value } from '../testing/lab';
import { OpenConsoles } from './open-consoles';
import type { SolRequest } from './open-sol';

const PASSWORD = 'S1mulated!Admin';
const [mine, other] = [{ name: 'mine' }, { name: 'other' }];

describe('a serial console in a window', () => {
  let bench: TestBench;
  let service: AppService;
  let machineId: string;
  /** Everything that a window got. */
  let answers: string;
  afterEach(() => bench.close());

  async function start(sol = true): Promise<void> {
    const redirection = { listener: true, sol, ider: false, kvm: false };
    bench = await openTestBench({
      machines: [
        testSpec({ admin: { password: PASSWORD }, version: '12.0.45.1509', redirection, consent: 0 }),
      ],
    });
    machineId = await bench.look('test');
    value(await bench.useCases.logIn(machineId, typed(PASSWORD)));
    service = openAppService(bench.useCases, (bug) => {
      throw bug;
    });
    answers = '';
  }

  async function call<T = unknown>(name: string, input: object, caller: object = mine): Promise<Result<T>> {
    const answer = await service.call(name, input, caller);
    answers += JSON.stringify(answer);
    return answer as Result<T>;
  }

  async function open(caller = mine): Promise<string> {
    const opened = await call<{ consoleId: string }>(
      'console.open-serial',
      { machineId, charset: 'auto' },
      caller,
    );
    return value(opened).consoleId;
  }

  /** Reads until this was shown. */
  async function shows(consoleId: string, wanted: string): Promise<void> {
    let seen = '';
    while (!seen.includes(wanted)) {
      const read = value(await call<ConsoleRead>('console.read', { consoleId }));
      if (read.end) throw new Error(`ended after ${seen}`);
      seen += read.text;
    }
  }

  const inUse = { ok: false, error: { code: 'firmware-refused' } };

  it('shows and types, and gives the window no password', async () => {
    await start();
    const consoleId = await open();
    expect(await call('console.send', { consoleId, keys: '\r' })).toEqual(ok({ taken: true }));
    await shows(consoleId, 'login:');
    value(await call('console.charset', { consoleId, charset: 'cp437' }));
    const reading = call<ConsoleRead>('console.read', { consoleId });
    value(await call('console.close', { consoleId }));
    expect(value(await reading)).toMatchObject({ end: { why: 'here' } });
    // The machine has it back, and takes another one.
    await vi.waitFor(() => open(other), { timeout: 5_000 });
    expect(answers).not.toContain(PASSWORD);
  });

  it('belongs to the window that has opened it', async () => {
    await start();
    const consoleId = await open();
    const gone = { ok: false, error: { code: 'connection-lost' } };
    expect(await call('console.read', { consoleId }, other)).toMatchObject(gone);
    expect(await call('console.send', { consoleId, keys: 'x' }, other)).toMatchObject(gone);
    expect(await call('console.charset', { consoleId, charset: 'auto' }, other)).toMatchObject(gone);
    await call('console.close', { consoleId }, other);
    service.left(other);
    expect(await call('console.send', { consoleId, keys: '\r' })).toEqual(ok({ taken: true }));
    await shows(consoleId, 'login:');
  });

  it('ends with the connection of its window', async () => {
    await start();
    const consoleId = await open();
    expect(await call('console.open-serial', { machineId, charset: 'auto' }, other)).toMatchObject(inUse);
    service.left(mine);
    expect(await call('console.send', { consoleId, keys: 'x' })).toMatchObject({ ok: false });
    await vi.waitFor(async () => expect(await open(other)).not.toBe(consoleId), { timeout: 5_000 });
  });

  it('tells why it ended, and what could not be opened', async () => {
    await start(false);
    expect(await call('console.open-serial', { machineId, charset: 'auto' })).toMatchObject({
      ok: false,
      error: { code: 'plan-blocked' },
    });
    await bench.close();
    await start();
    const consoleId = await open();
    await bench.machine('test').act({ act: 'bios-unconfigure' });
    await vi.waitFor(async () => {
      const { end } = value(await call<ConsoleRead>('console.read', { consoleId }));
      expect(['there', 'lost']).toContain(end?.why);
    });
  });

  it('takes no more keys at once than a person types', async () => {
    await start();
    const consoleId = await open();
    for (const keys of ['', 'x'.repeat(5_000)]) {
      expect(await call('console.send', { consoleId, keys })).toMatchObject({
        ok: false,
        error: { code: 'input-invalid' },
      });
    }
  });
});

describe('consoles', () => {
  afterEach(() => vi.useRealTimers());

  /** A session of which the test says what comes. */
  function pretended(): { consoles: OpenConsoles; events: SolRequest['events'][]; closed: number } {
    const made: { consoles: OpenConsoles; events: SolRequest['events'][]; closed: number } = {
      consoles: new OpenConsoles(({ events }) => {
        made.events.push(events);
        const close = (): void => {
          made.closed += 1;
          events.onEnd('here');
        };
        return Promise.resolve(ok({ close, send: () => true } as unknown as SolSession));
      }),
      events: [],
      closed: 0,
    };
    return made;
  }
  const request = { id: 'x', source: { from: 'vault' }, charset: 'auto' } as const;

  it('keep the newest of what nobody reads, and say so', async () => {
    const { consoles, events } = pretended();
    const { consoleId } = value(await consoles.open(mine, request));
    const line = Buffer.from('0123456789abcdef'.repeat(64));
    for (let each = 0; each < 1_000; each++) events[0]?.onData(line);
    events[0]?.onData(Buffer.from('last'));
    events[0]?.onEnd('lost');
    let seen = '';
    const reads: ConsoleRead[] = [];
    while (!reads.at(-1)?.end) {
      const read = value(await consoles.read(mine, consoleId));
      expect(read.text.length).toBeLessThanOrEqual(LIMITS.consoleReadChars);
      seen += read.text;
      reads.push(read);
    }
    expect(seen.length).toBeLessThanOrEqual(LIMITS.consoleUnreadChars);
    expect(seen.endsWith('last')).toBe(true);
    expect(reads.map(({ dropped }) => dropped)).toEqual([true, ...reads.slice(1).map(() => undefined)]);
    expect(reads.at(-1)?.end).toMatchObject({ why: 'lost', failure: { code: 'connection-lost' } });
    expect((await consoles.read(mine, consoleId)).ok).toBe(false);
  });

  it('answer a window that waits as soon as there is something, and after a while anyway', async () => {
    vi.useFakeTimers();
    const { consoles, events } = pretended();
    const { consoleId } = value(await consoles.open(mine, request));
    const first = consoles.read(mine, consoleId);
    events[0]?.onData(Buffer.from('hello'));
    expect(value(await first)).toEqual({ text: 'hello' });
    const nothing = consoles.read(mine, consoleId);
    await vi.advanceTimersByTimeAsync(LIMITS.consoleReadMs);
    expect(value(await nothing)).toEqual({ text: '' });
    // A second reader sends the first away.
    const [one, two] = [consoles.read(mine, consoleId), consoles.read(mine, consoleId)];
    expect(value(await one)).toEqual({ text: '' });
    events[0]?.onData(Buffer.from('again'));
    expect(value(await two)).toEqual({ text: 'again' });
  });

  it('are closed when nobody reads them', async () => {
    vi.useFakeTimers();
    const made = pretended();
    const { consoleId } = value(await made.consoles.open(mine, request));
    await vi.advanceTimersByTimeAsync(LIMITS.consoleIdleMs - 1);
    const reading = made.consoles.read(mine, consoleId);
    await vi.advanceTimersByTimeAsync(LIMITS.consoleReadMs);
    await reading;
    expect(made.closed).toBe(0);
    await vi.advanceTimersByTimeAsync(LIMITS.consoleIdleMs);
    expect(made.closed).toBe(1);
    expect(value(await made.consoles.read(mine, consoleId)).end).toMatchObject({
      why: 'unread',
      failure: { code: 'timeout' },
    });
  });

  it('are so many at most, and end with the program', async () => {
    const made = pretended();
    for (let each = 0; each < LIMITS.consoles; each++) value(await made.consoles.open(mine, request));
    expect(await made.consoles.open(other, request)).toMatchObject({ ok: false, error: { code: 'busy' } });
    made.consoles.closeAll();
    expect(made.closed).toBe(LIMITS.consoles);
    value(await made.consoles.open(other, request));
  });

  it('that are still being opened when their window goes are closed', async () => {
    let opened = (_session: Result<SolSession>): void => undefined;
    let closed = 0;
    const signals: (AbortSignal | undefined)[] = [];
    const consoles = new OpenConsoles(({ signal }) => {
      signals.push(signal);
      return new Promise((done) => (opened = done));
    });
    const opening = consoles.open(mine, request);
    consoles.leave(other);
    expect(signals[0]?.aborted).toBe(false);
    consoles.leave(mine);
    expect(signals[0]?.aborted).toBe(true);
    opened(ok({ close: () => (closed += 1) } as unknown as SolSession));
    expect(await opening).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(closed).toBe(1);
    const failing = consoles.open(mine, request);
    opened(fail('timeout', 'No answer.', 'Wait.'));
    expect(await failing).toMatchObject({ ok: false, error: { code: 'timeout' } });
  });
});
