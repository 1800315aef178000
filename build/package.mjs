// `npm run package`: builds the app and makes every package of it that this system can make, into release/. Says for each
// package whether it was made and, if not, why. Arguments are handed to electron-builder.
//
//   npm run package                                         everything for this system
//   npm run package -- --dir                                the program in a folder, no package
//   npm run package -- -c.electronDist=<folder or archive>  with a runtime that was fetched before
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ensureReady, ROOT, sayOnStderr as say } from './ensure.mjs';
import { namesFrom } from './package-names.mjs';
import { clearStage, completeStage } from './package-stage.mjs';

const RELEASE = join(ROOT, 'release');
const PACKAGE = /\.(exe|dmg|AppImage|deb|rpm)$/;

process.exitCode = await main(process.argv.slice(2));

async function main(args) {
  const names = namesFrom(process.env, args);
  if (!names.ok) {
    say(names.message);
    return 1;
  }
  const ready = await ensureReady(['main', 'preload', 'renderer']);
  if (!ready.ok) {
    say(ready.message);
    return 1;
  }
  for (const name of existsSync(RELEASE) ? readdirSync(RELEASE) : []) {
    if (PACKAGE.test(name) || name === 'SHA256SUMS') rmSync(join(RELEASE, name));
  }
  if (!(await stage())) return 1;
  const outcomes = await makePackages(
    [...args.filter((each) => each !== '--dir'), ...names.args],
    args.includes('--dir'),
  );
  await writeSums();
  for (const { what, why } of outcomes) say(why === undefined ? `✓ ${what}` : `✗ ${what}: ${why}`);
  if (names.unnamed.length > 0) {
    say(`Not named: ${names.unnamed.join(', ')}. Set them for packages that others get (docs/packaging.md).`);
  }
  return outcomes.every(({ why }) => why === undefined) ? 0 : 1;
}

async function stage() {
  clearStage(RELEASE);
  say('Bundling the program …');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join('build', 'vite.package.config.ts');
  const { code, output } = await run([vite, 'build', '--config', config, '--logLevel', 'warn']);
  if (code !== 0) {
    say(`${output.trim()}\nThe program could not be bundled.`);
    return false;
  }
  completeStage({ root: ROOT, release: RELEASE });
  return true;
}

/** @returns for each package its name, and why it was not made */
async function makePackages(args, folderOnly) {
  if (process.platform === 'win32' || process.platform === 'darwin') {
    const what = process.platform === 'win32' ? 'nsis and portable' : 'dmg';
    return [await build(folderOnly ? 'folder' : what, [...(folderOnly ? ['--dir'] : []), ...args])];
  }
  // One by one from the same folder, because each needs a tool of its own and one that is missing stops only its package.
  const folder = await build('folder', ['--dir', '--linux', ...args]);
  if (folder.why !== undefined || folderOnly) return [folder];
  const unpacked = readdirSync(RELEASE).find((name) => /^linux.*-unpacked$/.test(name)) ?? '';
  const outcomes = [folder];
  for (const target of ['deb', 'rpm', 'AppImage']) {
    const missing = missingTool(target);
    outcomes.push(
      missing === undefined
        ? await build(target, ['--linux', target, '--prepackaged', join(RELEASE, unpacked), ...args])
        : { what: target, why: missing },
    );
  }
  return outcomes;
}

function missingTool(target) {
  if (target === 'rpm' && spawnSync('rpmbuild', ['--version']).error) {
    return 'rpmbuild is not installed (the package “rpm” of Debian and Ubuntu)';
  }
  if (target === 'deb' && spawnSync('dpkg-deb', ['--version']).error) return 'dpkg-deb is not installed';
  return undefined;
}

async function build(what, args) {
  say(`Making ${what} …`);
  const builder = join(ROOT, 'node_modules', 'electron-builder', 'cli.js');
  const { code, output } = await run([builder, '--publish', 'never', ...args]);
  return { what, why: code === 0 ? undefined : whyNot(output) };
}

/** electron-builder would download fpm; deb and rpm are made without it where the tools of the system are there. */
function fpm() {
  if (process.env.CUSTOM_FPM_PATH || process.platform !== 'linux') return {};
  return { CUSTOM_FPM_PATH: fileURLToPath(new URL('fpm.mjs', import.meta.url)) };
}

/** electron-builder prints much; the line that is marked as an error gives the reason. */
function whyNot(output) {
  const lines = output.split('\n').map((line) => line.trim());
  const cause =
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET)\b.*/.exec(output)?.[0] ??
    lines.find((line) => /^(⨯|•?\s*error)/i.test(line)) ??
    lines.findLast((line) => line !== '') ??
    'no reason given';
  return cause.replace(/^⨯\s*/, '').replace(/\s+/g, ' ').slice(0, 200);
}

/** In the format of sha256sum. */
async function writeSums() {
  const names = readdirSync(RELEASE).filter((name) => PACKAGE.test(name));
  if (names.length === 0) return;
  const lines = [];
  for (const name of names.sort()) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(RELEASE, name)), hash);
    lines.push(`${hash.digest('hex')}  ${name}\n`);
  }
  writeFileSync(join(RELEASE, 'SHA256SUMS'), lines.join(''));
}

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...fpm() },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
