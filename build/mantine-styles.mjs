import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';

const NAME = 'virtual:mantine-styles';

/** What every component stands on. */
const FOUNDATION = ['default-css-variables', 'baseline', 'global'];

/** Mantine's other packages whose components the window uses: they use those of the core. */
const OTHER_PACKAGES = ['spotlight'];

/**
 * Mantine's style sheets, of the components that the window uses and of those inside them. All of them together would be
 * 250 kB that every start has to read. For Vite, as the module `virtual:mantine-styles`.
 * @param {string} renderer folder of the window's sources
 * @returns {import('vite').Plugin}
 */
export function mantineStyles(renderer) {
  return {
    name: 'mantine-styles',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      return styleSheetsOf(componentsIn(renderer))
        .map((sheet) => `import '@mantine/core/styles/${sheet}.css';\n`)
        .join('');
    },
  };
}

/**
 * @param {Iterable<string>} components names, such as `Button`
 * @returns {string[]} names of style sheets, in the order in which they build on one another
 */
export function styleSheetsOf(components) {
  const folder = folderOf('core');
  const sheets = new Set(FOUNDATION);
  const seen = new Set();
  const modules = modulesByName(join(folder, 'esm'));
  const follow = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, from] of readFileSync(file, 'utf8').matchAll(/from "(\.[^"]+\.mjs)"/g)) {
      const target = resolve(dirname(file), from);
      const sheet = /^(.+)\.module\.mjs$/.exec(basename(target))?.[1];
      if (sheet === undefined) follow(target);
      else sheets.add(sheet);
    }
  };
  for (const name of components) {
    const file = modules.get(name);
    if (file !== undefined) follow(file);
  }
  const all = readFileSync(join(folder, 'styles.css'), 'utf8');
  const placeOf = (sheet) =>
    all.indexOf(readFileSync(join(folder, 'styles', `${sheet}.css`), 'utf8').slice(0, 80));
  const has = new Set(readdirSync(join(folder, 'styles')));
  return [...sheets]
    .filter((sheet) => has.has(`${sheet}.css`))
    .map((sheet) => ({ sheet, place: placeOf(sheet) }))
    .sort((one, other) => one.place - other.place)
    .map(({ sheet }) => sheet);
}

function folderOf(name) {
  return dirname(createRequire(import.meta.url).resolve(`@mantine/${name}/styles.css`));
}

/** What the window imports of Mantine, itself or through Mantine's other packages. */
export function componentsIn(renderer) {
  const names = new Set();
  const collect = (folder, ending) => {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!ending.test(file)) continue;
      const text = readFileSync(join(folder, file), 'utf8');
      for (const [, list] of text.matchAll(/import \{([^}]+)\} from ['"]@mantine\/core['"]/g)) {
        for (const name of list.split(',')) names.add(name.trim().split(' ')[0]);
      }
    }
  };
  collect(renderer, /\.tsx?$/);
  for (const name of OTHER_PACKAGES) collect(join(folderOf(name), 'esm'), /\.mjs$/);
  return names;
}

function modulesByName(folder) {
  const modules = new Map();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.mjs') && !file.endsWith('.module.mjs')) {
      modules.set(basename(file, '.mjs'), join(folder, file));
    }
  }
  return modules;
}
