import { expect, it } from 'vitest';
import { safeBug } from './safe-bug';

function thrownAt(...files: string[]): Error {
  const error = new Error('x');
  error.stack = `Error: x\n${files.map((file) => `    at ${file}:1:2`).join('\n')}`;
  return error;
}

it('names places from the program on, whatever the folders above it are called', () => {
  const { places } = safeBug(
    thrownAt(
      '/home/ann/main/main/journal/lock.ts',
      '/srv/shared/amt-bench/shared/turns.ts',
      '/home/ann/main/dist/main/cli.js',
      'C:\\dist\\amt-bench\\dist\\main\\electron.js',
      '/home/ann/main/node_modules/undici/dist/index.js',
      'node:internal/process',
      '/home/ann/elsewhere.js',
    ),
  );
  expect(places).toEqual(
    [
      'main/journal/lock.ts',
      'shared/turns.ts',
      'dist/main/cli.js',
      'dist/main/electron.js',
      'node_modules/undici/dist/index.js',
      'node:internal/process',
      'elsewhere.js',
    ].map((file) => `${file}:1:2`),
  );
});
