import { describe, expect, it } from 'vitest';
import type { CertificateAnswer, CertificateGenerations } from '#shared/model/provisioning-certificate';
import { type Oddity, type TestChain, testChain } from '#shared/testing/test-chain';
import { checkCertificate } from './check';

const NOW = Date.parse('2026-11-27');
const OTHER = ['1.3.6.1.5.5.7.3.1'];

function check({ chain, key }: TestChain, suffix?: string): ReturnType<typeof checkCertificate> {
  return checkCertificate({ certificates: chain, keys: [key] }, { now: NOW, suffix });
}

async function findings(odd: Oddity, suffix?: string): Promise<readonly string[]> {
  return check(await testChain(odd), suffix).findings;
}

async function answers(odd: Oddity): Promise<Partial<Record<CertificateGenerations, CertificateAnswer>>> {
  const { generations } = check(await testChain(odd));
  return Object.fromEntries(generations.map(({ generations: which, answer }) => [which, answer]));
}

describe('a provisioning certificate', () => {
  it('is accepted before AMT 22 where nothing is wrong with it, and its root has to be known', async () => {
    const checked = check(await testChain(), 'corp.example.com');
    expect(checked.findings).toEqual(['root-to-check']);
    expect(checked.chain.map(({ role }) => role)).toEqual(['leaf', 'intermediate', 'root']);
    expect(checked.commonName).toBe('setup.corp.example.com');
    const { generations } = checked;
    expect(generations.map(({ answer }) => answer)).toEqual([
      ...Array<string>(4).fill('accepted'),
      'refused',
    ]);
    expect(generations.at(-1)?.because).toEqual(['too-weak-for-22']);
  });

  it('is found among the certificates of the file in any order', async () => {
    const chain = await testChain();
    const turned = { ...chain, chain: chain.chain.toReversed() };
    expect(check(turned).chain).toEqual(check(chain).chain);
  });

  it.each<[string, Oddity, string]>([
    ['without a mark', { uses: OTHER }, 'no-mark'],
    [
      'with the mark in its OU',
      { uses: OTHER, subject: 'CN=a.b.c, OU=Intel(R) Client Setup Certificate' },
      'mark-by-unit',
    ],
    [
      'with an OU that only begins like it',
      { uses: OTHER, subject: 'CN=a.b.c, OU=Intel(R) Client Setup Certificates' },
      'no-mark',
    ],
    ['that is not of a server', { uses: ['2.16.840.1.113741.1.2.3'] }, 'no-server-use'],
    ['with a long chain', { intermediates: 3 }, 'chain-long'],
    ['that is not valid yet', { notBefore: '2027-01-01' }, 'not-yet-valid'],
    ['that has expired', { notAfter: '2026-11-01' }, 'expired'],
    ['that will expire soon', { notAfter: '2026-12-10' }, 'expires-soon'],
    ['without a name', { subject: 'O=Test' }, 'no-domain'],
    ['for all names', { subject: 'CN=*.corp.example.com' }, 'wildcard'],
  ])('%s', async (_name, odd, finding) => {
    expect(await findings(odd)).toContain(finding);
  });

  it('is compared with the DNS suffix of the machines', async () => {
    expect(await findings({}, 'example.org')).toContain('domain-differs');
    expect(await findings({ subject: 'CN=example.com' }, 'site.example.com')).toContain('domain-to-check');
  });

  it('needs its key, and its chain up to the root', async () => {
    const { chain: certificates, key } = await testChain();
    const withoutKey = checkCertificate({ certificates, keys: [] }, { now: NOW });
    expect(withoutKey.findings).toContain('no-key');
    expect(withoutKey.chain).toHaveLength(3);
    const cut = checkCertificate({ certificates: certificates.slice(0, 2), keys: [key] }, { now: NOW });
    expect(cut.findings).toContain('chain-incomplete');
    expect(cut.generations.every(({ answer }) => answer === 'refused')).toBe(true);
    const roots = checkCertificate({ certificates: certificates.slice(2), keys: [] }, { now: NOW });
    expect(roots.findings).toEqual(['no-leaf', 'no-key']);
  });

  it('needs a chain that belongs together', async () => {
    const [one, two] = [await testChain(), await testChain({ key: 3072 })];
    const mixed = [...one.chain.slice(0, 1), ...two.chain.slice(1)];
    const checked = checkCertificate({ certificates: mixed, keys: [one.key] }, { now: NOW });
    expect(checked.findings).toContain('signature-wrong');
  });

  it.each<[string, Oddity, readonly CertificateAnswer[]]>([
    ['SHA-1', { hash: 'SHA-1' }, ['accepted', 'doubtful', 'doubtful', 'refused', 'refused']],
    ['a short key', { key: 1024 }, ['doubtful', 'doubtful', 'doubtful', 'refused', 'refused']],
    ['SHA-384', { hash: 'SHA-384' }, ['doubtful', 'doubtful', 'doubtful', 'accepted', 'refused']],
    ['EC', { key: 'EC' }, ['refused', 'refused', 'refused', 'refused', 'refused']],
    ['EC 384', { key: 'EC 384', hash: 'SHA-384' }, ['refused', 'refused', 'refused', 'refused', 'accepted']],
    [
      'RSA 3072',
      { key: 3072, hash: 'SHA-384', intermediates: 0 },
      ['doubtful', 'doubtful', 'doubtful', 'accepted', 'accepted'],
    ],
  ])('is judged by generation: %s', async (_name, odd, expected) => {
    const found = await answers(odd);
    expect([found['6-10'], found['11-14'], found['15'], found['16-21'], found['22']]).toEqual(expected);
  });
});
