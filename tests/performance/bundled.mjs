import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = join(root, 'tests', 'output');
const remove = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });

/**
 * Bundles a measurement and its child programs for plain Node and loads it; what it leaves behind is cleared up.
 * @param name folder of the measurement beside this file
 * @param programs its TypeScript files that run by themselves, `benchmark` among them
 */
export async function bundled(name, programs) {
  const here = fileURLToPath(new URL(`${name}/`, import.meta.url));
  // Inside the project, so that the bundles find its packages.
  const workFolder = join(output, `bench-${name}-${process.pid}`);
  process.on('exit', () => remove(workFolder));
  for (const left of existsSync(output) ? readdirSync(output) : []) {
    // Of a measurement that was killed outright.
    const owner = new RegExp(`^bench-${name}-(\\d+)$`).exec(left)?.[1];
    if (owner !== undefined && !existsSync(`/proc/${owner}`)) remove(join(output, left));
  }
  mkdirSync(workFolder, { recursive: true });
  const { build } = await import('vite').catch(() => {
    process.stderr.write('Packages are missing. Run npm ci first.\n');
    process.exit(2);
  });
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { target: 'node', external: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: workFolder,
      emptyOutDir: false,
      rolldownOptions: {
        input: Object.fromEntries(programs.map((program) => [program, join(here, `${program}.ts`)])),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  const { benchmark } = await import(pathToFileURL(join(workFolder, 'benchmark.mjs')).href);
  return { benchmark, root, sources: here, workFolder };
}
