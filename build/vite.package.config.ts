import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What two packages take for granted and a module does not have. js-sha256 and js-sha512 hide their requires of Node's
 * modules from bundlers in an eval; write-file-atomic makes the names of its temporary files from `__filename`, among other
 * things.
 */
export const plainRequires: Plugin = {
  name: 'plain-requires',
  transform(code, id) {
    if (/node_modules\/write-file-atomic\//.test(id)) {
      return code.replaceAll('__filename', "'write-file-atomic'");
    }
    if (!/node_modules\/js-sha\d+\//.test(id)) return undefined;
    return code.replaceAll(/eval\("(require\('\w+'\)(?:\.\w+)?)"\)/g, '$1');
  },
};

/**
 * What the package runs in Node: window and command line, with everything of the packages that they use and nothing
 * that they do not. keytar stays outside, because a native library cannot be bundled.
 */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [plainRequires],
  ssr: { target: 'node', noExternal: true, external: ['keytar', 'node-fetch'] },
  build: {
    ssr: true,
    target: 'node22',
    outDir: 'release/app/dist/main',
    emptyOutDir: true,
    minify: false,
    // What the notices are made of (package-notices.mjs).
    license: { fileName: 'licenses.json' },
    ssrEmitAssets: true,
    rolldownOptions: {
      input: { app: 'main/packaged/index.ts' },
      // digest-fetch asks for node-fetch where Node has no fetch of its own.
      external: ['electron', 'keytar', 'node-fetch'],
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // tsyringe looks for what reflect-metadata does when it is loaded.
        strictExecutionOrder: true,
      },
    },
  },
});
