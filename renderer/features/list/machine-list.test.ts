import { describe, expect, it } from 'vitest';
import type { MachineView } from '../../../shared/contract/contract';
import type { MachineStatus } from '../../../shared/model/status';
import { message } from '../../../shared/texts/message';
import { stateText } from '../../components/machine-words';
import { showLanguage } from '../../i18n';
import { simulated, viewOf } from '../../testing/views';
import { addressKey, listMachines, type ListQuery, machineAfter } from './machine-list';

const plain: ListQuery = {
  text: '',
  group: undefined,
  sort: { column: 'machine', down: false },
  favouritesFirst: false,
  demo: [],
};

function blocked(verdict: 'password-refused' | 'login-paused'): MachineStatus {
  return { kind: 'blocked', verdict, title: verdict };
}

function ids(views: readonly MachineView[], query: Partial<ListQuery>): string[] {
  return listMachines(views, { ...plain, ...query }).shown.map(({ id }) => id);
}

describe('the list', () => {
  it('sorts addresses by number, IPv4 before IPv6', () => {
    const sorted = ['2.0.0.1', '10.0.0.2', '10.0.0.10', '10.0.0.100', '2001:db8::10', 'fe80::2', 'fe80::1:0'];
    const views = sorted.toSorted().map((address) => viewOf(address));
    expect(ids(views, {})).toEqual(sorted);
    expect(ids(views, { sort: { column: 'machine', down: true } })[0]).toBe('fe80::1:0');
    expect(addressKey('10.0.0.1', 80) < addressKey('10.0.0.1', 16992)).toBe(true);
    expect(addressKey('::1', 1)).toBe('6 0000:0000:0000:0000:0000:0000:0000:0001 00001');
  });

  it('sorts by what needs action: blocked, not set up, can be configured, not reached', () => {
    const views = [
      viewOf('10.0.0.1', { title: 'Ready', status: { kind: 'ready' } }),
      viewOf('10.0.0.2', { title: 'Gone', status: { kind: 'unreachable' } }),
      viewOf('10.0.0.3', { title: 'New', status: { kind: 'not-set-up' } }),
      viewOf('10.0.0.4', { title: 'Refused', status: blocked('password-refused') }),
      viewOf('10.0.0.5', { title: 'Paused', status: blocked('login-paused') }),
    ];
    const order = ['10.0.0.5', '10.0.0.4', '10.0.0.3', '10.0.0.1', '10.0.0.2'];
    expect(ids(views, { sort: { column: 'status', down: false } })).toEqual(order);
    expect(ids(views, { sort: { column: 'status', down: true } })).toEqual(order.toReversed());
  });

  it('sorts versions by number', () => {
    const views = ['9.1', '16.1.25', '11.8.50', '11.10'].map((version, n) =>
      viewOf(`10.0.0.${String(n)}`, { version, vendor: 'intel-amt' }),
    );
    expect(ids(views, { sort: { column: 'firmware', down: false } })).toEqual([
      '10.0.0.0',
      '10.0.0.2',
      '10.0.0.3',
      '10.0.0.1',
    ]);
  });

  it('puts rows without a value last, either way round, and keeps equal ones by address', () => {
    const views = [
      viewOf('10.0.0.3'),
      viewOf('10.0.0.2'),
      viewOf('10.0.0.1', { mac: '02:00:00:00:00:0b' }),
      viewOf('10.0.0.4', { mac: '02:00:00:00:00:0a' }),
    ];
    const by = (down: boolean): string[] => ids(views, { sort: { column: 'mac', down } });
    expect(by(false)).toEqual(['10.0.0.4', '10.0.0.1', '10.0.0.2', '10.0.0.3']);
    expect(by(true)).toEqual(['10.0.0.1', '10.0.0.4', '10.0.0.2', '10.0.0.3']);
  });

  it('finds by address, name, verdict, MAC in any writing, its maker, UUID and realm; all words must fit', () => {
    const mine = viewOf('10.0.0.1', {
      hostname: 'PC-17.example',
      mac: '02:00:77:ab:cd:ef',
      macVendor: 'Dell Inc.',
      uuid: '81af14c1-7711-4077-80dd-020077abcdef',
      realm: 'Digest:81AF0000000000000000000000000001',
    });
    const views = [mine, viewOf('10.0.0.2', { title: 'Ready to configure' })];
    for (const text of [
      'pc-17',
      '77:AB',
      '77-ab-cd',
      '0077abc',
      'dell',
      '81af14c1',
      'digest:81af',
      ' DELL  pc',
    ]) {
      expect(ids(views, { text }), text).toEqual(['10.0.0.1']);
    }
    expect(ids(views, { text: '10.0.0. ready' })).toEqual(['10.0.0.2']);
    expect(ids(views, { text: 'dell ready' })).toEqual([]);
  });

  it('finds everything that a row can show, also what was done; all words must fit', () => {
    const mine: MachineView = {
      ...viewOf('10.0.0.1', {
        status: { kind: 'configured', profile: 'House', at: '2026-11-26T08:00:00.000Z', verified: true },
      }),
      model: 'HP EliteDesk 800 G5',
      serial: 'CZC0123456',
      hostName: 'desk-7.lab',
      note: 'Behind the printer',
      tags: ['lab', 'loan'],
    };
    const views = [mine, viewOf('10.0.0.2')];
    for (const text of [
      'hp elite',
      'czc012',
      'desk-7',
      'printer',
      'loan',
      'configured house',
      'elite lab printer',
    ]) {
      expect(ids(views, { text }), text).toEqual(['10.0.0.1']);
    }
    expect(ids(views, { text: 'hp latitude' })).toEqual([]);
  });

  it('finds a state, a change that was noticed, and a title of the demo, each as its row shows it', async () => {
    const changed = viewOf('10.0.0.1', {
      provisioningState: 'in',
      changes: [{ at: '2026-11-26T08:00:00.000Z', what: 'version', from: '11.8.50', to: '11.8.86' }],
    });
    const demo = [simulated('ready', message('simulator.machine.ready.title'))];
    const views = [changed, { ...viewOf('127.77.0.22'), simulated: 'ready' }, viewOf('10.0.0.3')];
    expect(ids(views, { text: stateText('in') })).toEqual(['10.0.0.1']);
    expect(ids(views, { text: '11.8.50' })).toEqual(['10.0.0.1']);
    expect(ids(views, { text: 'celsius 127.77', demo })).toEqual(['127.77.0.22']);
    expect(ids(views, { text: 'celsius' })).toEqual([]);
    expect(machineAfter('10.0.0.3', views, { ...plain, text: 'Celsius', demo })?.id).toBe('127.77.0.22');
    await showLanguage('de');
    expect(ids(views, { text: 'bereit zur konfiguration', demo })).toContain('127.77.0.22');
    await showLanguage('en');
  });

  it('puts favorites first where that is wanted, whatever it is sorted by', () => {
    const views = [viewOf('10.0.0.1'), { ...viewOf('10.0.0.2'), favourite: true as const }];
    expect(ids(views, {})).toEqual(['10.0.0.1', '10.0.0.2']);
    expect(ids(views, { favouritesFirst: true })).toEqual(['10.0.0.2', '10.0.0.1']);
    const down = { column: 'machine', down: true } as const;
    expect(ids([...views, viewOf('10.0.0.3')], { favouritesFirst: true, sort: down })).toEqual([
      '10.0.0.2',
      '10.0.0.3',
      '10.0.0.1',
    ]);
  });

  it('counts groups over all machines, whatever the filter', () => {
    const views = [
      viewOf('10.0.0.1', { status: { kind: 'ready' } }),
      viewOf('10.0.0.2', { status: { kind: 'not-set-up' } }),
    ];
    const list = listMachines(views, { ...plain, group: 'not-set-up', text: '10' });
    expect(list.shown.map(({ id }) => id)).toEqual(['10.0.0.2']);
    expect(list).toMatchObject({ total: 2, counts: { ready: 1, 'not-set-up': 1, blocked: 0, other: 0 } });
  });

  it('takes no more than a few milliseconds for 5,000 machines', () => {
    const views = Array.from({ length: 5_000 }, (_, n) =>
      viewOf(`10.0.${String(n >> 8)}.${String(n & 255)}`, { hostname: `pc-${String(n)}` }),
    );
    ids(views, {});
    const times = ['p', 'pc', 'pc-4', 'pc-49', ''].map((text) => {
      const before = performance.now();
      ids(views, { text, sort: { column: 'status', down: true } });
      return performance.now() - before;
    });
    // A tenth of a second is what people notice; slow test machines get all of it.
    expect(Math.min(...times)).toBeLessThan(100);
  });
});

