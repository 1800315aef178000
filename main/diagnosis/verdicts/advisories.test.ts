import { describe, expect, it } from 'vitest';
import { english } from '#shared/testing/english';
import { textSchema } from '#shared/texts/text-schema';
import { advisoryText, isVulnerable, laterAdvisories } from './advisories';

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

/** The numbers behind INTEL-SA-00. */
const named = (version: string): string[] =>
  (laterAdvisories(version) ?? []).map(({ id }) => id.replace('INTEL-SA-00', ''));

describe('laterAdvisories', () => {
  it('know that CVE-2020-8758 is INTEL-SA-00404, and that INTEL-SA-00391 is a set of its own', () => {
    const [first, second] = laterAdvisories('12.0.64.1551') ?? [];
    expect(first).toMatchObject({ id: 'INTEL-SA-00404', cve: 'CVE-2020-8758', fixed: [12, 0, 68] });
    expect(second).toMatchObject({ id: 'INTEL-SA-00391', fixed: [12, 0, 70] });
  });

  // The last version that has it, and the first that has not, of each line.
  it.each([
    ['404', '11.8.78', '11.8.79'],
    ['404', '11.12.78', '11.12.79'],
    ['404', '11.22.78', '11.22.79'],
    ['404', '12.0.67', '12.0.68'],
    ['404', '14.0.38', '14.0.39'],
    ['391', '11.8.79', '11.8.80'],
    ['391', '11.12.79', '11.12.80'],
    ['391', '11.22.79', '11.22.80'],
    ['391', '12.0.69', '12.0.70'],
    ['391', '14.0.44', '14.0.45'],
    ['295', '11.8.76', '11.8.77'],
    ['295', '11.12.76', '11.12.77'],
    ['295', '11.22.76', '11.22.77'],
    ['295', '12.0.63', '12.0.64'],
    ['241', '11.11.69', '11.11.70'],
    ['241', '12.0.44', '12.0.45'],
    ['141', '12.0.4', '12.0.5'],
    ['610', '11.8.92', '11.8.93'],
    ['610', '11.12.92', '11.12.93'],
    ['610', '11.22.92', '11.22.93'],
    ['610', '12.0.91', '12.0.92'],
    ['610', '14.1.66', '14.1.67'],
    ['610', '15.0.41', '15.0.42'],
    ['610', '16.1.24', '16.1.25'],
    ['783', '11.8.93', '11.8.94'],
    ['783', '12.0.92', '12.0.93'],
    ['783', '14.1.69', '14.1.70'],
    ['783', '15.0.44', '15.0.45'],
    ['783', '16.1.26', '16.1.27'],
    ['459', '13.0.46', '13.0.47'],
    ['459', '13.30.16', '13.30.17'],
    ['459', '14.1.52', '14.1.53'],
    ['459', '14.5.31', '14.5.32'],
    ['459', '15.0.21', '15.0.22'],
    ['185', '11.11.59', '11.11.60'],
    ['185', '12.0.19', '12.0.20'],
  ])('00%s: %s has it, %s has not', (id, has, hasNot) => {
    expect(named(has)).toContain(id);
    expect(named(`${has}.9999`)).toContain(id);
    expect(named(hasNot)).not.toContain(id);
  });

  it.each([
    ['11.0.0.3000', ['404', '391', '610', '295', '241', '783', '459', '185']],
    ['11.9.0.1', []],
    ['11.10.0.1', ['404', '391', '610', '295', '241', '783', '459', '185']],
    ['12.1.0.1', []],
    ['13.10.0.1', []],
    ['14.0.45.1', ['610', '783', '459']],
    ['14.5.40.1', []],
    ['16.0.15.1620', ['610', '783']],
    ['16.1.27.1', []],
    ['19.0.5.1', []],
    ['10.0.0.1000', []],
  ])('%s: %j', (version, ids) => {
    expect(named(version)).toEqual(ids);
  });

  it.each(['12.0', '16.1', '12.x.3', '12.0.3x', '12.0.x3', 'x12.0.3', '', undefined])(
    'can say nothing of “%s”',
    (version) => {
      expect(laterAdvisories(version)).toBeUndefined();
    },
  );
});

const said = (version: string | undefined): string => english(advisoryText(version));

describe('the note on vulnerabilities', () => {
  it('names the worst, the others, who can use them, and the version that mends all', () => {
    expect(said('12.0.64.1551')).toContain(
      'Firmware 12.0.64.1551 has the vulnerability CVE-2020-8758 (INTEL-SA-00404), which can be exploited over the network. Impact: takeover of AMT that is set up. Also exploitable over the network: INTEL-SA-00391 (CVE-2020-8752 and others), INTEL-SA-00610 (CVE-2022-26845 and others), INTEL-SA-00783 (CVE-2022-36392). Exploitable at the machine: INTEL-SA-00459 (CVE-2020-8703 and others). Fixed in 12.0.93 and later.',
    );
    expect(said('16.0.15.1620')).toContain('Fixed in 16.1.27 and later.');
    // Only somebody at the machine.
    expect(said('14.5.20.1')).toMatch(/^Exploitable at the machine: INTEL-SA-00459/);
  });

  it.each(['12.0.64.1551', '16.1.27.1', '19.0.5.1', '9.1.45.3000', '16.1', 'AMT', undefined])(
    'never calls %s clean, and points at the newest advisory, with the day of the list',
    (version) => {
      const text = said(version);
      expect(text).toContain('INTEL-SA-01427 (August 2026). Ask the maker for the newest firmware.');
      expect(text).toMatch(/\(List of \w+ \d+, 20\d\d\.\)$/);
      expect(text).not.toMatch(/clean|up to date|safe|no vulnerabilities\.$/);
    },
  );

  it('says that nothing is said, where no list names the version or the version is not known', () => {
    expect(said('16.1.30.2307')).toContain('This does not mean that it has no vulnerabilities');
    expect(said('16.1')).toContain('not known from here');
  });

  it('says that old generations get nothing more', () => {
    expect(said('9.1.45.3000')).toContain('Intel no longer updates AMT 10 and older');
    expect(said('11.8.95.1')).not.toContain('no longer');
  });

  it('is a text that files and the window take', () => {
    expect(textSchema.parse(advisoryText('11.0.0.3000'))).toEqual(advisoryText('11.0.0.3000'));
  });
});
