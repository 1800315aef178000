import { describe, expect, it } from 'vitest';
import { value } from '#shared/testing/value';
import { mutationsOf } from '../testing/mutations';
import { MOST_COMPUTERS } from './computer-list';
import { readCsvList } from './csv-list';
import { delimiterOf } from './csv-table';

const PLAIN = [
  'Name,IP address,Comment,Group,User,Password',
  'desk-1,10.0.0.11,"left, by the window",sales,admin,Secret-1',
  'desk-2,10.0.0.12,"said ""no""",sales lab,operator,Secret-2',
  '',
].join('\r\n');

describe('a table of computers', () => {
  it('is read by the names of its columns, and passwords stay where they are', () => {
    const list = value(readCsvList(PLAIN));
    expect(list.mapping).toEqual({ address: 1, hostname: 0, note: 2, tags: 3, user: 4 });
    expect(list.computers).toEqual([
      {
        line: 2,
        host: '10.0.0.11',
        hostname: 'desk-1',
        note: 'left, by the window',
        tags: ['sales'],
        user: 'admin',
      },
      {
        line: 3,
        host: '10.0.0.12',
        hostname: 'desk-2',
        note: 'said "no"',
        tags: ['sales', 'lab'],
        user: 'operator',
      },
    ]);
    expect(list.columns.at(5)).toEqual({ header: 'Password', secret: true, sample: '' });
    expect(list.warnings.map((warning) => JSON.stringify(warning)).join()).toContain('imports.secretsLeft');
    expect(JSON.stringify(list)).not.toContain('Secret-1');
  });

  it.each([
    ['semicolons', 'Rechner;Adresse\ndesk;10.0.0.1\n', ';'],
    ['tabs', 'host\tip\ndesk\t10.0.0.1\n', '\t'],
    ['what Excel says', 'sep=|\r\nhost|ip,address\r\ndesk|10.0.0.1\r\n', '|'],
    ['commas inside of notes', 'host;note\na;one, two, three\nb;one, two\n', ';'],
  ])('may be separated by %s', (_what, text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it('needs no header where it has addresses', () => {
    const list = value(readCsvList('desk-1,10.0.0.1\ndesk-2,10.0.0.2\n'));
    expect(list.mapping).toEqual({ address: 1 });
    expect(list.computers.map(({ host }) => host)).toEqual(['10.0.0.1', '10.0.0.2']);
  });

  it.each([
    ['Gerätename;IP-Adresse;Bemerkung;Benutzer;Kennwort', { hostname: 0, address: 1, note: 2, user: 3 }, 4],
    [
      'Nom d’hôte;Adresse IP;Remarque;Utilisateur;Mot de passe',
      { hostname: 0, address: 1, note: 2, user: 3 },
      4,
    ],
    ['Equipo;Dirección IP;Comentario;Usuario;Contraseña', { hostname: 0, address: 1, note: 2, user: 3 }, 4],
  ])('knows the names of columns in other languages: %s', (header, mapping, secret) => {
    const list = value(readCsvList(`${header}\na;10.0.0.1;b;c;d\n`));
    expect(list.mapping).toEqual(mapping);
    expect(list.columns.map((column) => column.secret).indexOf(true)).toBe(secret);
  });

  it('takes the columns that the technician says, and no column with passwords', () => {
    expect(value(readCsvList(PLAIN, { address: 0 })).computers[0]?.host).toBe('desk-1');
    expect(readCsvList(PLAIN, { address: 1, note: 5 })).toMatchObject({
      ok: false,
      error: { code: 'input-invalid', message: { messageCode: 'imports.secretColumn' } },
    });
    expect(readCsvList(PLAIN, { address: 17 })).toMatchObject({
      ok: false,
      error: { message: { messageCode: 'imports.noColumn' } },
    });
  });

  it('reads back what the list of this program writes, with the guard before formulas taken away', () => {
    const list = value(readCsvList('address,hostname,note,tags\n10.0.0.1,desk,"\'=1+1",lab 2nd\n'));
    expect(list.computers).toEqual([
      { line: 2, host: '10.0.0.1', hostname: 'desk', note: '=1+1', tags: ['lab', '2nd'] },
    ]);
  });

  it('shows what is hidden, and cuts what is too long', () => {
    const list = value(readCsvList(`address,note\n10.0.0.1,\u001b[2J\u202e${'x'.repeat(10_000)}\n`));
    expect(list.computers[0]?.note).toMatch(/^\\x1b\[2J\\u202ex+…$/);
    expect(list.computers[0]?.note).toHaveLength(500);
  });

  it('has an end', () => {
    const many = value(readCsvList(`address\n${'10.0.0.1\n'.repeat(MOST_COMPUTERS + 5)}`));
    expect(many.computers).toHaveLength(MOST_COMPUTERS);
    expect(JSON.stringify(many.warnings)).toContain('imports.cutList');
    expect(value(readCsvList(`address${','.repeat(10_000)}\n10.0.0.1\n`)).columns).toHaveLength(64);
  });

  it.each([
    ['a quotation mark without an end', 'address\n"10.0.0.1\n', 'imports.csv.openQuote'],
    ['a header alone', 'address,note\n', 'imports.noComputers'],
  ])('is refused with a sentence: %s', (_what, text, code) => {
    expect(readCsvList(text)).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable', message: { messageCode: code } },
    });
  });

  it('never fails otherwise, whatever is in it', () => {
    const samples = [PLAIN, 'host;note\na;"b;c"\n', 'sep=;\r\nip\r\n::1\r\n'];
    for (const text of mutationsOf(samples, 10_000)) {
      const read = readCsvList(text);
      if (!read.ok) continue;
      for (const { host, note = '', tags = [] } of read.value.computers) {
        expect(host.length).toBeLessThanOrEqual(255);
        expect(note.length).toBeLessThanOrEqual(500);
        expect(tags.length).toBeLessThanOrEqual(8);
        expect(`${host}${note}`).not.toMatch(/[\p{Cc}\u202e]/u);
      }
    }
  });
});
