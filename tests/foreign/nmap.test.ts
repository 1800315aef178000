import { afterEach, describe, expect, it } from 'vitest';
import { type IntelSpec, type SimulatedBench, startBench } from '#main/simulator/index';
import { testSpec } from '#main/simulator/testing/fixtures';
import { isMissing, titleOf } from './programs';
import { run } from './run';

let bench: SimulatedBench;

/** What nmap writes of the one machine. */
async function scan(changes: Partial<IntelSpec>, ...options: string[]): Promise<string> {
  // nmap knows the service by its ports too.
  bench = await startBench({ machines: [testSpec(changes)] });
  const { address, ports } = bench.machine('test').info;
  const where = ['-Pn', '-n', '-p', `${String(ports.http)},${String(ports.https)}`, address];
  const { status, output } = await run('nmap', ['-sV', ...options, ...where]);
  expect(status).toBe(0);
  return output;
}

afterEach(() => bench.stop());

describe.skipIf(isMissing('nmap'))(`${titleOf('nmap')} knows a simulated machine`, () => {
  it.each([
    ['11.8.50.3425', 'Intel Active Management Technology User Notification Service httpd 11.8.50.3425'],
    ['12.0.90.2072', 'Intel Active Management Technology User Notification Service httpd 12.0.90.2072'],
  ])('of AMT %s by its web service', async (version, name) => {
    expect(await scan({ version, tls: 'on-and-plain' })).toContain(name);
  });

  it('of Standard Manageability', async () => {
    const output = await scan({ kind: 'intel-ism', version: '9.1.45.3000' });
    expect(output).toContain('Intel AMT WebUI 9.1.45 (Standard Manageability)');
  });

  it('with the hole of 2017, and one without', async () => {
    const probe = ['--script', 'http-vuln-cve2017-5689,http-title'];
    const open = await scan({ version: '11.0.0.1205' }, ...probe);
    expect(open).toContain('State: VULNERABLE');
    expect(open).toContain('Requested resource was /logon.htm');
    await bench.stop();
    expect(await scan({ version: '12.0.90.2072' }, ...probe)).not.toContain('VULNERABLE');
  });
});
