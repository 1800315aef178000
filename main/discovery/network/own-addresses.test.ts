import { Socket as UdpSocket } from 'node:dgram';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { Socket as TcpSocket } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { english } from '#shared/testing/english';
import { LOOPBACK_NET } from '#shared/testing/system';
import { type ScanControl, scanTargets } from '../scan';
import { parseTargets, scanOrder } from '../targets';
import { edgeTest, type Interfaces, OwnAddresses } from './own-addresses';

const os = createRequire(import.meta.url)('node:os') as { networkInterfaces: () => Interfaces };
const original = os.networkInterfaces;
afterEach(() => {
  vi.restoreAllMocks();
  os.networkInterfaces = original;
  syncBuiltinESMExports();
});

function card(cidr: string, internal = false): NetworkInterfaceInfo {
  const [address = ''] = cidr.split('/');
  return { address, cidr, internal, family: 'IPv4', netmask: '', mac: '' };
}

function plugInto(...cidrs: string[]): void {
  os.networkInterfaces = () => ({ eth0: cidrs.map((cidr) => card(cidr)) });
  syncBuiltinESMExports();
}

async function scan(text: string, more: Partial<ScanControl> = {}) {
  const targets = parseTargets(text);
  if (!targets.ok) throw new Error(english(targets.error.message));
  const asked: string[] = [];
  vi.spyOn(UdpSocket.prototype, 'send').mockImplementation((...args: unknown[]) => {
    asked.push(String(args[2]));
  });
  const warnings: string[] = [];
  const totals = await scanTargets(
    scanOrder(targets.value),
    { onObservation: () => undefined, onWarning: (warning) => warnings.push(english(warning)) },
    { signal: new AbortController().signal, ...more },
  );
  return { asked: new Set(asked), warnings, totals };
}

describe('the first and the last address of an own subnet', () => {
  it.each([
    ['127.88.0.0', 'network'],
    ['127.88.0.7', 'broadcast'],
    ['127.88.0.3', undefined],
    ['127.88.0.8', undefined],
    ['127.88.1.0', undefined],
  ])('%s is %s', (address, edge) => {
    const of = edgeTest({ eth0: [card('127.88.0.2/29'), card('127.88.1.0/31')] });
    expect(of(address)).toBe(edge);
  });

  it.skipIf(LOOPBACK_NET.missing)(LOOPBACK_NET.named('is not asked, and is no trouble'), async () => {
    plugInto('127.88.0.2/29');
    const { asked, warnings, totals } = await scan('127.88.0.0-127.88.0.9');
    expect(asked.has('127.88.0.0') || asked.has('127.88.0.7')).toBe(false);
    expect(asked.size).toBe(8);
    expect(warnings).toEqual([]);
    expect(totals).toMatchObject({ scanned: 8, position: 10 });
  });

  it('is explained to who asks for nothing else', async () => {
    plugInto('127.88.0.2/29');
    const { warnings, totals } = await scan('127.88.0.7');
    expect(warnings.join(' ')).toContain('127.88.0.7 is the broadcast address');
    expect(totals.scanned).toBe(0);
  });
});

describe('the addresses of this laptop', () => {
  it('are asked for now and then, and loopback is none of them', () => {
    let asked = 0;
    const own = new OwnAddresses(() => {
      asked++;
      return { eth0: [card('192.0.2.5/24')], lo: [card('127.0.0.1/8', true)] };
    });
    expect(['192.0.2.5', '192.0.2.6', '127.0.0.1'].map((each) => own.has(each))).toEqual([
      true,
      false,
      false,
    ]);
    expect(asked).toBe(1);
  });
});

describe('macOS that denies the local network', () => {
  /** As it does: whatever is sent comes back at once. */
  function denying(): void {
    vi.spyOn(TcpSocket.prototype, 'connect').mockImplementation(function (this: TcpSocket) {
      const error = Object.assign(new Error('no way'), { code: 'EHOSTUNREACH', syscall: 'connect' });
      setImmediate(() => this.destroy(error));
      return this;
    });
    vi.spyOn(UdpSocket.prototype, 'send').mockImplementation((...args: unknown[]) => {
      const sent = args.at(-1);
      const error = Object.assign(new Error('send EHOSTUNREACH'), { code: 'EHOSTUNREACH', syscall: 'send' });
      if (typeof sent === 'function') setImmediate(() => Reflect.apply(sent, undefined, [error]) as unknown);
    });
  }

  async function warningsOf(platform: NodeJS.Platform): Promise<string> {
    const targets = parseTargets('127.88.2.1');
    if (!targets.ok) throw new Error(english(targets.error.message));
    denying();
    const warnings: string[] = [];
    await scanTargets(
      scanOrder(targets.value),
      { onObservation: () => undefined, onWarning: (warning) => warnings.push(english(warning)) },
      { signal: new AbortController().signal, platform },
    );
    return warnings.join(' ');
  }

  it('is named with the setting that helps', async () => {
    expect(await warningsOf('darwin')).toContain('Privacy & Security > Local Network');
    expect(await warningsOf('linux')).not.toContain('Local Network');
  });
});
