import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';
import { mantineStyles } from './mantine-styles.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Has the browser fetch the window while `main.ts` runs. It is still run only after that: a preloaded module is not
 * evaluated (HTML standard, link type "modulepreload").
 */
const preloadWindow: Plugin = {
  name: 'preload-window',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const chunks = new Set<string>();
      const styles = new Set<string>();
      const take = (file: string): void => {
        const chunk = bundle[file];
        if (chunk?.type !== 'chunk' || chunk.isEntry || chunks.has(file)) return;
        chunks.add(file);
        for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
        chunk.imports.forEach(take);
      };
      for (const [file, part] of Object.entries(bundle)) {
        if (part.type === 'chunk' && part.name === 'window') take(file);
      }
      const link = (file: string, attrs: Record<string, string>): HtmlTagDescriptor => ({
        tag: 'link',
        attrs: { ...attrs, crossorigin: true, href: `./${file}` },
        injectTo: 'head',
      });
      return [
        ...[...chunks].map((file) => link(file, { rel: 'modulepreload' })),
        ...[...styles].map((file) => link(file, { rel: 'preload', as: 'style' })),
      ];
    },
  },
};

/** The window. Relative paths, because it is served as app://bench/ and as http://127.0.0.1:port/ alike. */
export default defineConfig({
  root: `${root}renderer`,
  base: './',
  plugins: [react(), mantineStyles(`${root}renderer`), preloadWindow],
  build: {
    target: 'es2022',
    outDir: `${root}dist/renderer`,
    emptyOutDir: true,
    // For the notices of the package. No host serves a name that begins with a dot.
    license: { fileName: '.vite/licenses.json' },
    // The polyfill would be an inline script, data: fonts are no 'self': CSP allows neither.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What the start needs is one file, not thirty that are asked for one after the other.
        codeSplitting: { groups: [{ name: 'window', test: /[\\/]renderer[\\/]window\.tsx$/ }] },
      },
    },
    // One bundle from this machine's disk; there is no network to save.
    chunkSizeWarningLimit: 4_000,
  },
});
