import { describe, expect, it } from 'vitest';
import { jsonFaultLine } from './json-fault';

describe('the line where a text stops being JSON', () => {
  it.each([
    ['', 1],
    ['profile', 1],
    ['{"clock": ', 1],
    ['{\n  "clock": "sync",\n}', 3],
    ['{\n  "clock": "sync"\n  "tls": {}\n}', 3],
    ['{\n  "clock": sync\n}', 2],
    ['{\r\n  "clock": "sy\r\nnc"\r\n}', 2],
    ['{\n  clock: "sync"\n}', 2],
    ['{\n  "users": [\n    1,\n    2\n  }\n}', 5],
    ['{}\n{}', 2],
    ['{\n  "clock": "sync"\n\n\n', 2],
    ['[1,\n02]', 2],
    ['"\\x"', 1],
    ['['.repeat(200_000), 1],
  ])('of %j is %i', (text, line) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(jsonFaultLine(text)).toBe(line);
  });
});
