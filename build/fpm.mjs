#!/usr/bin/env node
// Stands in for fpm, which electron-builder would download: makes deb with dpkg-deb and rpm with rpmbuild, of the
// arguments that electron-builder gives, so that neither is made of anything that was fetched.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** electron-builder says it as Debian does, and fpm puts it into rpm's words. */
const RPM_ARCHITECTURE = { amd64: 'x86_64', arm64: 'aarch64' };

/** Belong to the package with all that is in them: rpm leaves others behind. */
const OWN_FOLDERS = ['/opt/AMT Bench', '/usr/share/doc/amt-bench'];

/** Options without a value. */
const SWITCHES = new Set(['--force', '--debug']);

/**
 * @param {readonly string[]} args
 * @returns {{options: Map<string, string[]>, files: {from: string, to: string}[]}} each option with all of its values
 */
export function parseFpmArgs(args) {
  const options = new Map();
  const files = [];
  for (let i = 0; i < args.length; i += 1) {
    if (SWITCHES.has(args[i])) continue;
    if (args[i].startsWith('-')) {
      options.set(args[i], [...(options.get(args[i]) ?? []), args[i + 1]]);
      i += 1;
    } else {
      const at = args[i].lastIndexOf('=');
      files.push({ from: args[i].slice(0, at), to: args[i].slice(at + 1) });
    }
  }
  return { options, files };
}

/** What electron-builder.yml says where nobody has named a maintainer or a home page (RFC 2606). */
const UNNAMED = /\.invalid\b/;

/** @returns {(name: string) => string} the value of an option; empty where it says nothing */
function valuesOf(options) {
  return (name) => {
    const value = options.get(name)?.at(-1) ?? '';
    return UNNAMED.test(value) ? '' : value;
  };
}

/** @returns {string} of DEBIAN/control (deb-control(5)) */
export function debControl({ options, installedKilobytes }) {
  const one = valuesOf(options);
  const [synopsis = '', ...description] = one('--description').split('\n');
  const fields = [
    ['Package', one('--name')],
    ['Version', one('--version')],
    ['Architecture', one('--architecture')],
    // dpkg warns of a package without one whenever it is called: a name that is no one's is better there.
    ['Maintainer', options.get('--maintainer')?.at(-1) ?? ''],
    ['Installed-Size', String(installedKilobytes)],
    ['Depends', (options.get('-d') ?? []).join(', ')],
    ['Recommends', (options.get('--deb-recommends') ?? []).join(', ')],
    ['Section', one('--category') || 'net'],
    ['Priority', one('--deb-priority') || 'optional'],
    ['Homepage', one('--url')],
    ['Description', [synopsis, ...description.map((line) => ` ${line.trim() || '.'}`)].join('\n')],
  ];
  return `${fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n`;
}

/** @returns {string} an rpm spec for files that lie in the build root already */
export function rpmSpec({ options, files, scripts }) {
  const one = valuesOf(options);
  const tags = [
    ['Name', one('--name')],
    ['Version', one('--version')],
    ['Release', '1'],
    ['Summary', one('--rpm-summary')],
    ['License', one('--license')],
    ['URL', one('--url')],
    ['Vendor', one('--vendor')],
    ['Packager', one('--maintainer')],
  ];
  const lines = [
    ...tags.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`),
    // The libraries that the programs load are read from them, because distributions name their packages differently.
    // Those in the package itself are neither asked for nor offered to others.
    'AutoProv: no',
    '%global __requires_exclude ^lib(EGL|GLESv2|ffmpeg|vk_swiftshader|vulkan)\\.so',
    ...(options.get('-d') ?? []).map((each) => `Requires: ${each}`),
    '',
    '%description',
    one('--description'),
    ...Object.entries(scripts).flatMap(([section, text]) => ['', `%${section}`, text.replaceAll('%', '%%')]),
    '',
    '%files',
    '%defattr(-,root,root,-)',
    ...files.map((file) => `"${file}"`),
  ];
  return `${lines.join('\n')}\n`;
}

function main(args) {
  const { options, files } = parseFpmArgs(args);
  const work = mkdtempSync(join(tmpdir(), 'amt-bench-fpm-'));
  try {
    const tree = join(work, 'tree');
    for (const { from, to } of files) {
      const target = join(tree, to);
      mkdirSync(dirname(target), { recursive: true });
      cpSync(from, target, { recursive: true, verbatimSymlinks: true });
    }
    // Whatever umask the packager has: everybody may read, and only root may write.
    execFileSync('chmod', ['-R', 'u=rwX,go=rX', tree]);
    // Programs find libraries without the bit, and rpm's search for what they need does not.
    if (options.get('-t')[0] === 'deb') {
      execFileSync('find', [tree, '-name', '*.so*', '-exec', 'chmod', 'a-x', '{}', '+']);
    }
    const script = (option) => readFileSync(options.get(option)[0], 'utf8');
    const scripts = { post: script('--after-install'), postun: script('--after-remove') };
    const output = options.get('--package')[0];
    if (options.get('-t')[0] === 'deb') return makeDeb({ options, tree, scripts, output });
    return makeRpm({ options, tree, scripts, output, work });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function makeDeb({ options, tree, scripts, output }) {
  const installedKilobytes = Number(execFileSync('du', ['-sk', tree], { encoding: 'utf8' }).split('\t')[0]);
  // For `dpkg --verify`.
  const sums = execFileSync('sh', ['-c', 'find . -type f -printf "%P\\0" | sort -z | xargs -0 md5sum'], {
    cwd: tree,
  });
  mkdirSync(join(tree, 'DEBIAN'));
  writeFileSync(join(tree, 'DEBIAN', 'md5sums'), sums);
  writeFileSync(join(tree, 'DEBIAN', 'control'), debControl({ options, installedKilobytes }));
  writeFileSync(join(tree, 'DEBIAN', 'postinst'), scripts.post, { mode: 0o755 });
  writeFileSync(join(tree, 'DEBIAN', 'postrm'), scripts.postun, { mode: 0o755 });
  return run('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', tree, output]);
}

function makeRpm({ options, tree, scripts, output, work }) {
  const listed = execFileSync('find', ['.', '!', '-type', 'd'], { cwd: tree, encoding: 'utf8' });
  const files = listed
    .trim()
    .split('\n')
    .map((path) => path.slice(1));
  const spec = join(work, 'package.spec');
  writeFileSync(
    spec,
    rpmSpec({
      options,
      files: [
        ...OWN_FOLDERS,
        ...files.filter((file) => !OWN_FOLDERS.some((own) => file.startsWith(`${own}/`))),
      ],
      scripts,
    }),
  );
  const define = (name, value) => ['--define', `${name} ${value}`];
  const code = run('rpmbuild', [
    '-bb',
    '--quiet',
    '--target',
    RPM_ARCHITECTURE[options.get('--architecture')[0]] ?? options.get('--architecture')[0],
    '--buildroot',
    tree,
    ...define('_topdir', join(work, 'rpm')),
    ...define('_build_id_links', 'none'),
    // Else the packager's computer is named in the package.
    ...define('_buildhost', 'localhost'),
    // The programs are as Electron ships them: not stripped, not searched.
    ...define('__os_install_post', '%{nil}'),
    ...define('_binary_payload', 'w6T0.xzdio'),
    spec,
  ]);
  if (code !== 0) return code;
  const [folder] = readdirSync(join(work, 'rpm', 'RPMS'));
  const [made] = readdirSync(join(work, 'rpm', 'RPMS', folder));
  cpSync(join(work, 'rpm', 'RPMS', folder, made), output);
  return 0;
}

function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
