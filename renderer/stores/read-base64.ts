/** Arguments of one call that every browser takes. */
const AT_ONCE = 32_768;

/**
 * A file or a part of one as base64, for a message to main.
 * @returns undefined where it cannot be read any more, or never could: a stick was pulled out, or it is a folder
 */
export async function readBase64(blob: Blob): Promise<string | undefined> {
  let bytes;
  try {
    bytes = new Uint8Array(await blob.arrayBuffer());
  } catch {
    return undefined;
  }
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return btoa(text);
}
