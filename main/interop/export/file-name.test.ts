import { expect, it } from 'vitest';
import { fileNamesFor } from './file-name';

it.each([
  ['desk-7.lab', 'desk-7.lab.xml'],
  ['../../etc/passwd', 'etc_passwd.xml'],
  ['C:\\Windows\\x', 'C_Windows_x.xml'],
  ['con', 'machine-con.xml'],
  ['NUL.lab', 'machine-NUL.lab.xml'],
  ['COM1', 'machine-COM1.xml'],
  ['', 'machine.xml'],
  ['...', 'machine.xml'],
  ['pc\u202e\u0000', 'pc.xml'],
  ['fe80::1', 'fe80_1.xml'],
  ['a'.repeat(300), `${'a'.repeat(80)}.xml`],
])('%j', (name, file) => {
  expect(fileNamesFor([name], '.xml')).toEqual([file]);
});

it('gives no name twice, whatever the capitals, also where a numbered name is there already', () => {
  expect(fileNamesFor(['PC', 'pc', 'pc-2', 'Pc'], '.xml')).toEqual([
    'PC.xml',
    'pc-2.xml',
    'pc-2-2.xml',
    'Pc-3.xml',
  ]);
});
