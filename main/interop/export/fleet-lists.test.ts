import { expect, it } from 'vitest';
import { value } from '#shared/testing/value';
import { readMeshCommanderList } from '../import/meshcommander-list';
import { viewOf } from '../testing/views';
import { consoleDevice, consoleDevices } from './console-devices';
import { fleetDevices } from './fleet-device';
import { meshCentralList } from './meshcentral-list';

const UUID = 'D8C14EFA-B1F1-11EA-BE6D-020000000017';
const TRUSTED = 'AB:'.repeat(31) + 'CD';

const devices = fleetDevices([
  viewOf(
    { uuid: UUID, realm: 'Digest:0123' },
    {
      tags: ['100% mine', 'floor 2, left'],
      note: 'under\u202e the desk',
      trust: { state: 'trusted', trusted: TRUSTED },
      credential: { stored: true, user: 'operator', changeOpen: false },
    },
  ),
  viewOf({
    id: 'b',
    address: '10.0.0.18',
    hostname: undefined,
    version: undefined,
    provisioningState: 'unknown',
    ports: { http: 'open', https: 'closed', redirection: 'open', redirectionTls: 'closed' },
  }),
  viewOf({ vendor: 'dash-other', address: '10.0.0.19' }),
  viewOf({ thisLaptop: true, address: '127.0.0.1' }),
]);

it('gives MeshCentral what its import of a group reads, and no password', () => {
  expect(JSON.parse(meshCentralList(devices))).toEqual({
    webappversion: '0.9.0',
    computers: [
      {
        name: 'desk-7.lab.example',
        host: '10.0.0.17',
        user: 'operator',
        pass: '',
        tls: 1,
        ver: '16.1.25',
        pstate: 2,
        digestrealm: 'Digest:0123',
        uuid: UUID.toLowerCase(),
        desc: 'under\\u202e the desk',
      },
      { name: '10.0.0.18', host: '10.0.0.18', user: 'admin', pass: '', tls: 0 },
    ],
  });
  expect(value(readMeshCommanderList(meshCentralList(devices))).computers).toHaveLength(2);
});

it('gives Console bodies of its devices, with the UUID as it is printed, and no password', () => {
  expect(JSON.parse(consoleDevices(devices))).toEqual([
    {
      hostname: '10.0.0.17',
      friendlyName: 'desk-7.lab.example',
      guid: 'd8c14efa-b1f1-11ea-be6d-020000000017',
      tags: ['100% mine', 'floor 2  left'],
      tenantId: '',
      username: 'operator',
      useTLS: true,
      allowSelfSigned: true,
      certHash: `${'ab'.repeat(31)}cd`,
    },
    {
      hostname: '10.0.0.18',
      friendlyName: '10.0.0.18',
      tags: [],
      tenantId: '',
      username: 'admin',
      useTLS: false,
      allowSelfSigned: false,
    },
  ]);
});

it('adds the group to the tags of Console, once', () => {
  const [device] = devices;
  if (!device) throw new Error('no device');
  expect(consoleDevice(device, ['bench', '100% mine']).tags).toEqual(['100% mine', 'floor 2  left', 'bench']);
});
