import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Everything that runs in Node: the command line (with the web host), and Electron's main process. */
export default defineConfig({
  root,
  publicDir: false,
  // Packages stay packages: keytar is native, and people can see what they run.
  ssr: { target: 'node', external: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/main',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { cli: 'main/cli/index.ts', electron: 'main/electron/index.ts' },
      external: ['electron'],
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        // Flat: the files find dist/renderer and package.json relative to themselves.
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
});
