import { Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '#shared/limits';
import { english } from '#shared/testing/english';
import { laptopLimits } from '../network/laptop-limits';
import type { Observation } from '../observation';
import { scanTargets } from '../scan';
import { scanOrder, targetSetOf } from '../targets';
import { probeWeb } from '../web/web-probe';
import { connectError } from './connect-error';
import { probeTcp } from './tcp-probe';

afterEach(() => vi.restoreAllMocks());

/** Each connect fails with this code, as the system of another laptop would have it. */
function failing(code: string, syscall = 'connect'): void {
  vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket) {
    const error = Object.assign(new Error(`${syscall} ${code}`), { code, syscall });
    setImmediate(() => this.destroy(error));
    return this;
  });
}

const ENDPOINT = {
  host: '127.0.0.1',
  ports: { rmcp: 9, http: 9, https: 9, redirection: 9, redirectionTls: 9 },
};
const CODES = ['UNKNOWN', 'ENOBUFS', 'EADDRINUSE', 'ENOMEM', 'ENETDOWN', 'ENETRESET', 'ENOTSOCK', 'EFAULT'];

describe('an error of connect that only other systems have', () => {
  it('is one of this laptop', () => {
    expect(CODES.map((code) => connectError(Object.assign(new Error(code), { code })))).toEqual([
      'local',
      'exhausted',
      'exhausted',
      'exhausted',
      'local',
      'local',
      'local',
      'local',
    ]);
  });

  it.each(CODES)('%s leaves a port unknown', async (code) => {
    failing(code);
    const signal = new AbortController().signal;
    expect(await probeTcp('127.0.0.1', 9, 1_000, signal)).toEqual({ state: 'unknown', localError: code });
  });

  it.each(CODES)('%s ends a scan with a warning, and no sooner', async (code) => {
    failing(code);
    const warnings: string[] = [];
    const seen: Observation[] = [];
    const totals = await scanTargets(
      scanOrder(targetSetOf([ENDPOINT])),
      { onObservation: (each) => seen.push(each), onWarning: (warning) => warnings.push(english(warning)) },
      {
        signal: new AbortController().signal,
        reportSilent: true,
        limits: { ...laptopLimits(), sockets: 64 },
      },
    );
    expect(totals.position).toBe(1);
    expect(warnings.join(' ')).toMatch(/This computer|from this computer|adapter|checked/);
    expect(warnings).toHaveLength(1);
  });

  it.each([...CODES, 'ECONNREFUSED'])('%s says nothing of TLS', async (code) => {
    failing(code);
    const signal = new AbortController().signal;
    const target = { host: '127.0.0.1', port: 9, tls: true, signal, now: Date.now };
    expect(await probeWeb({ ...target, handshakeMs: LIMITS.probeAnswerMs })).toEqual([]);
  });
});
