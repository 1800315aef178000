import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Folders that are no part of the sources. */
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'release', 'coverage', 'output']);
const TEXT = /\.(?:ts|tsx|mts|cts|mjs|cjs|js|json|md|ya?ml|html|css|sh)$/;

/** Paths of the files below a folder, from the root of the repository and with slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_OUT.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Every text file of the repository with its content; generated and fetched ones are left out. */
const FILES: ReadonlyMap<string, string> = new Map(
  filesBelow('')
    .filter((path) => (TEXT.test(path) || path.startsWith('.ci/')) && path !== 'package-lock.json')
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
);

const PAPERS = ['protocol', 'recovery', 'decisions'] as const;

/** The numbers that a paper of docs/reference gives its entries, in its order. */
function entriesOf(paper: string): string[] {
  const text = FILES.get(`docs/reference/${paper}.md`) ?? '';
  return [...text.matchAll(/^### ([A-Z]\d+) /gm)].map(([, number = '']) => number);
}

const ENTRIES = new Map<string, string[]>(PAPERS.map((paper) => [paper, entriesOf(paper)]));

/** `docs/reference/protocol.md, P1`, `…, P1 and P2`, `…, R7 to R13`. */
const CITATION = /docs\/reference\/(\w+)\.md(?:, ([A-Z]\d+(?:(?:, | and | to )[A-Z]\d+)*))?/g;

/** What a text cites and does not exist, each in words. */
function deadCitations(text: string): string[] {
  return [...text.matchAll(CITATION)].flatMap(([whole, paper = '', numbers]) => {
    const entries = ENTRIES.get(paper);
    if (entries === undefined) return [`${whole}: there is no such file`];
    if (numbers === undefined) return [`${whole}: the number is missing`];
    return numbers
      .split(/, | and | to /)
      .filter((number) => !entries.includes(number))
      .map((number) => `${whole}: there is no ${number}`);
  });
}

/** Which links of a Markdown file lead nowhere; addresses with a scheme are not followed. */
function deadLinks(path: string, text: string): string[] {
  const withoutCode = text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '');
  return [...withoutCode.matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g)].flatMap(([, link = '']) => {
    if (/^[a-z][a-z+.-]*:/i.test(link)) return [];
    const [target = '', anchor] = link.split('#');
    const file = target === '' ? path : join(dirname(path), decodeURIComponent(target)).replaceAll('\\', '/');
    if (!existsSync(join(ROOT, file))) return [`${path}: ${link}`];
    if (anchor === undefined || !file.endsWith('.md')) return [];
    return anchorsOf(FILES.get(file) ?? '').includes(anchor) ? [] : [`${path}: ${link}`];
  });
}

/** The anchors that GitHub makes of a file's headings. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Files that a text names in backticks, by their path or the end of it, and that do not exist. */
function deadPaths(text: string): string[] {
  const named = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\.(?:ts|tsx|mjs|cjs))`/g)].map(
    ([, path = '']) => path,
  );
  return named.filter((path) => ![...FILES.keys()].some((file) => `/${file}`.endsWith(`/${path}`)));
}

/** Names of notes that were never part of the repository; in parts, so that this file does not contain them. */
const OUTSIDE = [
  ['amt-wire', 'facts'],
  ['mebx', 'recovery'],
  ['open-amt', 'facts'],
  ['scs-sccm', 'facts'],
  ['peers', '2026'],
  ['codebase', 'models'],
].map((parts) => parts.join('-'));
const OUTSIDE_PHRASES = [/\bdesign,? sections? \d/i, /\bdesign\.md\b/];

describe('citations', () => {
  it('lead to an entry of docs/reference', () => {
    const cited = [...FILES].filter(
      ([path]) => !path.endsWith('.md') && path !== 'tests/docs/citations.test.ts',
    );
    expect(cited.filter(([, text]) => text.includes('docs/reference/')).length).toBeGreaterThan(100);
    expect(cited.flatMap(([path, text]) => deadCitations(text).map((dead) => `${path}: ${dead}`))).toEqual(
      [],
    );
  });

  it('are noticed when they lead nowhere', () => {
    expect(deadCitations('(docs/reference/protocol.md, P1 and P2)')).toEqual([]);
    expect(deadCitations('(docs/reference/protocol.md, P1 and P999)')).toHaveLength(1);
    expect(deadCitations('(docs/reference/recovery.md, P1)')).toHaveLength(1);
    expect(deadCitations('see docs/reference/protocol.md.')).toHaveLength(1);
    expect(deadCitations('docs/reference/wire.md, P1')).toHaveLength(1);
  });

  it('name no document that is not part of the repository', () => {
    const named = [...FILES].flatMap(([path, text]) => [
      ...OUTSIDE.filter((name) => text.includes(name)).map((name) => `${path}: ${name}`),
      ...OUTSIDE_PHRASES.filter((phrase) => phrase.test(text)).map((phrase) => `${path}: ${phrase.source}`),
    ]);
    expect(named).toEqual([]);
  });
});

describe('files that documents name', () => {
  it('exist', () => {
    const documents = [...FILES].filter(
      ([path]) => path === 'CONTRIBUTING.md' || /^docs\/[^/]+\.md$/.test(path),
    );
    expect(documents.flatMap(([path, text]) => deadPaths(text).map((dead) => `${path}: ${dead}`))).toEqual(
      [],
    );
  });

  it('are noticed when they do not', () => {
    expect(deadPaths('`wsman/digest.ts`, `digest.ts`, `.dependency-cruiser.cjs`')).toEqual([]);
    expect(deadPaths('`wsman/no-such-file.ts`')).toEqual(['wsman/no-such-file.ts']);
  });
});

describe('docs/reference', () => {
  it('gives every entry a number of its own', () => {
    const all = [...ENTRIES.values()].flat();
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter((number, i) => all.indexOf(number) !== i)).toEqual([]);
  });

  it.each(['protocol', 'recovery'])('gives every fact of %s.md a source', (paper) => {
    const entries = (FILES.get(`docs/reference/${paper}.md`) ?? '').split(/^### /m).slice(1);
    expect(entries.filter((entry) => !/^Source: \S/m.test(entry)).map((entry) => entry.slice(0, 40))).toEqual(
      [],
    );
  });

  it('refers to its own entries by numbers that exist', () => {
    const known = new Set([...ENTRIES.values()].flat());
    const dead = PAPERS.flatMap((paper) =>
      [...(FILES.get(`docs/reference/${paper}.md`) ?? '').matchAll(/\b([PRD]\d+)\b/g)]
        .map(([, number = '']) => number)
        .filter((number) => !known.has(number))
        .map((number) => `${paper}.md: ${number}`),
    );
    expect(dead).toEqual([]);
  });
});

describe('relative links', () => {
  it('lead to a file and a heading that exist', () => {
    const papers = [...FILES].filter(
      ([path]) => path.endsWith('.md') && !path.startsWith('tests/docs/templates/'),
    );
    expect(papers.length).toBeGreaterThan(10);
    expect(papers.flatMap(([path, text]) => deadLinks(path, text))).toEqual([]);
  });

  it('are noticed when they lead nowhere', () => {
    expect(deadLinks('README.md', '[a](docs/limits.md) [b](https://nodejs.org)')).toEqual([]);
    expect(deadLinks('README.md', '[a](docs/no-such-file.md)')).toHaveLength(1);
    expect(deadLinks('docs/limits.md', '[a](#no-such-heading)')).toHaveLength(1);
  });
});
