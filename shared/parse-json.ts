/** Parses JSON from outside. @returns undefined for what is not JSON, which no message is either */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
