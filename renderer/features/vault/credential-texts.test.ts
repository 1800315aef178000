import { beforeAll, describe, expect, it } from 'vitest';
import type { VaultMachine } from '../../../shared/model/vault';
import { i18n, loadAllTexts } from '../../i18n';
import { credentialTexts, foundInVault } from './credential-texts';

beforeAll(loadAllTexts);

function stored(address: string, over: Partial<VaultMachine> = {}): VaultMachine {
  return {
    machine: `m-${address}`,
    machineId: address,
    address,
    user: 'admin',
    origin: { from: 'typed' },
    provenAt: '2026-11-26T08:00:00.000Z',
    earlier: 0,
    mebx: false,
    changeOpen: false,
    shared: false,
    onlyCopy: false,
    ...over,
  };
}

const words = {
  t: i18n.t,
  titleOf: ({ address }: VaultMachine): string | undefined =>
    address === '127.77.0.22' ? 'Fujitsu CELSIUS W580, ready to configure' : undefined,
};

describe('the search in the vault', () => {
  const machines = [
    stored('127.77.0.22', { hostname: undefined }),
    stored('10.0.0.1', { hostname: 'desk-7.example', earlier: 2, mebx: true }),
    stored('10.0.0.2', { machineId: undefined, user: undefined, origin: undefined, changeOpen: true }),
    stored('10.0.0.3', { origin: { from: 'named', name: 'house' }, shared: true, provenAt: undefined }),
  ];
  const secrets = [
    { name: 'office-wifi', profiles: ['Office'] },
    { name: 'spare', profiles: [] },
  ];
  const found = (text: string): string[] => {
    const { machines: some, secrets: others } = foundInVault({ machines, secrets }, text, words);
    return [...some.map(({ address }) => address), ...others.map(({ name }) => name)];
  };

  it('finds all without a text', () => {
    expect(found(' ')).toHaveLength(6);
  });

  it.each([
    ['celsius', ['127.77.0.22']],
    ['DESK-7', ['10.0.0.1']],
    ['2 earlier', ['10.0.0.1']],
    ['MEBx password', ['10.0.0.1']],
    ['not in the list', ['10.0.0.2']],
    ['no login password', ['10.0.0.2']],
    ['change not finished', ['10.0.0.2']],
    ['shared with', ['10.0.0.3']],
    ['Secret “house”', ['10.0.0.3']],
    ['not tried yet', ['10.0.0.3']],
    ['office', ['office-wifi']],
    ['no profile', ['spare']],
    ['nothing like it', []],
  ])('finds what a row shows: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('calls a simulated machine by its title', () => {
    expect(machines[0] && credentialTexts(machines[0], words).where).toBe(
      'Fujitsu CELSIUS W580, ready to configure',
    );
  });
});
