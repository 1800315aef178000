import { describe, expect, it } from 'vitest';
import { fitsDomain } from './domain';

describe('a certificate and the DNS suffix of machines', () => {
  it.each([
    ['setup.corp.example.com', 'corp.example.com', 'yes'],
    ['corp.example.com', 'corp.example.com', 'yes'],
    ['Setup.Corp.Example.COM', 'corp.example.com', 'yes'],
    ['*.corp.example.com', 'corp.example.com', 'yes'],
    ['setup.corp.example.com', 'example.com', 'yes'],
    ['setup.example.com', 'site.example.com', 'perhaps'],
    ['example.com', 'site.example.com', 'perhaps'],
    ['*.example.com', 'site.example.com', 'perhaps'],
    ['setup.corp.example.com', 'corp.example.org', 'no'],
    ['setup.badexample.com', 'example.com', 'no'],
    ['setup.example.com', 'badexample.com', 'no'],
    ['example.com', 'other.com', 'no'],
    ['server', 'example.com', 'no'],
  ] as const)('%s with %s: %s', (commonName, suffix, answer) => {
    expect(fitsDomain(commonName, suffix)).toBe(answer);
  });
});
