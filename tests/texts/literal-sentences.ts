import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { LiteralText } from './literal-texts';

/** Two words one after the other, or one that begins as a sentence or a heading does. */
const WORDS = /\p{L}{2,}['’]?\p{L}*[,;:]? \p{L}{2,}|^\W*\p{Lu}\p{Ll}{2,}/u;

/** Helpers of tests, in any room. */
const IN_TESTING = /(?:^|[\\/])testing[\\/]/;

/**
 * Texts for people that stand in the code of a program without a window, and not in its catalogue: literals with words in
 * them. What a bug is thrown with is none, and neither are the names of modules.
 * @param root folder of the sources
 * @param known literals that look like text and are something else
 */
export function literalSentences(root: string, known: ReadonlySet<string> = new Set()): LiteralText[] {
  const found: LiteralText[] = [];
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts') || IN_TESTING.test(file)) continue;
    const text = readFileSync(join(root, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (isNoText(node)) return;
      if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) {
        if (WORDS.test(node.text) && !known.has(node.text)) {
          const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
          found.push({ file, line, text: node.text });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function isNoText(node: ts.Node): boolean {
  return (
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isLiteralTypeNode(node) ||
    (ts.isNewExpression(node) && node.expression.getText().endsWith('Error'))
  );
}
