import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBanner } from './banner';

describe('readBanner', () => {
  it.each([
    ['Intel(R) Active Management Technology 11.8.50.3425', { product: 'intel-amt', version: '11.8.50.3425' }],
    ['Intel(R) Active Management Technology 7.1.91', { product: 'intel-amt', version: '7.1.91' }],
    ['Intel(R) Active Management Technology', { product: 'intel-amt' }],
    ['AMT', { product: 'intel-amt' }],
    ['AMT 11.6.0', { product: 'intel-amt', version: '11.6.0' }],
    ['AMT Datalogger/2.0', { product: 'other' }],
    ['Intel(R) Con. Management Engine 5.0.3', { product: 'intel-amt', version: '5.0.3' }],
    ['Intel(R) Standard Manageability 9.0.20', { product: 'intel-ism', version: '9.0.20' }],
    ['nginx/1.25.3', { product: 'other' }],
    ['AMTserver 1.0', { product: 'other' }],
    ['not Intel(R) Active Management Technology 1.2.3', { product: 'other' }],
    ['', { product: 'other' }],
    [undefined, { product: 'other' }],
  ])('%s', (server, expected) => {
    expect(readBanner(server)).toEqual(expected);
  });

  it('makes a version of dotted numbers or none of whatever comes', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string().map((tail) => `Intel(R) Active Management Technology ${tail}`),
    );
    fc.assert(
      fc.property(text, (server) => {
        expect(readBanner(server).version ?? '1.0').toMatch(/^\d{1,3}(\.\d{1,5}){1,3}$/);
      }),
    );
  });
});
