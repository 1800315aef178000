import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { laptopLimits, onLinkTest } from './laptop-limits';

let proc: string;
beforeEach(() => (proc = mkdtempSync(join(tmpdir(), 'amt-bench-proc-'))));
afterEach(() => rmSync(proc, { recursive: true }));

function fake(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(proc, path, '..'), { recursive: true });
    writeFileSync(join(proc, path), text);
  }
}

describe('what this laptop can carry', () => {
  it('stays below the descriptors and neighbours that Linux allows', () => {
    fake({
      'self/limits': 'Max open files            1024                 4096                 files\n',
      'sys/net/ipv4/neigh/default/gc_thresh3': '512\n',
      'net/arp': 'IP address  HW type\n10.0.0.1  0x1\n10.0.0.2  0x1\n',
    });
    expect(laptopLimits('linux', proc)).toEqual({ sockets: 824, neighbours: 380, slowRefusals: false });
  });

  it('does not take all of a large machine', () => {
    fake({ 'self/limits': 'Max open files            1048576              1048576              files\n' });
    expect(laptopLimits('linux', proc).sockets).toBe(7_000);
  });

  it('assumes little where the system reports nothing', () => {
    expect(laptopLimits('linux', join(proc, 'none'))).toEqual({
      sockets: 824,
      neighbours: 767,
      slowRefusals: false,
    });
    expect(laptopLimits('win32').sockets).toBeLessThanOrEqual(2_000);
    expect([laptopLimits('win32'), laptopLimits('darwin')].map((each) => each.slowRefusals)).toEqual([
      true,
      false,
    ]);
  });

  it('recognises what is reached without a router', () => {
    const of = (address: string, cidr: string, internal = false) => ({
      address,
      cidr,
      internal,
      family: 'IPv4' as const,
      netmask: '',
      mac: '',
    });
    const onLink = onLinkTest({
      eth0: [of('192.168.2.7', '192.168.2.7/24')],
      lo: [of('127.0.0.1', '127.0.0.1/8', true)],
    });
    expect(['192.168.2.200', '192.168.3.1', '127.0.0.9', 'fe80::1'].map(onLink)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
