import { type KeyObject, sign } from 'node:crypto';

const SEQUENCE = 0x30;
const BIT_STRING = 0x03;
/** AlgorithmIdentifier of sha256WithRSAEncryption. */
const SHA256_RSA = Buffer.from('300d06092a864886f70d01010b0500', 'hex');

/** One DER element: where its content starts and where it ends. Undefined when the bytes are not DER. */
function elementAt(bytes: Buffer, at: number): { tag: number; content: number; end: number } | undefined {
  if (at + 2 > bytes.length) return undefined;
  const tag = bytes.readUInt8(at);
  const first = bytes.readUInt8(at + 1);
  if (first < 0x80) return within(bytes, { tag, content: at + 2, end: at + 2 + first });
  const size = first & 0x7f;
  if (size === 0 || size > 4 || at + 2 + size > bytes.length) return undefined;
  const content = at + 2 + size;
  return within(bytes, { tag, content, end: content + bytes.readUIntBE(at + 2, size) });
}

function within<T extends { end: number }>(bytes: Buffer, element: T): T | undefined {
  return element.end <= bytes.length ? element : undefined;
}

function element(tag: number, content: Buffer): Buffer {
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const short = length.subarray(length.findIndex((byte) => byte !== 0));
  return Buffer.concat([Buffer.from([tag, 0x80 | short.length]), short, content]);
}

/**
 * Signs a certificate request that came with an empty signature (GeneratePKCS10RequestEx,
 * docs/reference/protocol.md, P38).
 * @returns undefined when the bytes are not a certificate request
 */
export function signRequest(nullSigned: Buffer, key: KeyObject): Buffer | undefined {
  const outer = elementAt(nullSigned, 0);
  if (outer?.tag !== SEQUENCE) return undefined;
  const info = elementAt(nullSigned, outer.content);
  if (info?.tag !== SEQUENCE) return undefined;
  const toSign = nullSigned.subarray(outer.content, info.end);
  const signature = sign('sha256', toSign, key);
  const bits = element(BIT_STRING, Buffer.concat([Buffer.from([0]), signature]));
  return element(SEQUENCE, Buffer.concat([toSign, SHA256_RSA, bits]));
}
