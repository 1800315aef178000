import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Firmware } from '../firmware/firmware';
import { Realms } from '../firmware/realms';
import { testSpec } from '../testing/fixtures';
import { keysFrame, startFrame } from '../testing/redirection-client';
import { LineBuffer, type SerialLine } from './serial/serial-line';
import { SolSession } from './sol-session';

/** A line that repeats what is typed. */
class Echo implements SerialLine {
  readonly #buffer = new LineBuffer();
  #pending: (() => void) | undefined;
  plug(pending: () => void): void {
    this.#pending = pending;
  }
  unplug(): void {
    this.#pending = undefined;
  }
  get isPlugged(): boolean {
    return this.#pending !== undefined;
  }
  type(bytes: Buffer): void {
    this.#buffer.write(bytes.toString('latin1'));
    this.#pending?.();
  }
  waiting(): number {
    return this.#buffer.length;
  }
  read(most: number): Buffer {
    return this.#buffer.read(most);
  }
  takeOverflow(): boolean {
    return this.#buffer.takeOverflow();
  }
}

describe('a serial session', () => {
  let line: Echo;
  let sent: Buffer[];
  let backlog: number;
  let hungUp: boolean;
  let session: SolSession;
  const data = (): string[] =>
    sent.filter((frame) => frame[0] === 0x2a).map((frame) => frame.toString('latin1', 10));

  beforeEach(() => {
    vi.useFakeTimers();
    line = new Echo();
    sent = [];
    backlog = 0;
    hungUp = false;
    const firmware = new Firmware(testSpec(), 1, () => 0, new Realms());
    const wire = {
      send: (frame: Buffer) => void sent.push(frame),
      backlog: () => backlog,
      hangUp: () => void (hungUp = true),
    };
    session = new SolSession(wire, line, firmware);
  });
  afterEach(() => {
    session.stop();
    vi.useRealTimers();
  });

  it('collects bytes for as long, and sends as many at once, as it was asked to', () => {
    session.take(startFrame({ sendBuffer: 4, sendAfterMs: 100 }));
    session.take(keysFrame('abc'));
    session.take(keysFrame('def'));
    vi.advanceTimersByTime(99);
    expect(data()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(data()).toEqual(['abcd', 'ef']);
  });

  it('waits for full buffers where it was told to wait for ever', () => {
    session.take(startFrame({ sendBuffer: 4, sendAfterMs: 0 }));
    session.take(keysFrame('abcdef'));
    vi.advanceTimersByTime(5_000);
    expect(data()).toEqual(['abcd']);
    session.take(keysFrame('gh'));
    vi.advanceTimersByTime(1_000);
    expect(data()).toEqual(['abcd', 'efgh']);
  });

  it('sends nothing to a console that does not read, and says what was lost once it does', () => {
    session.take(startFrame({ sendAfterMs: 10, silenceMs: 0 }));
    backlog = 100_000;
    for (let count = 0; count < 1_000; count++) session.take(keysFrame('x'.repeat(1_000)));
    vi.advanceTimersByTime(60_000);
    expect(data()).toEqual([]);
    expect(sent.filter((frame) => frame[0] === 0x29).at(-1)?.[9]).toBe(5);
    backlog = 0;
    vi.advanceTimersByTime(1_000);
    expect(data().join('')).toHaveLength(32_768);
  });

  it('ends when nothing was heard for as long as the console has said', () => {
    session.take(startFrame({ silenceMs: 3_000 }));
    for (let count = 0; count < 10; count++) {
      vi.advanceTimersByTime(2_900);
      session.take(Buffer.from([0x2b, 0, 0, 0, 0, 0, 0, 0]));
    }
    expect(hungUp).toBe(false);
    vi.advanceTimersByTime(3_500);
    expect(hungUp).toBe(true);
  });

  it('bears any silence where it was told to', () => {
    session.take(startFrame({ silenceMs: 0 }));
    vi.advanceTimersByTime(3_600_000);
    expect(hungUp).toBe(false);
  });

  it('numbers what it sends', () => {
    session.take(startFrame({ sendAfterMs: 10, heartbeatMs: 5 }));
    session.take(keysFrame('a'));
    vi.advanceTimersByTime(150);
    expect(sent.map((frame) => [frame[0], frame.readUInt32LE(4)])).toEqual([
      [0x21, 0],
      [0x29, 1],
      [0x2a, 2],
      [0x2b, 3],
    ]);
  });

  it('gives the line back at its end, and knows no other frames', () => {
    session.take(startFrame());
    expect([line.isPlugged, session.isRunning]).toEqual([true, true]);
    session.take(Buffer.from([0x22, 0, 0, 0, 0, 0, 0, 0]));
    expect([line.isPlugged, session.isRunning]).toEqual([false, false]);
    session.take(keysFrame('late'));
    vi.advanceTimersByTime(1_000);
    expect([data(), vi.getTimerCount()]).toEqual([[], 0]);
    expect(session.take(Buffer.from([0x40, 0, 0, 0, 0, 0, 0, 0]))).toBe(false);
  });
});
