import type { UsbKeyVersion } from '#shared/model/setup-variables';

/** Where things are in a setup.bin (docs/reference/protocol.md, P50 and P51). Sizes and offsets in bytes. */
export const BLOCK = 512;

/** The kind of file, by major version. */
export const FILE_TYPES: ReadonlyMap<string, number> = new Map([
  ['b516fb7187cbf94ab441ca7b383578f9', 1],
  ['96b28158cf6b724c8b91a15e512e99c4', 2],
  ['a7f7f6c689c4f64793ede2e5020da51d', 3],
  ['aaa93452e129a9448d4d081c07b96353', 4],
]);

export const HEADER = {
  type: 0,
  typeBytes: 16,
  blocks: 16,
  bytes: 18,
  number: 20,
  major: 24,
  minor: 25,
  flags: 26,
  records: 28,
  used: 32,
  recordBlocks: 36,
  modules: 40,
} as const;

/** Of a header without a module in its list; the end of the list is counted. */
export const HEADER_BYTES = 42;

export const RECORD = { kind: 0, flags: 4, blocks: 16, bytes: 18, number: 20, variables: 24 } as const;

export const VARIABLE = { module: 0, id: 2, length: 4, value: 8 } as const;

/** Flag of the header. */
export const NOT_USED_UP = 1;

/** Kinds of a record. */
export const INVALID = 0;
export const DATA = 1;

/** Flags of a record. */
export const VALID = 1;
export const SCRAMBLED = 2;

/** What scrambling adds to every byte. */
export const SCRAMBLE = 0x11;

/** A value is filled up with zeros to whole words. */
export const padded = (length: number): number => Math.ceil(length / 4) * 4;

export interface FileVersion {
  major: number;
  minor: number;
}

export function fileVersion(version: UsbKeyVersion): FileVersion {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return { major, minor };
}
