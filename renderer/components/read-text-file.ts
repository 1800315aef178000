import { decodeText } from '../../shared/text-decoding';

/**
 * The text of a file that was chosen.
 * @param most bytes that are read. A mistaken choice of something huge is cut, and refused for that
 */
export async function readTextFile(file: File, most: number): Promise<string> {
  const bytes = await file.slice(0, most + 1).arrayBuffer();
  return decodeText(new Uint8Array(bytes)).text;
}
