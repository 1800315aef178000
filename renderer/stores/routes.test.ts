import { describe, expect, it } from 'vitest';
import { hashOf, type Route, routeOf } from './routes';

const ROUTES: readonly Route[] = [
  { page: 'machines' },
  { page: 'machines', machine: '192.168.1.17' },
  { page: 'machines', machine: '127.0.0.1:18001', tab: 'evidence' },
  { page: 'machines', machine: 'a/b %2F ü' },
  { page: 'profiles' },
  { page: 'vault' },
  { page: 'logs' },
  { page: 'usb-key' },
  { page: 'certificate' },
  { page: 'journal' },
  { page: 'journal', run: '20261126T221500Z-0011aabb' },
  { page: 'help' },
  { page: 'settings' },
];

describe('addresses of pages', () => {
  it.each(ROUTES)('come back as they were: %j', (route) => {
    expect(routeOf(hashOf(route))).toEqual(route);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/machines/', '#nonsense/%E0%A4%A', `#/${'x'.repeat(2_000)}`])(
    'lead to the list where they are of no page: %s',
    (hash) => {
      expect(routeOf(hash)).toEqual({ page: 'machines' });
    },
  );

  it('keep what is behind a page that has no parts from mattering', () => {
    expect(routeOf('#/vault/more')).toEqual({ page: 'vault' });
    expect(routeOf('#/machines/10.0.0.1/no-such-tab')).toEqual({ page: 'machines', machine: '10.0.0.1' });
  });

  it('show colons of ports and names readably', () => {
    expect(hashOf({ page: 'machines', machine: '10.0.0.1', tab: 'logs' })).toBe('#/machines/10.0.0.1/logs');
  });
});
