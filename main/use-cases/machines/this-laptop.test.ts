import { createRequire, syncBuiltinESMExports } from 'node:module';
import type { NetworkInterfaceInfo } from 'node:os';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { STANDARD_PORTS } from '#shared/model/primitives';
import { english } from '#shared/testing/english';
import { openTestBench, type TestBench, value } from '../testing/lab';

const os = createRequire(import.meta.url)('node:os') as { networkInterfaces: () => unknown };
const original = os.networkInterfaces;
const [OWN, OTHER] = ['192.0.2.5', '192.0.2.6'];

let bench: TestBench;
beforeEach(async () => {
  const card: Partial<NetworkInterfaceInfo> = {
    address: OWN,
    cidr: `${OWN}/24`,
    family: 'IPv4',
    internal: false,
  };
  os.networkInterfaces = () => ({ eth0: [card] });
  syncBuiltinESMExports();
  bench = await openTestBench();
});
afterEach(async () => {
  os.networkInterfaces = original;
  syncBuiltinESMExports();
  await bench.close();
});

/** AMT answers on its port; on Windows the driver of the laptop's own AMT does so on all of its addresses. */
function see(address: string): string {
  return bench.useCases.machines.observe({
    endpoint: { host: address, ports: STANDARD_PORTS },
    address,
    complete: true,
    evidence: [
      {
        kind: 'port',
        at: '2026-11-26T12:00:00.000Z',
        fact: 'Port 16992 is open',
        raw: { service: 'http', number: 16_992, state: 'open' },
      },
      {
        kind: 'http',
        at: '2026-11-26T12:00:00.000Z',
        fact: 'Answers HTTP',
        raw: {
          scheme: 'http',
          path: '/',
          status: 303,
          server: 'Intel(R) Active Management Technology 12.0.70',
          product: 'intel-amt',
          version: '12.0.70',
        },
      },
    ],
  }).id;
}

it('the laptop’s own AMT is marked, and diagnosed like any other', () => {
  const [own, other] = [see(OWN), see(OTHER)];
  expect(value(bench.useCases.machines.sighting(other)).thisLaptop).toBeUndefined();
  const sighting = value(bench.useCases.machines.sighting(own));
  expect(sighting).toMatchObject({
    thisLaptop: true,
    verdict: { code: 'password-needed', confidence: 'likely' },
  });
  const note = sighting.verdict.notes.find(({ code }) => code === 'own-computer');
  expect(note && english(note.text)).toContain('AMT Bench runs on');
});

it('a machine that had the address of the laptop before is not taken for it', async () => {
  const { id } = value(bench.useCases.machines.sighting(see(OWN)));
  await bench.context.memory.flush();
  const later = await bench.restart();
  await later.loadList();
  expect(value(later.machines.sighting(id)).thisLaptop).toBeUndefined();
});

it('what shows it at another of this computer’s addresses belongs to one row', () => {
  const { machines } = bench.useCases;
  const seen = value(machines.observation(see(OWN)));
  expect(machines.atOwnRow(seen)).toMatchObject({ address: '127.0.0.1', endpoint: { host: '127.0.0.1' } });
  const elsewhere = value(machines.observation(see(OTHER)));
  expect(machines.atOwnRow(elsewhere)).toBe(elsewhere);
  // Something else may listen there, and other ports are no driver service.
  const silent = { ...seen, evidence: [] };
  expect(machines.atOwnRow(silent)).toBe(silent);
  const ports = { ...STANDARD_PORTS, http: 26_992, https: 26_993 };
  const simulated = { ...seen, address: '127.0.0.1', endpoint: { host: '127.0.0.1', ports } };
  expect(machines.atOwnRow(simulated)).toBe(simulated);
  expect(machines.otherOwnRows()).toEqual([OWN]);
});
