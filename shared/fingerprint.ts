/** `AB:CD:…` as Node and people write it, in lower-case hex without colons. */
export function plainFingerprint(text: string): string {
  return text.replaceAll(':', '').toLowerCase();
}
