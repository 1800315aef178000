import { assertNever } from '#shared/assert-never';
import { ipv4Schema } from '#shared/model/primitives';
import type { SetupForm } from '#shared/model/setup-variables';
import { ownHashSchema } from '#shared/model/usb-key';
import { type Message, message } from '#shared/texts/message';
import type { SetupContent } from './variables';

type Decoded<T extends SetupContent = SetupContent> = { value: T } | { why: Message };

/** Number and size of each kind of hash, in bytes (docs/reference/protocol.md, P52). */
const HASHES: ReadonlyMap<number, number> = new Map([
  [1, 20],
  [2, 32],
  [3, 48],
]);
const NAME_BYTES = 32;

const NUMBERS = {
  1: {
    read: (view: DataView) => view.getUint8(0),
    write: (view: DataView, n: number) => view.setUint8(0, n),
  },
  2: {
    read: (view: DataView) => view.getUint16(0, true),
    write: (view: DataView, n: number) => view.setUint16(0, n, true),
  },
  4: {
    read: (view: DataView) => view.getUint32(0, true),
    write: (view: DataView, n: number) => view.setUint32(0, n, true),
  },
} as const;

/** The value in the bytes of a variable, or why there is none that it can have. */
export function decodeValue(form: SetupForm, bytes: Uint8Array): Decoded {
  switch (form.form) {
    case 'text':
      return textOf(bytes, form.least, form.most);
    case 'number':
    case 'choice':
    case 'bits': {
      const size = form.form === 'bits' ? 1 : form.bytes;
      if (bytes.length !== size) return { why: wrongLength(bytes.length, size) };
      return numberOf(form, NUMBERS[size].read(viewOf(bytes)));
    }
    case 'ipv4':
      if (bytes.length !== 4) return { why: wrongLength(bytes.length, 4) };
      return { value: [...bytes].reverse().join('.') };
    case 'hash':
      return hashOf(bytes);
    case 'bytes':
      return rawOf(form, bytes);
    default:
      return assertNever(form);
  }
}

/** @returns undefined for a value that the variable cannot have, or whose layout is not known */
export function encodeValue(form: SetupForm, value: SetupContent): Uint8Array | undefined {
  const bytes = encoded(form, value);
  // What cannot be read back is none of its values.
  return bytes !== undefined && 'value' in decodeValue(form, bytes) ? bytes : undefined;
}

function encoded(form: SetupForm, value: SetupContent): Uint8Array | undefined {
  switch (form.form) {
    case 'text':
      return typeof value === 'string' ? new Uint8Array(Buffer.from(value, 'utf8')) : undefined;
    case 'number':
      return typeof value === 'number' ? numberBytes(form.bytes, value) : undefined;
    case 'choice': {
      const found = form.values.find(([, name]) => name === value);
      return found && numberBytes(form.bytes, found[0]);
    }
    case 'bits': {
      if (!isList(value)) return undefined;
      const known: readonly string[] = form.values.map(([, name]) => name);
      if (value.some((name) => !known.includes(name))) return undefined;
      const bits = form.values.filter(([, name]) => value.includes(name));
      return Uint8Array.of(bits.reduce((sum, [bit]) => sum | bit, 0));
    }
    case 'ipv4':
      if (typeof value !== 'string' || !ipv4Schema.safeParse(value).success) return undefined;
      return Uint8Array.from(value.split('.').map(Number).reverse());
    case 'hash':
      return hashBytes(value);
    case 'bytes':
      return undefined;
    default:
      return assertNever(form);
  }
}

function isList(value: SetupContent): value is readonly string[] {
  return Array.isArray(value);
}

function textOf(bytes: Uint8Array, least: number, most: number): Decoded<string> {
  if (bytes.length < least || bytes.length > most) {
    return { why: message('usbKey.strange.textLength', { bytes: bytes.length, least, most }) };
  }
  // Other characters could steer a terminal, and no BIOS is known to take them.
  const plain = bytes.every((byte) => byte >= 0x20 && byte <= 0x7e);
  return plain ? { value: asciiOf(bytes) } : { why: message('usbKey.strange.notPlain') };
}

type Numeric = Extract<SetupForm, { form: 'number' | 'choice' | 'bits' }>;

function numberOf(form: Numeric, number: number): Decoded {
  const unknown: Decoded = { why: message('usbKey.strange.number', { number: String(number) }) };
  switch (form.form) {
    case 'number':
      return number >= form.least && number <= form.most ? { value: number } : unknown;
    case 'choice': {
      const found = form.values.find(([each]) => each === number);
      return found ? { value: found[1] } : unknown;
    }
    case 'bits': {
      const set = form.values.filter(([bit]) => (number & bit) !== 0);
      const known = set.reduce((sum, [bit]) => sum | bit, 0);
      return known === number ? { value: set.map(([, name]) => name) } : unknown;
    }
    default:
      return assertNever(form);
  }
}

function numberBytes(size: 1 | 2 | 4, number: number): Uint8Array | undefined {
  if (!Number.isInteger(number) || number < 0 || number >= 2 ** (8 * size)) return undefined;
  const bytes = new Uint8Array(size);
  NUMBERS[size].write(viewOf(bytes), number);
  return bytes;
}

function hashOf(bytes: Uint8Array): Decoded {
  const [algorithm = 0] = bytes;
  const size = HASHES.get(algorithm);
  if (size === undefined) return { why: message('usbKey.strange.hashKind', { number: String(algorithm) }) };
  const nameBytes = bytes[1 + size];
  const end = 2 + size + (nameBytes ?? 0);
  if (nameBytes === undefined || bytes.length !== end) {
    return { why: wrongLength(bytes.length, end) };
  }
  const name = textOf(bytes.subarray(2 + size), 1, NAME_BYTES);
  if ('why' in name) return name;
  const hash = Buffer.from(bytes.subarray(1, 1 + size)).toString('hex');
  return { value: { name: name.value, hash } };
}

function hashBytes(value: SetupContent): Uint8Array | undefined {
  const parsed = ownHashSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const hash = Buffer.from(parsed.data.hash, 'hex');
  const algorithm = [...HASHES].find(([, size]) => size === hash.length)?.[0];
  if (algorithm === undefined) return undefined;
  const name = Buffer.from(parsed.data.name, 'ascii');
  return Uint8Array.of(algorithm, ...hash, name.length, ...name);
}

function rawOf(form: Extract<SetupForm, { form: 'bytes' }>, bytes: Uint8Array): Decoded {
  const fits = 'sizes' in form ? form.sizes.includes(bytes.length) : bytes.length <= form.most;
  if (fits) return { value: Buffer.from(bytes).toString('hex') };
  return { why: message('usbKey.strange.size', { bytes: bytes.length }) };
}

function wrongLength(bytes: number, wanted: number): Message {
  return message('usbKey.strange.length', { bytes, wanted });
}

function asciiOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
