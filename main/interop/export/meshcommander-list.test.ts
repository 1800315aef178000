import { expect, it } from 'vitest';
import { value } from '#shared/testing/value';
import { isMeshCommanderList, readMeshCommanderList } from '../import/meshcommander-list';
import { viewOf } from '../testing/views';
import { meshCommanderList } from './meshcommander-list';

it('comes back through our own import', () => {
  const text = meshCommanderList([
    viewOf({}, { tags: ['100% mine'], credential: { stored: true, user: 'operator', changeOpen: false } }),
    viewOf({ id: 'b', address: '10.0.0.18', hostname: undefined }),
    viewOf({ vendor: 'dash-other', address: '10.0.0.19' }),
  ]);
  expect(isMeshCommanderList(text)).toBe(true);
  const { computers, warnings } = value(readMeshCommanderList(text));
  expect(warnings).toEqual([]);
  expect(computers).toEqual([
    { line: 1, host: '10.0.0.17', hostname: 'desk-7.lab.example', tags: ['100% mine'], user: 'operator' },
    { line: 2, host: '10.0.0.18', user: 'admin' },
  ]);
});

it('says which machines speak TLS, and has no password', () => {
  const plain = { http: 'open', https: 'closed', redirection: 'open', redirectionTls: 'closed' } as const;
  const text = meshCommanderList([viewOf(), viewOf({ ports: plain })]);
  expect(JSON.parse(text)).toMatchObject({
    computers: [
      { tls: 1, pass: '' },
      { tls: 0, pass: '' },
    ],
  });
});
