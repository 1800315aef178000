import { expect, it } from 'vitest';
import { debControl, parseFpmArgs, rpmSpec } from './fpm.mjs';

const { options, files } = parseFpmArgs([
  '-s',
  'dir',
  '--force',
  ...['-t', 'deb', '-d', 'libgtk-3-0', '-d', 'libsecret-1-0', '--deb-recommends', 'gnome-keyring'],
  ...['--architecture', 'amd64', '--version', '1.2.3', '--name', 'amt-bench', '--url', 'https://example.org'],
  ...[
    '--description',
    'Finds machines\n \n and more',
    '--maintainer',
    'Somebody <a@b.c>',
    '--license',
    'MIT',
  ],
  '/tmp/out/=/opt/AMT Bench',
  '/tmp/a=b.desktop=/usr/share/applications/a.desktop',
]);

it('reads what electron-builder hands to fpm', () => {
  expect(options.get('-d')).toEqual(['libgtk-3-0', 'libsecret-1-0']);
  expect(files).toEqual([
    { from: '/tmp/out/', to: '/opt/AMT Bench' },
    { from: '/tmp/a=b.desktop', to: '/usr/share/applications/a.desktop' },
  ]);
});

it('writes the control file of a deb', () => {
  expect(debControl({ options, installedKilobytes: 12 })).toBe(
    [
      'Package: amt-bench',
      'Version: 1.2.3',
      'Architecture: amd64',
      'Maintainer: Somebody <a@b.c>',
      'Installed-Size: 12',
      'Depends: libgtk-3-0, libsecret-1-0',
      'Recommends: gnome-keyring',
      'Section: net',
      'Priority: optional',
      'Homepage: https://example.org',
      'Description: Finds machines',
      ' .',
      ' and more',
      '',
    ].join('\n'),
  );
});

it('writes the spec of an rpm, whose scripts keep their percent signs', () => {
  const spec = rpmSpec({ options, files: ['/opt/AMT Bench'], scripts: { post: 'echo 100%' } });
  expect(spec).toContain('Requires: libsecret-1-0\n');
  expect(spec).toContain('%post\necho 100%%\n');
  expect(spec).toContain('%files\n%defattr(-,root,root,-)\n"/opt/AMT Bench"\n');
});

it('leaves out a maintainer that was not named', () => {
  const unnamed = parseFpmArgs([
    ...['-t', 'rpm', '--name', 'amt-bench', '--version', '1.2.3', '--url', 'https://homepage.invalid'],
    ...['--maintainer', 'Not named <nobody@maintainer.invalid>'],
    ...['--vendor', 'Not named <nobody@maintainer.invalid>'],
  ]).options;
  expect(rpmSpec({ options: unnamed, files: [], scripts: {} })).not.toMatch(/invalid|URL|Vendor|Packager/);
  const control = debControl({ options: unnamed, installedKilobytes: 1 });
  expect(control).not.toContain('Homepage');
  // Without this field dpkg warns whenever it is called.
  expect(control).toContain('Maintainer: Not named <nobody@maintainer.invalid>\n');
});
