import { describe, expect, it } from 'vitest';
import type { PortState } from '#shared/model/primitives';
import { type AddressProbes, isTaken } from './address-taken';

const ADDRESS = '192.0.2.7';
const [MAC, OTHER] = ['02:00:00:00:00:07', '02:00:00:00:00:08'];

interface FakeNetwork {
  ports?: PortState;
  near?: boolean;
  /** Hardware address by address, as the table is at each look, the last one from then on. */
  tables?: readonly Record<string, string>[];
}

function fakeNetwork({
  ports = 'filtered',
  near = true,
  tables = [{}],
}: FakeNetwork): AddressProbes & { waited: number } {
  let looks = 0;
  return {
    waited: 0,
    probe: () => Promise.resolve(ports),
    neighbours: () => Promise.resolve(new Map(Object.entries(tables[looks++] ?? tables.at(-1) ?? {}))),
    isNear: () => near,
    wait(ms) {
      this.waited += ms;
      return Promise.resolve();
    },
  };
}

const asked = { address: ADDRESS, ports: [16_992, 16_993], own: ['02:00:00:00:00:01'] };

describe('whether another machine has an address', () => {
  it.each<[string, FakeNetwork, boolean]>([
    ['a port is open', { ports: 'open', near: false }, true],
    ['it refuses, on this subnet', { ports: 'closed' }, true],
    ['something refuses, and it may be a router', { ports: 'closed', near: false }, false],
    ['nobody is there', {}, false],
    ['it drops everything, and answers ARP', { tables: [{}, { [ADDRESS]: MAC }] }, true],
    ['it was known before and is still there', { tables: [{ [ADDRESS]: MAC }] }, true],
    [
      'it was known before and is gone',
      { tables: [{ [ADDRESS]: MAC }, { [ADDRESS]: MAC }, { [ADDRESS]: MAC }, {}] },
      false,
    ],
    ['it is the machine itself', { tables: [{}, { [ADDRESS]: '02:00:00:00:00:01' }] }, false],
    [
      'a router answers ARP for everybody',
      { tables: [{}, { [ADDRESS]: OTHER, '192.0.2.1': OTHER, '192.0.2.9': OTHER }] },
      false,
    ],
    ['it is of another subnet', { near: false, tables: [{}, { [ADDRESS]: MAC }] }, false],
  ])('%s', async (_what, how, taken) => {
    const tools = fakeNetwork(how);
    expect(await isTaken(asked, tools)).toBe(taken);
    expect(tools.waited).toBeLessThanOrEqual(9_000);
  });

  it('ends with its signal, and does not take the address for free', async () => {
    const stop = new AbortController();
    const tools = fakeNetwork({ tables: [{ [ADDRESS]: MAC }] });
    stop.abort();
    expect(await isTaken({ ...asked, signal: stop.signal }, tools)).toBe(true);
    expect(tools.waited).toBe(0);
  });
});
