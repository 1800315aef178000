import { describe, expect, it } from 'vitest';
import { ownSubnets } from './subnets';

type Interfaces = Parameters<typeof ownSubnets>[0];

function ipv4(cidr: string, internal = false): NonNullable<NonNullable<Interfaces>[string]>[number] {
  const address = cidr.split('/')[0] ?? '';
  return { address, cidr, family: 'IPv4', internal, mac: '02:00:00:00:00:01', netmask: '' };
}

describe('ownSubnets', () => {
  it('offers real adapters first, narrow before wide, and none that is useless', () => {
    const subnets = ownSubnets({
      lo: [ipv4('127.0.0.1/8', true)],
      docker0: [ipv4('172.17.0.1/24')],
      'vEthernet (WSL)': [ipv4('172.20.0.1/20')],
      eth1: [ipv4('10.20.0.7/16')],
      eth0: [ipv4('192.168.4.77/24'), ipv4('169.254.3.4/16')],
      wide: [ipv4('10.0.0.1/8')],
      point: [ipv4('10.9.9.1/31')],
    });
    expect(subnets).toEqual([
      { adapter: 'eth0', cidr: '192.168.4.0/24', addresses: 254, virtual: false },
      { adapter: 'eth1', cidr: '10.20.0.0/16', addresses: 65534, virtual: false },
      { adapter: 'docker0', cidr: '172.17.0.0/24', addresses: 254, virtual: true },
      { adapter: 'vEthernet (WSL)', cidr: '172.20.0.0/20', addresses: 4094, virtual: true },
    ]);
  });

  it('names a subnet once, by its real adapter', () => {
    const twice = ownSubnets({ docker0: [ipv4('10.0.0.1/24')], eth0: [ipv4('10.0.0.2/24')] });
    expect(twice).toEqual([{ adapter: 'eth0', cidr: '10.0.0.0/24', addresses: 254, virtual: false }]);
  });

  it('knows virtual adapters by their hardware addresses, whatever they are called', () => {
    const hyperV = { ...ipv4('10.1.0.1/24'), mac: '00:15:5D:01:02:03' };
    const found = ownSubnets({ 'Ethernet 3': [hyperV], Ethernet: [ipv4('10.2.0.1/24')] });
    expect(found.map(({ adapter, virtual }) => [adapter, virtual])).toEqual([
      ['Ethernet', false],
      ['Ethernet 3', true],
    ]);
  });
});
