import { expect, it } from 'vitest';
import { BY_THE_CLOCK } from '#shared/testing/expect-within';
import { NamedHosts } from './named-hosts';

function hostsIn(...texts: string[]): readonly string[] {
  const hosts = new NamedHosts();
  for (const text of texts) hosts.take(text);
  return hosts.all();
}

it('takes addresses, and names behind a word that says so', () => {
  expect(
    hostsIn(
      'Connecting to 192.168.1.17:16993 failed',
      '_SMSTSMachineName = PC-17',
      '<Computer>pc-18.example.com</Computer>',
      'Host Name: "pc-19"',
      '{"hostname":"pc-20"}',
    ),
  ).toEqual(['192.168.1.17', 'pc-17', 'pc-18.example.com', 'pc-19', 'pc-20']);
});

it('takes neither versions nor words of sentences', () => {
  expect(
    hostsIn('version 11.8.50.3425.1, 1192.168.1.17', 'the host PC refused', 'a computer is off'),
  ).toEqual([]);
});

it('keeps so many and no more, and reads long entries in part', BY_THE_CLOCK, () => {
  const many = Array.from({ length: 300 }, (_, at) => `host: pc-${String(at)}`);
  expect(hostsIn(...many)).toHaveLength(200);
  expect(hostsIn(`${' '.repeat(5_000)}host: late`)).toEqual([]);
  const began = performance.now();
  hostsIn(...Array.from({ length: 200 }, () => 'host: '.repeat(1_000) + '1.'.repeat(1_000)));
  expect(performance.now() - began).toBeLessThan(5_000);
});
