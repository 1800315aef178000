import { Duplex } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Firmware } from '../firmware/firmware';
import { Realms } from '../firmware/realms';
import { createPace } from '../support/pace';
import { testSpec } from '../testing/fixtures';
import { keysFrame, loginFrame, startFrame, startSession, texts } from '../testing/redirection-client';
import { serveRedirection } from './redirection-service';
import { SerialPc } from './serial/serial-pc';

/** `AMT_BENCH_FUZZ=100000` tries so many; a test run tries few enough to take seconds. */
const RUNS = Number(process.env['AMT_BENCH_FUZZ'] ?? 500);

const ON = { listener: true, sol: true, ider: false, kvm: false };
const ADMIN = { name: 'admin', isAdmin: true, realms: [] };

/** A machine whose password is always right, and one connection to it. */
function connected({ reads = true } = {}): {
  stream: Duplex;
  firmware: Firmware;
  written: () => number;
  stop: () => void;
} {
  const firmware = new Firmware(
    testSpec({ redirection: ON, version: '11.8.94.4494' }),
    1,
    () => 0,
    new Realms(),
  );
  const pace = createPace(1_000);
  const line = new SerialPc({ firmware, pace, unconfigureAmt: () => undefined });
  let bytes = 0;
  const stream = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length;
      if (reads) done();
    },
  });
  serveRedirection(stream, '127.0.0.1', {
    firmware,
    judge: { checkDigest: () => ADMIN, checkPassword: () => ADMIN },
    line,
  });
  firmware.started = (record) => line.start(record);
  return {
    stream,
    firmware,
    written: () => bytes,
    stop: () => {
      stream.destroy();
      pace.stop();
    },
  };
}

const frame = fc.oneof(
  fc.constantFrom(
    startSession('SOL '),
    startSession('KVMR'),
    loginFrame(0),
    loginFrame(1, texts('admin', 'x')),
    loginFrame(4, texts('admin', '', '', '/RedirectionService', '', '', '', '')),
    startFrame(),
    startFrame({ sendBuffer: 0, sendAfterMs: 1, silenceMs: 1, heartbeatMs: 1 }),
    keysFrame('\u001b[21~\r'),
    Buffer.from([0x22, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from([0x24, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from([0x12, 0, 0, 0]),
  ),
  fc.uint8Array({ maxLength: 300 }).map((data) => loginFrame(4, Buffer.from(data))),
  fc.uint8Array({ maxLength: 300 }).map((data) => keysFrame(Buffer.from(data).toString('latin1'))),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
);

describe('a connection to a redirection port', () => {
  it('bears frames in any order, and leaves no session behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { maxLength: 12 }), async (frames) => {
        const { stream, firmware, written, stop } = connected();
        const closed = new Promise((resolve) => stream.once('close', resolve));
        // Most of them begin as they should, or nothing would be seen behind the login.
        stream.push(Buffer.concat([startSession('SOL '), loginFrame(1, texts('admin', 'x')), startFrame()]));
        await new Promise(setImmediate);
        expect(firmware.sessions.has('sol')).toBe(true);
        for (const one of frames) stream.push(one);
        await new Promise(setImmediate);
        firmware.start();
        await new Promise(setImmediate);
        stop();
        await closed;
        expect(firmware.sessions.any).toBe(false);
        expect(written()).toBeLessThan(100_000);
      }),
      { numRuns: RUNS },
    );
  });

  it('ends when a console asks on and on and reads no answer', async () => {
    const { stream, stop } = connected({ reads: false });
    const pings = Buffer.concat(
      Array.from({ length: 8_000 }, () => Buffer.from([0x24, 0, 0, 0, 0, 0, 0, 0])),
    );
    stream.push(Buffer.concat([startSession('SOL '), loginFrame(1, texts('admin', 'x'))]));
    for (let count = 0; count < 20 && !stream.destroyed; count++) {
      stream.push(pings);
      await new Promise(setImmediate);
      expect(stream.writableLength).toBeLessThan(400_000);
    }
    expect(stream.destroyed).toBe(true);
    stop();
  });

  it('is given up where nothing runs on it', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    try {
      for (const begun of [[], [startFrame(), Buffer.from([0x22, 0, 0, 0, 0, 0, 0, 0])]]) {
        const { stream, firmware, stop } = connected();
        stream.emit(
          'data',
          Buffer.concat([startSession('SOL '), loginFrame(1, texts('admin', 'x')), ...begun]),
        );
        expect([firmware.sessions.any, stream.writableEnded]).toEqual([true, false]);
        vi.advanceTimersByTime(30_000);
        expect(stream.writableEnded).toBe(true);
        stop();
      }
    } finally {
      vi.useRealTimers();
    }
  });

  it('ends without a record when the firmware restarts', async () => {
    const { stream, firmware, stop } = connected();
    stream.push(Buffer.concat([startSession('SOL '), loginFrame(1, texts('admin', 'x'))]));
    await new Promise(setImmediate);
    const events = (): number => firmware.auditLog.all.filter(({ application }) => application === 18).length;
    expect([firmware.sessions.has('sol'), events()]).toEqual([true, 1]);
    firmware.sessions.closeAll();
    stop();
    await new Promise(setImmediate);
    expect([firmware.sessions.any, events(), stream.writableEnded]).toEqual([false, 1, true]);
  });
});
