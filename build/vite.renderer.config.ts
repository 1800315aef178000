import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { mantineStyles } from './mantine-styles.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The window. Relative paths, because it is served as app://bench/ and as http://127.0.0.1:port/ alike. */
export default defineConfig({
  root: `${root}renderer`,
  base: './',
  plugins: [react(), mantineStyles(`${root}renderer`)],
  build: {
    target: 'es2022',
    outDir: `${root}dist/renderer`,
    emptyOutDir: true,
    // For the notices of the package. No host serves a name that begins with a dot.
    license: { fileName: '.vite/licenses.json' },
    // The polyfill would be an inline script, data: fonts are no 'self': CSP allows neither.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // One bundle from this machine's disk; there is no network to save.
    chunkSizeWarningLimit: 4_000,
  },
});
