import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const found = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), version: z.string(), path: z.string() }),
  z.object({ ok: z.literal(false), why: z.string() }),
]);

/** A program that could be had, or in words why not. */
export type Found = z.infer<typeof found>;

const programsSchema = z.object({
  /** Files of its package, without what it depends on. */
  meshcentral: found,
  /** The server, which runs. */
  meshcentralServer: found,
  nmap: found,
  wsl: found,
  amtterm: found,
});

export type Programs = z.infer<typeof programsSchema>;

export const foundPath = fileURLToPath(new URL('../output/foreign/found.json', import.meta.url));

/** What the set-up of this run has found. */
const foundOf = (name: keyof Programs): Found =>
  programsSchema.parse(JSON.parse(readFileSync(foundPath, 'utf8')))[name];

/** For the title of tests: the program and its version, or why they are skipped. */
export function titleOf(name: keyof Programs): string {
  const program = foundOf(name);
  return program.ok ? program.version : `${name} (skipped: ${program.why})`;
}

export const isMissing = (name: keyof Programs): boolean => !foundOf(name).ok;

/** The path of a program that was found. */
export function pathOf(name: keyof Programs): string {
  const program = foundOf(name);
  if (!program.ok) throw new Error(program.why);
  return program.path;
}

/** A file of MeshCentral’s package. */
export const meshFile = (name: string): string => readFileSync(join(pathOf('meshcentral'), name), 'utf8');
