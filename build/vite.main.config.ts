import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { plainRequires } from './vite.package.config';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What stays a package: keytar is native, digest-fetch asks for node-fetch only where Node has no fetch of its own, and
 * tsyringe (of @peculiar/x509) must find what reflect-metadata has done when it is loaded.
 */
const PACKAGES = ['keytar', 'node-fetch', '@peculiar/x509', 'reflect-metadata'];

/** Everything that runs in Node: the command line (with the web host), and Electron's main process. */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [plainRequires],
  // The other packages become part of it: at every start, Node would look for hundreds of their files.
  ssr: { target: 'node', noExternal: true, external: PACKAGES },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/main',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { cli: 'main/cli/index.ts', electron: 'main/electron/index.ts' },
      external: ['electron', ...PACKAGES],
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        // Flat: the files find dist/renderer and package.json relative to themselves.
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
});
