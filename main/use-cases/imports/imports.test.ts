import { afterEach, beforeEach, expect, it } from 'vitest';
import { value } from '#shared/testing/value';
import { openTestBench, type TestBench } from '../testing/lab';

let bench: TestBench;
beforeEach(async () => (bench = await openTestBench({ machines: [] })));
afterEach(() => bench.close());

const now = (): AbortSignal => new AbortController().signal;

const LIST = [
  'address,name,note,tags,user,password',
  '127.5.0.11,desk-1,by the window,sales,operator,Secret-1',
  '127.5.0.12,desk-2,,,,',
  '127.5.0.12,desk-2 again,,,,',
  '10.0.0.0/24,all of them,,,,',
  ',,nobody,,,',
  '127.5.0.13,desk-3,,,far too long a user name,',
].join('\n');

it('a list is shown before anything is changed', async () => {
  const preview = value(await bench.useCases.previewListImport({ text: LIST }));
  expect(preview.counts).toEqual({ added: 3, listed: 0, refused: 3, notes: 0 });
  expect(preview.rows.map(({ line, outcome }) => [line, outcome])).toEqual([
    [4, 'refused'],
    [5, 'refused'],
    [6, 'refused'],
    [2, 'new'],
    [3, 'new'],
    [7, 'new'],
  ]);
  expect(preview.rows.at(-1)?.problem).toMatchObject({ messageCode: 'imports.row.user' });
  expect(bench.useCases.machines.ids()).toEqual([]);
});

it('machines of a list are in it without being looked at, also after a restart, and no password is kept', async () => {
  const taken = value(await bench.useCases.takeListImport({ text: LIST }, now()));
  expect(taken).toEqual({
    machineIds: ['127.5.0.11', '127.5.0.12', '127.5.0.13'],
    added: 3,
    completed: 0,
    notesReplaced: 0,
    refused: 3,
  });
  const again = await bench.restart();
  await again.loadList();
  const view = value(await again.machines.view('127.5.0.11'));
  expect(view).toMatchObject({ note: 'by the window', tags: ['sales'], user: 'operator' });
  expect(view.sighting).toMatchObject({ address: '127.5.0.11', hostname: 'desk-1', evidence: [] });
  expect(view.sighting.lastSeen).toBeUndefined();
  expect(view.sighting.verdict.title).toMatchObject({ messageCode: 'diagnosis.verdict.notLooked.title' });
  expect(view.status).toEqual({ kind: 'not-identified' });
  expect(bench.files()).not.toContain('Secret-1');
});

it('what is known of a machine stays, unless the technician says otherwise', async () => {
  const { useCases } = bench;
  await useCases.takeListImport({ text: LIST }, now());
  useCases.machines.annotate('127.5.0.11', { note: 'mine', tags: ['own'] });
  const second = 'address,note,tags\n127.5.0.11,theirs,sales\n127.5.0.12,new,\n';
  const preview = value(await useCases.previewListImport({ text: second }));
  expect(preview.counts).toEqual({ added: 0, listed: 2, refused: 0, notes: 1 });
  expect(value(await useCases.takeListImport({ text: second }, now())).notesReplaced).toBe(0);
  expect(await bench.view('127.5.0.11')).toMatchObject({ note: 'mine', tags: ['own', 'sales'] });
  expect(await bench.view('127.5.0.12')).toMatchObject({ note: 'new' });
  const replacing = { text: second, replaceNotes: true };
  expect(value(await useCases.takeListImport(replacing, now())).notesReplaced).toBe(1);
  expect(await bench.view('127.5.0.11')).toMatchObject({ note: 'theirs' });
});

it('names are looked up, and those that nobody knows are refused', async () => {
  const text = 'name,note\nlocalhost,this one\nno-such-host.invalid,that one\n';
  const taken = value(await bench.useCases.takeListImport({ text }, now()));
  expect(taken).toMatchObject({ added: 1, refused: 1 });
  const [id = ''] = taken.machineIds;
  expect(await bench.view(id)).toMatchObject({ note: 'this one', sighting: { hostname: 'localhost' } });
  // The next list finds it by its name.
  expect(value(await bench.useCases.previewListImport({ text })).counts).toMatchObject({ listed: 1 });
});

it.each([
  ['a zip archive', 'PK\u0003\u0004\ufffd\ufffd', 'imports.binary'],
  ['nothing', ' \n', 'imports.empty'],
  ['far too much', 'a\n'.repeat(3_000_000), 'imports.tooLarge'],
  ['a profile', '<Profile><DHCP>true</DHCP></Profile>', 'imports.wrongKind'],
  ['addresses that are none', 'address\n999.1.1.1\n', 'imports.nothingToTake'],
  ['names of files', 'address\n../../etc/passwd\n', 'imports.nothingToTake'],
])('a list is refused with a sentence: %s', async (_what, text, code) => {
  expect(await bench.useCases.takeListImport({ text }, now())).toMatchObject({
    ok: false,
    error: { message: { messageCode: code } },
  });
});

it.each([
  ['an encrypted one of SCS', '\u0000\u0001\ufffd', 'scs-profile', 'imports.scs.encrypted'],
  ['binary', '\u0000\u0001\ufffd', undefined, 'imports.binary'],
  ['an encrypted one of Console', 'QUJD'.repeat(100), undefined, 'imports.rpc.encrypted'],
  ['a list', 'address,note\n10.0.0.1,a\n', undefined, 'imports.wrongKind'],
  ['not closed', '<Profile><DHCP>true', undefined, 'imports.xml.broken'],
  ['with entities', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', undefined, 'imports.xml.doctype'],
  ['nested without end', '<a>'.repeat(5_000), undefined, 'imports.xml.large'],
] as const)('a profile is refused with a sentence: %s', async (_what, text, format, code) => {
  expect(await bench.useCases.previewProfileImport({ text, format })).toMatchObject({
    ok: false,
    error: { message: { messageCode: code } },
  });
});

it('a profile of Intel SCS is read through the guard of XML', async () => {
  const text = '\ufeff<Profile><DHCP>true</DHCP><KVM>true</KVM></Profile>';
  const { profile } = value(await bench.useCases.previewProfileImport({ text }));
  expect(profile).toEqual({ name: 'Imported', wired: { addressing: 'dhcp' }, redirection: { kvm: true } });
});
