/**
 * Another reader of setup.bin, written from its tables alone (docs/reference/protocol.md, P50 and P51). It shares nothing
 * with the one of the program, so that a mistake of writer and reader does not hide itself.
 */
export interface SecondRecord {
  flags: number;
  number: number;
  /** Module, id and value in hex of each variable. */
  variables: [module: number, id: number, value: string][];
}

/** @throws RangeError for what is not as the tables say */
export function secondReading(bytes: Uint8Array): {
  version: number[];
  flags: number;
  records: SecondRecord[];
} {
  const file = Buffer.from(bytes);
  const must = (right: boolean, at: number): void => {
    if (!right) throw new RangeError(`byte ${String(at)} is not as the tables say`);
  };
  must(file.length % 512 === 0, file.length);
  must(file.readUInt16LE(16) === 1 && file.readUInt16LE(36) === 1, 16);
  must(file.readUInt32LE(20) === 0 && file.readUInt16LE(38) === 0, 20);
  const modules = file.readUInt16LE(18) === 46 ? 2 : 1;
  must(file.readUInt16LE(18) === 42 + 2 * modules, 18);
  must(
    file.subarray(40 + 2 * modules, 512).every((byte) => byte === 0),
    40,
  );
  const records: SecondRecord[] = [];
  for (let start = 512; start < file.length; start += 512) {
    must(file.readUInt32LE(start) === 1, start);
    must(file.readBigUInt64LE(start + 8) === 0n, start + 8);
    must(file.readUInt16LE(start + 16) === 1 && file.readUInt16LE(start + 18) === 24, start + 16);
    const flags = file.readUInt32LE(start + 4);
    const number = file.readUInt32LE(start + 20);
    let rest = file.subarray(start + 24, start + 512);
    if (flags >= 2) rest = Buffer.from(rest.map((byte) => (byte + 0xef) % 0x100));
    const variables: SecondRecord['variables'] = [];
    while (rest.length > 0 && rest.readUInt16LE(0) !== 0) {
      const length = rest.readUInt16LE(4);
      must(rest.readUInt16LE(6) === 0, start);
      const [module, id] = [rest.readUInt16LE(0), rest.readUInt16LE(2)];
      variables.push([module, id, rest.subarray(8, 8 + length).toString('hex')]);
      const next = 8 + length + ((4 - (length % 4)) % 4);
      must(
        rest.subarray(8 + length, next).every((byte) => byte === 0),
        start,
      );
      rest = rest.subarray(next);
    }
    must(
      rest.every((byte) => byte === 0),
      start,
    );
    records.push({ flags, number, variables });
  }
  must(file.readUInt32LE(28) === records.length && file.readUInt32LE(32) === 0, 28);
  return { version: [...file.subarray(24, 26)], flags: file.readUInt16LE(26), records };
}
