import { describe, expect, it } from 'vitest';
import { readBanner } from './banner';

describe('readBanner', () => {
  it.each([
    ['Intel(R) Active Management Technology 11.8.50.3425', { product: 'intel-amt', version: '11.8.50.3425' }],
    ['Intel(R) Active Management Technology 7.1.91', { product: 'intel-amt', version: '7.1.91' }],
    ['Intel(R) Active Management Technology', { product: 'intel-amt' }],
    ['AMT', { product: 'intel-amt' }],
    ['Intel(R) Standard Manageability 9.0.20', { product: 'intel-ism', version: '9.0.20' }],
    ['nginx/1.25.3', { product: 'other' }],
    ['AMTserver 1.0', { product: 'other' }],
    ['not Intel(R) Active Management Technology 1.2.3', { product: 'other' }],
    ['', { product: 'other' }],
    [undefined, { product: 'other' }],
  ])('%s', (server, expected) => {
    expect(readBanner(server)).toEqual(expected);
  });
});
