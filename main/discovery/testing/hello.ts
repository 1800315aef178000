/** A hello packet as a machine sends it (docs/reference/protocol.md, P7), for tests. */
export interface HelloParts {
  credentials?: number;
  version?: number;
  retries?: number;
  /** As it stands in the packet, in hex. */
  uuid?: string;
  hashes?: readonly (readonly [kind: number, hex: string])[];
}

export const HELLO_UUID = '00112233-4455-6677-8899-aabbccddeeff';
export const HELLO_ROOT = 'e7685634efacf69ace939a6b255b7b4fabef42935b50a265acb5cb6027e44e70';

export function helloPacket({
  credentials = 0,
  version = 3,
  retries = 1,
  uuid = '33221100554477668899aabbccddeeff',
  hashes = [[2, HELLO_ROOT]],
}: HelloParts = {}): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16LE(credentials, 0);
  head.writeUInt16LE(version, 2);
  head.writeInt32LE(retries, 4);
  const lists = hashes.map(([kind, hex]) => {
    const value = Buffer.from(hex, 'hex');
    return Buffer.concat([Buffer.from([kind, value.length]), value]);
  });
  return Buffer.concat([head, Buffer.from(uuid, 'hex'), Buffer.from([hashes.length]), ...lists]);
}
