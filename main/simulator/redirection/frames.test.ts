import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysFrame, loginFrame, startFrame, startSession, texts } from '../testing/redirection-client';
import {
  controlsFromHost,
  dataFromHost,
  FrameReader,
  heartbeat,
  loginOf,
  loginReply,
  readSerialSettings,
  sessionType,
  startSessionReply,
  startSolReply,
  typedBytes,
} from './frames';

/** `AMT_BENCH_FUZZ=100000` tries so many; a test run tries few enough to take seconds. */
const RUNS = Number(process.env['AMT_BENCH_FUZZ'] ?? 2_000);
const LONGEST = 65_545;

function cut(...chunks: readonly Buffer[]): { frames: string[]; fine: boolean; waiting: number } {
  const reader = new FrameReader();
  const frames: string[] = [];
  const fine = chunks.map((chunk) => reader.push(chunk, (frame) => frames.push(frame.toString('hex'))));
  return { frames, fine: fine.every(Boolean), waiting: reader.waiting };
}

describe('answers', () => {
  it('are the recorded ones', () => {
    // MeshCommander#24: AMT 11.8.70 and 12.0.22, without what the firmware keeps to itself.
    expect(startSessionReply(0, { major: 11, minor: 8 }).toString('hex')).toBe('1100000001000b085701000000');
    expect(startSessionReply(0, { major: 12, minor: 0 }).toString('hex')).toBe('1100000001000c005701000000');
    expect(loginReply(0, 0, Buffer.from([4])).toString('hex')).toBe('14000000000100000004');
    expect(loginReply(2, 1).toString('hex')).toBe('140200000100000000');
    expect(loginReply(0, 4).toString('hex')).toBe('140000000400000000');
  });

  it('have the lengths that consoles wait for', () => {
    expect(startSolReply(0, 7)).toHaveLength(23);
    expect(startSolReply(0, 7).readUInt8(22)).toBe(0);
    expect(controlsFromHost(1, 5).toString('hex')).toBe('29000000010000000005');
    expect(heartbeat(258).toString('hex')).toBe('2b00000002010000');
    expect(dataFromHost(3, Buffer.from('ab')).toString('hex')).toBe('2a000000030000000200' + '6162');
  });
});

describe('frames of a console', () => {
  it('are read as the clients write them', () => {
    expect(sessionType(startSession('SOL '))).toBe('SOL ');
    const login = loginOf(loginFrame(4, texts('admin')));
    expect([login.type, login.data.toString('hex')]).toEqual([4, '0561646d696e']);
    const settings = { sendBuffer: 10_000, sendAfterMs: 100, silenceMs: 9_000, heartbeatMs: 5_000 };
    expect(readSerialSettings(startFrame(settings))).toEqual(settings);
    expect(typedBytes(keysFrame('exit')).toString()).toBe('exit');
  });

  it('end what follows where one is none', () => {
    expect(cut(startSession('SOL '), Buffer.from('GET / HTTP/1.1\r\n'), startSession('SOL '))).toMatchObject({
      frames: [startSession('SOL ').toString('hex')],
      fine: false,
    });
    const endless = Buffer.from([0x13, 0, 0, 0, 4, 0xff, 0xff, 0xff, 0xff]);
    expect(cut(endless)).toMatchObject({ frames: [], fine: false });
  });

  const frame = fc.oneof(
    fc.constantFrom(startSession('SOL '), startFrame(), Buffer.from([0x12, 0, 0, 0]), Buffer.alloc(8, 0x2b)),
    fc.uint8Array({ maxLength: 2_048 }).map((data) => loginFrame(4, Buffer.from(data))),
    fc.uint8Array({ maxLength: 3_000 }).map((data) => keysFrame(Buffer.from(data).toString('latin1'))),
  );

  it('are the same however they are cut up', () => {
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 6 }), fc.array(fc.nat(4_000)), (frames, sizes) => {
        const all = Buffer.concat(frames);
        const chunks: Buffer[] = [];
        let at = 0;
        for (const size of sizes) {
          chunks.push(all.subarray(at, at + size));
          at += size;
        }
        chunks.push(all.subarray(at));
        const expected = frames.map((one) => one.toString('hex'));
        expect(cut(...chunks)).toEqual({ frames: expected, fine: true, waiting: 0 });
      }),
      { numRuns: Math.min(RUNS, 20_000) },
    );
  });

  it('may be anything: what waits stays below one frame', () => {
    const garbage = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .tuple(fc.constantFrom(0x13, 0x28, 0x20, 0x10), fc.uint8Array({ maxLength: 64 }))
        .map(([type, rest]) => Uint8Array.from([type, ...rest])),
    );
    fc.assert(
      fc.property(fc.array(garbage, { maxLength: 20 }), (chunks) => {
        const { frames, waiting } = cut(...chunks.map((chunk) => Buffer.from(chunk)));
        expect(waiting).toBeLessThanOrEqual(LONGEST);
        const sent = chunks.reduce((sum, { length }) => sum + length, 0);
        expect(frames.join('').length / 2 + waiting).toBeLessThanOrEqual(sent);
      }),
      { numRuns: RUNS },
    );
  });

  it('of the greatest length come in byte by byte', () => {
    const longest = keysFrame('x'.repeat(0xffff));
    const { frames, waiting } = cut(...Array.from(longest, (byte) => Buffer.from([byte])));
    expect([frames.length, waiting]).toEqual([1, 0]);
  });
});
