import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { SimulatedBench } from '#main/simulator/index';
import { oneMachine, TEST_PASSWORD } from '#main/simulator/testing/fixtures';
import { isMissing, titleOf } from './programs';
import { type Ran, run } from './run';

const AMT = 'http://intel.com/wbem/wscim/1/amt-schema/1';

let bench: SimulatedBench;
let cwd: string;
let env: Record<string, string>;

async function start(): Promise<void> {
  const started = await oneMachine();
  bench = started.bench;
  const { address, ports } = started.machine.info;
  cwd = mkdtempSync(join(tmpdir(), 'foreign-'));
  // It would have curl send the password in the clear; AMT takes digest only.
  writeFileSync(join(cwd, '.curlrc'), 'digest\n');
  env = {
    CURL_HOME: cwd,
    WSNOSSL: '1',
    WSAUTOMATED: '1',
    WSENDPOINT: `${address}:${String(ports.http)}`,
    WSUSER: 'admin',
    WSPASS: TEST_PASSWORD,
  };
}

const wsl = (command: string, ...parameters: string[]): Promise<Ran> =>
  run(command, parameters, { cwd, env });

afterEach(async () => {
  await bench.stop();
  rmSync(cwd, { recursive: true });
});

describe.skipIf(isMissing('wsl'))(`${titleOf('wsl')}, a client of the DMTF’s standards:`, () => {
  it('identifies, enumerates and gets', async () => {
    await start();
    const identified = await wsl('wslid', 'check');
    expect(identified.output).toContain('ProductVersion>AMT 12.0<');
    expect(identified.status).toBe(0);
    const chassis = await wsl('wslenum', 'CIM_Chassis');
    expect(chassis.output).toContain('Model>OptiPlex 0000<');
    const both = await wsl('wslenum', `${AMT}/AMT_TLSSettingData`);
    expect(both.output).toContain('Intel(r) AMT LMS TLS Settings');
    const one = await wsl(
      'wslget',
      `${AMT}/AMT_TLSSettingData`,
      'InstanceID=Intel(r) AMT 802.3 TLS Settings',
    );
    expect(one.output).toContain('MutualAuthentication>false<');
    expect([chassis.status, both.status, one.status]).toEqual([0, 0, 0]);
  });
});
