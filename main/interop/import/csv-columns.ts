import { isIP } from 'node:net';
import { LIST_FIELDS, type ListColumn, type ListField, type ListMapping } from '#shared/model/import';
import { oneLine } from './computer-list';
import type { CsvRow } from './csv-table';

/**
 * Names of columns, in the languages of the program and as other tools write them: lower case, without accents, letters
 * and digits only. The first name that a table has counts.
 */
const NAMES: Readonly<Record<ListField, readonly string[]>> = {
  address: [
    'address',
    'ip',
    'ipaddress',
    'ipv4',
    'ipv4address',
    'amtip',
    'amtaddress',
    'adresse',
    'ipadresse',
    'adresseip',
    'direccion',
    'direccionip',
  ],
  hostname: [
    'hostname',
    'host',
    'fqdn',
    'dnsname',
    'computername',
    'computer',
    'machine',
    'machinename',
    'device',
    'devicename',
    'pcname',
    'pc',
    'name',
    'rechnername',
    'rechner',
    'geratename',
    'gerat',
    'nomdhote',
    'nom',
    'nombredehost',
    'equipo',
    'nombre',
  ],
  note: [
    'note',
    'notes',
    'comment',
    'comments',
    'remark',
    'remarks',
    'description',
    'notiz',
    'bemerkung',
    'kommentar',
    'beschreibung',
    'remarque',
    'commentaire',
    'nota',
    'comentario',
    'descripcion',
  ],
  tags: [
    'tags',
    'tag',
    'group',
    'groups',
    'groupname',
    'label',
    'labels',
    'room',
    'location',
    'gruppe',
    'raum',
    'standort',
    'etikett',
    'groupe',
    'etiquette',
    'salle',
    'grupo',
    'etiqueta',
    'sala',
  ],
  user: [
    'user',
    'username',
    'amtuser',
    'login',
    'account',
    'benutzer',
    'benutzername',
    'konto',
    'utilisateur',
    'usuario',
  ],
};

/** Columns that hold passwords are recognised so that they are left out. */
const SECRET = /pass|pwd|kennwort|passwort|motdepasse|contrasena|clave|secret|geheim|psk|pin$/;

const SAMPLE_CHARS = 80;
const HEADER_CHARS = 60;

export interface Columns {
  columns: ListColumn[];
  /** Proposed from the names of the columns, or from what is in them. */
  proposed: ListMapping;
  /** The first row is none of the list. */
  hasHeader: boolean;
}

/** Which column is what. */
export function columnsOf(rows: readonly CsvRow[]): Columns {
  const first = rows[0]?.cells ?? [];
  const hasHeader = !first.some((cell) => isIP(cell.trim()) !== 0);
  const body = hasHeader ? rows.slice(1) : rows;
  const width = Math.max(0, ...rows.slice(0, 50).map(({ cells }) => cells.length));
  const columns = [...Array(width).keys()].map((at) => {
    const header = hasHeader ? oneLine(first[at] ?? '', HEADER_CHARS) : '';
    const secret = SECRET.test(plain(header));
    const sample = body.slice(0, 50).find(({ cells }) => (cells[at] ?? '').trim() !== '')?.cells[at] ?? '';
    return { header, secret, sample: secret ? '' : oneLine(sample, SAMPLE_CHARS) };
  });
  return { columns, hasHeader, proposed: hasHeader ? byName(columns) : byContent(columns, body) };
}

function byName(columns: readonly ListColumn[]): ListMapping {
  const names = columns.map(({ header, secret }) => (secret ? '' : plain(header)));
  const mapping: ListMapping = {};
  for (const field of LIST_FIELDS) {
    const found = NAMES[field].map((name) => names.indexOf(name)).find((at) => at !== -1);
    if (found !== undefined) mapping[field] = found;
  }
  return mapping;
}

/** Without a header: the column that holds addresses, where there is one. */
function byContent(columns: readonly ListColumn[], body: readonly CsvRow[]): ListMapping {
  const sample = body.slice(0, 50);
  const address = columns.findIndex((_column, at) => {
    const found = sample.filter(({ cells }) => isIP((cells[at] ?? '').trim()) !== 0).length;
    return found > sample.length / 2;
  });
  return address === -1 ? {} : { address };
}

function plain(header: string): string {
  return header
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}