describe('the machine after one', () => {
  const views = [
    viewOf('10.0.0.1', { status: { kind: 'ready' } }),
    viewOf('10.0.0.2', { status: { kind: 'not-set-up' } }),
    viewOf('10.0.0.3', { status: { kind: 'ready' } }),
    viewOf('10.0.0.4', { status: { kind: 'not-set-up' } }),
  ];
  const after = (address: string, query: Partial<ListQuery> = {}): string | undefined =>
    machineAfter(address, views, { ...plain, ...query })?.id;

  it('is the next row as it is sorted, and the first after the last', () => {
    expect(['10.0.0.1', '10.0.0.3', '10.0.0.4'].map((address) => after(address))).toEqual([
      '10.0.0.2',
      '10.0.0.4',
      '10.0.0.1',
    ]);
    expect(after('10.0.0.3', { sort: { column: 'machine', down: true } })).toBe('10.0.0.2');
  });

  it('passes the filter, although the one before it does no more', () => {
    expect(after('10.0.0.1', { group: 'not-set-up' })).toBe('10.0.0.2');
    expect(after('10.0.0.3', { group: 'not-set-up' })).toBe('10.0.0.4');
    expect(after('10.0.0.4', { group: 'not-set-up' })).toBe('10.0.0.2');
  });

  it('is none where no other is shown, and the first where this one is not known', () => {
    expect(after('10.0.0.1', { text: '10.0.0.1' })).toBeUndefined();
    expect(after('10.9.9.9')).toBe('10.0.0.1');
  });
});
