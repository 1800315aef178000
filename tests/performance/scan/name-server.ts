/** As much of a DNS server as the lab needs: it names every address of 10.x.y.z, and knows nothing else. */
const HEADER_BYTES = 12;
const TYPE_PTR = 12;
const CLASS_IN = 1;
const NO_SUCH_NAME = 3;

/** @returns the answer to a query; undefined for what is none */
export function answerName(query: Buffer): Buffer | undefined {
  if (query.length < HEADER_BYTES + 5 || query.readUInt16BE(4) !== 1) return undefined;
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (;;) {
    const length = query[at];
    if (length === undefined || length > 63 || at + 1 + length > query.length) return undefined;
    at += 1 + length;
    if (length === 0) break;
    labels.push(query.toString('latin1', at - length, at).toLowerCase());
  }
  if (at + 4 > query.length) return undefined;
  const type = query.readUInt16BE(at);
  const question = query.subarray(HEADER_BYTES, at + 4);
  const [d = '', c = '', b = '', a = '', inAddr, arpa] = labels;
  const known = type === TYPE_PTR && inAddr === 'in-addr' && arpa === 'arpa' && a === '10';
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt16BE(query.readUInt16BE(0), 0);
  header.writeUInt16BE(0x8180 | (known ? 0 : NO_SUCH_NAME), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(known ? 1 : 0, 6);
  if (!known) return Buffer.concat([header, question]);
  const name = encodeName([`pc-${b}-${c}-${d}`, 'bench', 'example']);
  const record = Buffer.alloc(HEADER_BYTES);
  // The name asked for, by a pointer to the question.
  record.writeUInt16BE(0xc000 | HEADER_BYTES, 0);
  record.writeUInt16BE(TYPE_PTR, 2);
  record.writeUInt16BE(CLASS_IN, 4);
  record.writeUInt32BE(60, 6);
  record.writeUInt16BE(name.length, 10);
  return Buffer.concat([header, question, record, name]);
}

function encodeName(labels: readonly string[]): Buffer {
  const parts = labels.map((label) => Buffer.from([label.length, ...Buffer.from(label, 'latin1')]));
  return Buffer.concat([...parts, Buffer.from([0])]);
}
