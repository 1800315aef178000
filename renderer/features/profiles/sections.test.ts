import { expect, it } from 'vitest';
import { sectionOf } from './sections';

it.each([
  ['name', 'general'],
  ['host.domain', 'general'],
  ['power', 'discovery'],
  ['mebx.password', 'passwords'],
  ['wifi.networks.0.ssid', 'wifi'],
  ['remoteAccess.server.user', 'remoteAccess'],
])('%s stands in the section %s', (path, section) => {
  expect(sectionOf(path)).toBe(section);
});
