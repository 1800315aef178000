import { message, type Text } from '#shared/texts/message';

/** An IPv4 address as an unsigned number, or in words why the text is none. */
export type ParsedIpv4 = { ok: true; value: number } | { ok: false; error: Text };

/** Strict dotted quad: four parts, 0–255, no leading zeros, because `010` means 8 to some tools and 10 to others. */
export function parseIpv4(text: string): ParsedIpv4 {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.includes('')) {
    const count = parts.filter((part) => part !== '').length;
    return { ok: false, error: message('discovery.targets.parts', { parts: count }) };
  }
  let value = 0;
  for (const part of parts) {
    if (!/^\d{1,10}$/.test(part)) {
      return { ok: false, error: message('discovery.targets.notNumber', { part }) };
    }
    if (part.length > 1 && part.startsWith('0')) {
      return { ok: false, error: message('discovery.targets.leadingZero', { part, meant: Number(part) }) };
    }
    if (Number(part) > 255) {
      return { ok: false, error: message('discovery.targets.partTooLarge', { part }) };
    }
    value = value * 256 + Number(part);
  }
  return { ok: true, value };
}

/** Dotted quad of an unsigned number. */
export function formatIpv4(value: number): string {
  return [24, 16, 8, 0].map((shift) => String((value >>> shift) & 255)).join('.');
}
