import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchPackage, lastLine } from '../performance/fetch-package';
import { type Found, foundPath, type Programs } from './programs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'tests', 'output', 'foreign');

/** The release that is asked; the integrity is what the npm registry says of it. */
const MESHCENTRAL = {
  version: '1.1.55',
  integrity:
    'sha512-imC+3LRoM+01+Rhcm1vg5WMKFiKUx/eAkM1AUUEVuVZxGuxVFHn9QaxKoI9xXIEJosg3+1391KBoXL7ZWjIf9w==',
};
const UNPACKED = [
  'package/amt',
  'package/amtmanager.js',
  'package/agents/meshcmd.js',
  'package/public/scripts/amt-redir-ws-0.1.0.js',
  'package/public/scripts/common-0.0.1.js',
  'package/package.json',
];

/** Programs of Debian: the package, and the commands that its tests need. */
const DEBIAN = {
  nmap: { debian: 'nmap', commands: ['nmap'] },
  amtterm: { debian: 'amtterm', commands: ['amtterm', 'script'] },
  wsl: { debian: 'wsl', commands: ['wslid', 'curl', 'xmllint', 'uuidgen'] },
} as const;
/** Where a command is not in the package of the same name. */
const ALSO: Readonly<Record<string, string>> = {
  xmllint: 'libxml2-utils',
  uuidgen: 'uuid-runtime',
  script: 'bsdutils',
};

/** Fetches what the tests run, once per run, and says what was had and what was not. */
export function setup(): void {
  mkdirSync(folder, { recursive: true });
  const programs: Programs = {
    meshcentral: fetchMeshCentral(),
    meshcentralServer: installMeshCentral(),
    ...fromDebian(),
  };
  writeFileSync(foundPath, JSON.stringify(programs));
  for (const [name, found] of Object.entries(programs)) {
    process.stderr.write(`${name}: ${found.ok ? found.version : `skipped, ${found.why}`}\n`);
  }
}

function fetchMeshCentral(): Found {
  const unpackedTo = join(folder, 'meshcentral');
  const found: Found = {
    ok: true,
    version: `meshcentral ${MESHCENTRAL.version}`,
    path: join(unpackedTo, 'package'),
  };
  if (UNPACKED.every((file) => existsSync(join(unpackedTo, file)))) return found;
  const pack = spawnSync(
    'npm',
    ['pack', `meshcentral@${MESHCENTRAL.version}`, '--silent', '--pack-destination', folder],
    { encoding: 'utf8', timeout: 180_000 },
  );
  if (pack.status !== 0) return { ok: false, why: `npm pack failed: ${lastLine(pack.stderr)}` };
  const tarball = join(folder, `meshcentral-${MESHCENTRAL.version}.tgz`);
  const digest = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (`sha512-${digest}` !== MESHCENTRAL.integrity) {
    rmSync(tarball);
    return { ok: false, why: 'the package has not the integrity that tests/foreign/fetch.ts notes' };
  }
  rmSync(unpackedTo, { recursive: true, force: true });
  const unpacked = fetchPackage('meshcentral', unpackedTo, tarball, UNPACKED);
  rmSync(tarball);
  return unpacked.ok ? found : unpacked;
}

/** The server with all that it depends on, some 450 MB. Scripts of its packages are not run. */
function installMeshCentral(): Found {
  const installedTo = join(folder, 'meshcentral-server');
  const path = join(installedTo, 'node_modules', 'meshcentral');
  const found: Found = { ok: true, version: `MeshCentral ${MESHCENTRAL.version}`, path };
  if (existsSync(join(installedTo, 'complete'))) return found;
  mkdirSync(installedTo, { recursive: true });
  writeFileSync(join(installedTo, 'package.json'), '{"private":true}\n');
  const install = spawnSync(
    'npm',
    [
      'install',
      `meshcentral@${MESHCENTRAL.version}`,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--silent',
    ],
    { cwd: installedTo, encoding: 'utf8', timeout: 300_000 },
  );
  if (install.status !== 0) return { ok: false, why: `npm install failed: ${lastLine(install.stderr)}` };
  writeFileSync(join(installedTo, 'complete'), '');
  return found;
}

function fromDebian(): Omit<Programs, 'meshcentral' | 'meshcentralServer'> {
  install(
    Object.values(DEBIAN).flatMap(({ debian, commands }) =>
      commands.filter((command) => !isThere(command)).map((command) => ALSO[command] ?? debian),
    ),
  );
  const look = ({ debian, commands }: (typeof DEBIAN)[keyof typeof DEBIAN]): Found => {
    const missing = commands.filter((command) => !isThere(command));
    if (missing.length > 0) {
      return { ok: false, why: `${missing.join(', ')} of ${debian} neither here nor to be installed` };
    }
    return { ok: true, version: versionOf(debian), path: commands[0] };
  };
  return { nmap: look(DEBIAN.nmap), wsl: look(DEBIAN.wsl), amtterm: look(DEBIAN.amtterm) };
}

/** One by one: a release that lacks one of them may have the others. */
function install(packages: readonly string[]): void {
  if (packages.length === 0 || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
    timeout: 300_000,
  } as const;
  spawnSync('apt-get', ['update', '-qq'], options);
  for (const each of packages) {
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', each], options);
  }
}

const isThere = (command: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;

function versionOf(debian: string): string {
  const asked = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${Version}', debian], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout : `${debian}, of unknown version`;
}
