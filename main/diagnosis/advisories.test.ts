import { describe, expect, it } from 'vitest';
import { isVulnerable, laterAdvisories } from './advisories';

describe('isVulnerable', () => {
  it.each([
    ['6.0.0.1000', true],
    ['9.1.20.1035', true],
    ['11.0.0.1205', true],
    ['11.6.20.1221', true],
    ['11.6.27.3264', false],
    ['11.8.50.3425', false],
    ['11.8.0.1000', false],
    ['5.2.0.1000', false],
    ['12.0.0.1000', false],
    ['9.1.34', false],
    ['11.0', false],
    ['9.1.20.3000', false],
    ['9.1.20.2999', true],
    ['9.1.20.12x', false],
    ['9.1.20.x12', false],
    ['9x.1.20.1205', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (version, vulnerable) => {
    expect(isVulnerable(version)).toBe(vulnerable);
  });
});

describe('laterAdvisories', () => {
  const [worst, other] = ['INTEL-SA-00391', 'INTEL-SA-00295'];
  it.each([
    ['11.0.0.3000', [worst, other]],
    ['11.8.76.1', [worst, other]],
    ['11.8.77.1', [worst]],
    ['11.8.78.1', [worst]],
    ['11.8.79.1', []],
    ['11.9.0.1', []],
    ['11.10.0.1', [worst, other]],
    ['11.11.77.1', [worst]],
    ['11.12.78.1', [worst]],
    ['11.12.79.1', []],
    ['11.20.0.1', [worst, other]],
    ['11.22.76.1', [worst, other]],
    ['11.22.77.1', [worst]],
    ['11.22.79.1', []],
    ['12.0.63.1', [worst, other]],
    ['12.0.64.1', [worst]],
    ['12.0.67.1', [worst]],
    ['12.0.68.1', []],
    ['12.1.0.1', []],
    ['14.0.32.1', [worst, other]],
    ['14.0.38.1', [worst]],
    ['14.0.39.1', []],
    ['14.1.0.1', []],
    ['10.0.0.1000', []],
    ['13.0.0.1', []],
    ['15.0.0.1', []],
    ['12.0.67', [worst]],
    ['12.0', []],
    ['12.x.3', []],
    ['12.0.3x', []],
    ['12.0.x3', []],
    ['x12.0.3', []],
    ['', []],
    [undefined, []],
  ])('%s: %j', (version, ids) => {
    expect(laterAdvisories(version).map(({ id }) => id)).toEqual(ids);
  });
});
