import { describe, expect, it, vi } from 'vitest';
import type { Client } from '../../shared/contract/client';
import { type ConsoleRead, MOST_KEYS } from '../../shared/model/console';
import { fail, ok, type Result } from '../../shared/result';
import { message } from '../../shared/texts/message';
import { type ConsoleState, SerialConsole } from './serial-console';

interface Setting {
  console: SerialConsole;
  /** Calls to main but for reading: what was asked, in order. */
  asked: [name: string, about: unknown][];
  states: ConsoleState[];
  shown: string[];
  /** Main answers the next read so. */
  say: (read: Result<ConsoleRead>) => Promise<void>;
  signal: AbortSignal | undefined;
}

const OPENED = ok({ consoleId: 'c' });

/** A console over a main that the test plays. @param answer to each other call */
function setting(
  answer: (name: string) => Promise<unknown> = (name) =>
    Promise.resolve(name === 'console.open-serial' ? OPENED : ok({ taken: true })),
): Setting {
  let reader = (_read: Result<ConsoleRead>): void => undefined;
  const made: Omit<Setting, 'console'> = {
    asked: [],
    states: [],
    shown: [],
    signal: undefined,
    async say(read) {
      reader(read);
      await settled();
    },
  };
  const client = {
    call(name: string, input: Record<string, unknown>, signal?: AbortSignal) {
      if (name === 'console.read') return new Promise((done) => (reader = done));
      if (name === 'console.open-serial') made.signal = signal;
      made.asked.push([name, input['keys'] ?? input['charset'] ?? input['consoleId']]);
      return answer(name);
    },
    onEvent: () => () => undefined,
  } as unknown as Client;
  const console = new SerialConsole(client, 'm', {
    charset: 'auto',
    show: (text) => Promise.resolve(void made.shown.push(text)),
    onState: (state) => void made.states.push(state),
  });
  return Object.assign(made, { console });
}

/** Everything that can go on has gone on. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

const REFUSED = fail('plan-blocked', message('redirection.off.sol'), message('redirection.off.next'));

describe('a serial console', () => {
  it('connects, shows what comes, and ends with the reason', async () => {
    const { states, shown, say, asked } = setting();
    await settled();
    await say(ok({ text: '' }));
    expect(states).toEqual([{ at: 'connecting' }, { at: 'connected', shown: false }]);
    await say(ok({ text: 'login: ' }));
    await say(ok({ text: 'bye', end: { why: 'there' } }));
    expect(shown).toEqual(['login: ', 'bye']);
    expect(states.slice(2)).toEqual([
      { at: 'connected', shown: true },
      { at: 'ended', why: 'there' },
    ]);
    expect(asked).toEqual([['console.open-serial', 'auto']]);
  });

  it('says why it could not be opened, or why nothing more can be read', async () => {
    const refused = setting(() => Promise.resolve(REFUSED));
    await settled();
    expect(refused.states.at(-1)).toMatchObject({ at: 'ended', failure: { code: 'plan-blocked' } });
    const cut = setting();
    await settled();
    await cut.say(REFUSED);
    expect(cut.states.at(-1)).toMatchObject({ at: 'ended', failure: { code: 'plan-blocked' } });
  });

  it('sends keys in their order, in pieces, one call at a time', async () => {
    let sent = (_answer: unknown): void => undefined;
    const { console, asked } = setting((name) =>
      name === 'console.open-serial' ? Promise.resolve(OPENED) : new Promise((done) => (sent = done)),
    );
    console.type('too early');
    await settled();
    console.type('a');
    console.type('b');
    console.type('c'.repeat(MOST_KEYS - 2) + '💾');
    const keys = (): unknown[] => asked.slice(1).map(([, each]) => each);
    expect(keys()).toEqual(['a']);
    sent(ok({ taken: true }));
    await settled();
    sent(ok({ taken: true }));
    await settled();
    expect(keys()).toEqual(['a', `b${'c'.repeat(MOST_KEYS - 2)}`, '💾']);
  });

  it('says when keys are lost, and when they are taken again', async () => {
    let taken = false;
    const { console, states, asked } = setting((name) =>
      Promise.resolve(name === 'console.open-serial' ? OPENED : ok({ taken })),
    );
    await settled();
    console.type('x'.repeat(MOST_KEYS + 1));
    await settled();
    expect(states.at(-1)).toEqual({ at: 'connected', shown: false, trouble: 'not-taken' });
    // The rest of it is not sent alone.
    expect(asked).toHaveLength(2);
    taken = true;
    console.type('y');
    await settled();
    expect(states.at(-1)).toEqual({ at: 'connected', shown: false });
    console.type('z'.repeat(70_000));
    expect(states.at(-1)).toMatchObject({ trouble: 'not-taken' });
  });

  it('says when text was left out', async () => {
    const { states, say } = setting();
    await settled();
    await say(ok({ text: 'x', dropped: true }));
    expect(states.at(-1)).toEqual({ at: 'connected', shown: true, trouble: 'dropped' });
  });

  it('is closed in main when it is closed here, also while it is connecting', async () => {
    const open = setting();
    await settled();
    open.console.setCharset('cp437');
    open.console.close();
    open.console.close();
    await open.say(ok({ text: 'late' }));
    expect(open.asked.slice(1)).toEqual([
      ['console.charset', 'cp437'],
      ['console.close', 'c'],
    ]);
    expect(open.shown).toEqual([]);
    expect(open.states.at(-1)).toEqual({ at: 'ended', why: 'here' });

    let opened = (_answer: unknown): void => undefined;
    const connecting = setting((name) =>
      name === 'console.open-serial' ? new Promise((done) => (opened = done)) : Promise.resolve(ok({})),
    );
    await settled();
    connecting.console.close();
    expect(connecting.signal?.aborted).toBe(true);
    opened(OPENED);
    await vi.waitFor(() => expect(connecting.asked.at(-1)).toEqual(['console.close', 'c']));

    const never = setting();
    never.console.close();
    await settled();
    expect(never.asked).toEqual([]);
  });
});
