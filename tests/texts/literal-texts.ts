import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Attributes whose value people read or hear. */
const SHOWN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'cancelLabel',
  'closeButtonLabel',
  'confirmLabel',
  'description',
  'error',
  'explanation',
  'hideLabel',
  'label',
  'leaveLabel',
  'nothingFound',
  'placeholder',
  'showLabel',
  'submitLabel',
  'title',
]);

/** Names that are the same in every language. */
const NAMES = new Set(['AMT Bench', 'BitLocker', 'Esc', 'JSON', 'CSV']);

export interface LiteralText {
  file: string;
  line: number;
  text: string;
}

/**
 * Texts for people that stand in components of the window and not in the catalogue: what stands between tags, and
 * literal values of attributes that are shown.
 * @param root folder of the sources
 */
export function literalTexts(root: string): LiteralText[] {
  const found: LiteralText[] = [];
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.tsx') || file.includes('.test.')) continue;
    const source = ts.createSourceFile(
      file,
      readFileSync(join(root, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const take = (node: ts.Node, text: string): void => {
      const shown = text.replaceAll(/\s+/g, ' ').trim();
      if (!/\p{L}{2}/u.test(shown) || NAMES.has(shown)) return;
      found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: shown });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isJsxText(node)) take(node, node.text);
      else if (ts.isJsxAttribute(node)) visitAttribute(node, take);
      else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
        literalsOf(node.expression).forEach((literal) => take(literal, literal.getText()));
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function visitAttribute(node: ts.JsxAttribute, take: (node: ts.Node, text: string) => void): void {
  if (!SHOWN.has(node.name.getText())) return;
  const { initializer } = node;
  if (!initializer) return;
  if (ts.isStringLiteral(initializer)) take(initializer, initializer.text);
  else if (ts.isJsxExpression(initializer)) {
    literalsOf(initializer.expression).forEach((literal) => take(literal, literal.getText()));
  }
}

/** Operators whose operands are what is shown; those of a comparison are not. */
const JOINS = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
]);

/** Literals that an expression can be: itself, or a branch of it. Arguments of calls are none. */
function literalsOf(expression: ts.Expression | undefined): ts.Node[] {
  if (!expression) return [];
  if (ts.isStringLiteralLike(expression)) return [expression];
  if (ts.isTemplateExpression(expression)) {
    return [expression.head, ...expression.templateSpans.map(({ literal }) => literal)];
  }
  if (ts.isParenthesizedExpression(expression)) return literalsOf(expression.expression);
  if (ts.isConditionalExpression(expression)) {
    return [...literalsOf(expression.whenTrue), ...literalsOf(expression.whenFalse)];
  }
  if (ts.isBinaryExpression(expression) && JOINS.has(expression.operatorToken.kind)) {
    return [...literalsOf(expression.left), ...literalsOf(expression.right)];
  }
  return [];
}
