// Lays out what is packed: release/app with the bundled program, and the texts beside it.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { noticesOf } from './package-notices.mjs';

/** Only its data is used: bundled as a list that was generated from this package. */
const DATA_OF = 'oui-data';
/** Not bundled: it goes beside the program as it is. */
const NATIVE = 'keytar';
/** Of the build, not of the program. */
const NOT_SHIPPED = new Set(['.fingerprint', '.vite', 'licenses.json']);

/** Empties both folders. @param {string} release where they are */
export function clearStage(release) {
  for (const name of ['app', 'texts']) rmSync(join(release, name), { recursive: true, force: true });
}

/**
 * Completes app/ in the folder `release` after its dist/main was built, and writes texts/ beside it.
 * @param {{root: string, release: string, main?: string}} options `main`: the main script, relative to app/
 */
export function completeStage({ root, release, main = 'dist/main/app.js' }) {
  const stage = join(release, 'app');
  for (const part of ['preload', 'renderer']) {
    cpSync(join(root, 'dist', part), join(stage, 'dist', part), {
      recursive: true,
      filter: (file) => !NOT_SHIPPED.has(basename(file)),
    });
  }
  const { name, version, description, license, desktopName } = readJson(join(root, 'package.json'));
  const own = { name, version, description, license, desktopName, type: 'module', main };
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(own, undefined, 2)}\n`);
  writeTexts(root, release);
}

function writeTexts(root, release) {
  const texts = join(release, 'texts');
  mkdirSync(texts, { recursive: true });
  const list = join(release, 'app', 'dist', 'main', 'licenses.json');
  const licences = [
    ...readJson(list),
    ...readJson(join(root, 'dist', 'renderer', '.vite', 'licenses.json')),
    ...[NATIVE, DATA_OF].map((name) => licenceOf(join(root, 'node_modules', name))),
  ];
  rmSync(list);
  const notices = noticesOf(licences, [
    'The list of network adapters’ makers is made of the package oui-data, which takes it from the public registry of the IEEE.',
  ]);
  writeFileSync(join(texts, 'THIRD-PARTY-NOTICES.txt'), notices);
  const licence = readFileSync(join(root, 'LICENSE'), 'utf8');
  writeFileSync(join(texts, 'LICENSE.txt'), licence);
  writeFileSync(join(texts, 'copyright'), `AMT Bench\n\n${licence}\n${notices}`);
}

/** As Vite lists those that it bundles. */
function licenceOf(folder) {
  const { name, version, license, author } = readJson(join(folder, 'package.json'));
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
  return {
    name,
    version,
    identifier: license,
    text: file ? readFileSync(join(folder, file), 'utf8').trim() : standardText(license, author),
  };
}

/** For a package that names its licence and brings no text of it, as oui-data does. */
function standardText(license, author) {
  if (license !== 'BSD-2-Clause') return undefined;
  const conditions = readFileSync(new URL('package/bsd-2-clause.txt', import.meta.url), 'utf8');
  return `Copyright (c) ${author?.name ?? author}\n\n${conditions.trim()}`;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
