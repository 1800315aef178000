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

it('the laptop’s own AMT is marked, and is none of several machines that are configured', async () => {
  const [own, other] = [see(OWN), see(OTHER)];
  expect(value(bench.useCases.machines.sighting(other)).thisLaptop).toBeUndefined();
  const sighting = value(bench.useCases.machines.sighting(own));
  expect(sighting).toMatchObject({ thisLaptop: true, verdict: { code: 'no-amt-seen' } });
  expect(english(sighting.verdict.title)).toContain('this computer');
  const [result] = await bench.useCases.configureFleet(
    {
      machineIds: [own],
      profile: { clock: 'sync' },
      source: { from: 'typed', user: 'admin', password: 'never-Sent1!', certain: false, keep: false },
    },
    { onResult: () => undefined, draining: () => false },
  );
  expect(result).toMatchObject({ outcome: 'failed', failure: { code: 'plan-blocked' } });
});
