import { afterEach, describe, expect, it } from 'vitest';
import type { EvidenceOf } from '#shared/model/evidence';
import { readGeneral } from '#main/amt/general';
import { scanTargets } from '#main/discovery/scan';
import { scanOrder, targetSetOf } from '#main/discovery/targets';
import { type SimulatedBench, type SimulatedMachine, startBench } from '#main/simulator/index';
import { TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { WsmanConnection } from '#main/wsman/connection';
import { UNWATCHED } from '#main/wsman/testing/unwatched';

let bench: SimulatedBench | undefined;
afterEach(() => bench?.stop());

async function machineOf(version: string): Promise<SimulatedMachine> {
  bench = await startBench({ standardPorts: false, machines: [testSpec({ version, tls: 'on' })] });
  return bench.machine('test');
}

async function certificateOf({
  info,
}: SimulatedMachine): Promise<Extract<EvidenceOf<'tls'>['raw'], { ok: true }>> {
  const seen: EvidenceOf<'tls'>['raw'][] = [];
  await scanTargets(
    scanOrder(targetSetOf([{ host: info.address, ports: info.ports }])),
    {
      onObservation({ evidence, complete }) {
        if (complete) for (const e of evidence) if (e.kind === 'tls') seen.push(e.raw);
      },
    },
    { signal: new AbortController().signal },
  );
  const [first] = seen;
  if (!first?.ok) throw new Error(`no certificate: ${first?.detail ?? 'nothing was seen'}`);
  return first;
}

async function logIn({ info }: SimulatedMachine, pin: string): Promise<string> {
  const wsman = new WsmanConnection({ host: info.address, port: info.ports.https, pin });
  try {
    const challenge = await wsman.challenge();
    if (!challenge.ok) return challenge.error.code;
    wsman.useLogin({ user: 'admin', password: TEST_PASSWORD, realm: challenge.value.realm }, UNWATCHED);
    const general = await readGeneral(wsman);
    return general.ok ? 'in' : general.error.code;
  } finally {
    await wsman.close();
  }
}

/**
 * From TLS 1.0 with static RSA to ECDHE alone, one set of options reaches them all (docs/reference/protocol.md, P15).
 */
describe('TLS of every generation', () => {
  it.each([
    ['9.1.45.3000', /^TLSv1(\.1)?$/],
    ['11.8.94.4494', /^TLSv1\.2$/],
    ['12.0.90.2072', /^TLSv1\.2$/],
    ['16.1.25.2128', /^TLSv1\.2$/],
    ['19.0.0.1753', /^TLSv1\.[23]$/],
  ])('AMT %s', async (version, protocol) => {
    const machine = await machineOf(version);
    const certificate = await certificateOf(machine);
    expect(certificate.protocol).toMatch(protocol);
    expect(certificate.fingerprint256).toBe(machine.info.fingerprint256);
    expect(await logIn(machine, certificate.fingerprint256)).toBe('in');
  });

  it('sends not one request over a connection with another certificate than the pinned one', async () => {
    const machine = await machineOf('16.1.25.2128');
    const { fingerprint256 } = await certificateOf(machine);
    await machine.swapCertificate();
    const before = machine.stats().requests;
    expect(await logIn(machine, fingerprint256)).toBe('certificate-changed');
    expect(machine.stats().requests).toBe(before);
  });

  it('says what it is when plain text meets an encrypted port', async () => {
    const { info } = await machineOf('16.1.25.2128');
    const plain = new WsmanConnection({ host: info.address, port: info.ports.https });
    expect(await plain.challenge()).toMatchObject({ ok: false, error: { code: 'connection-lost' } });
    await plain.close();
  });
});
