import { describe, expect, it } from 'vitest';
import { value } from '#shared/testing/value';
import { mutationsOf } from '../testing/mutations';
import { isMeshCommanderList, readMeshCommanderList } from './meshcommander-list';

const LIST = JSON.stringify({
  webappversion: '0.9.0',
  computers: [
    { name: 'desk-7', host: '10.0.0.17', user: 'admin', pass: 'Secret-7', tls: 1, tags: 'Front%20office' },
    { name: 'By the window', host: 'desk-8.lab', user: '*', pass: '', tls: 0, icon: 2 },
    'nonsense',
  ],
});

describe('a list of MeshCommander', () => {
  it('is recognised', () => {
    expect(isMeshCommanderList(LIST)).toBe(true);
    expect(isMeshCommanderList('a'.repeat(600))).toBe(true);
    expect(isMeshCommanderList('address,host\n')).toBe(false);
  });

  it('is read without its passwords', () => {
    const list = value(readMeshCommanderList(LIST));
    expect(list.computers).toEqual([
      { line: 1, host: '10.0.0.17', hostname: 'desk-7', tags: ['Front office'], user: 'admin' },
      { line: 2, host: 'desk-8.lab', note: 'By the window' },
      { line: 3, host: '' },
    ]);
    expect(list.warnings).toMatchObject([{ messageCode: 'imports.mesh.passwords', values: { count: 1 } }]);
    expect(JSON.stringify(list)).not.toContain('Secret-7');
  });

  it.each([
    ['its own storage', 'ab'.repeat(300), 'imports.mesh.storage'],
    ['another JSON', '{"host": 1}', 'imports.mesh.notList'],
    ['no JSON', '{"computers": [', 'imports.mesh.notList'],
    ['nothing in it', '{"computers": []}', 'imports.noComputers'],
  ])('is refused with a sentence: %s', (_what, text, code) => {
    expect(readMeshCommanderList(text)).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable', message: { messageCode: code } },
    });
  });

  it('never fails otherwise, and no key of it reaches our objects', () => {
    const evil =
      '{"computers":[{"host":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]}';
    for (const text of mutationsOf([LIST, evil], 10_000)) readMeshCommanderList(text);
    expect('polluted' in {}).toBe(false);
    expect(value(readMeshCommanderList(evil)).computers).toEqual([{ line: 1, host: 'a' }]);
  });
});
