/** Arguments of one call that every browser takes. */
const AT_ONCE = 32_768;

/** Bytes as base64, for a message to main. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return btoa(text);
}
