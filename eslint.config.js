import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import importSort from 'eslint-plugin-simple-import-sort';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const SYNTAX = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Use named exports; only config files export a default.',
  },
  {
    selector:
      ':matches(PropertyDefinition, MethodDefinition[kind!="constructor"], TSParameterProperty)[accessibility="private"]',
    message: 'Use #private members.',
  },
  {
    // In newer Chromium (seen in 156) scrollIntoView returns a promise, which React would call as a function.
    selector:
      'CallExpression[callee.name=/^use(Layout)?Effect$/] > ArrowFunctionExpression[body.type="CallExpression"]',
    message: 'Give an effect a block: what an expression returns is taken for its clean-up.',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'release', 'coverage', 'tests/output', 'node_modules', '.dependency-cruiser.cjs'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { 'import-sort': importSort },
    rules: {
      curly: ['error', 'multi-line'],
      // From far away to near by: the runtime, packages, shared, main, then the folders around this file.
      'import-sort/imports': [
        'error',
        { groups: [['^\\u0000', '^node:', '^@?\\w', '^#shared/', '^#main/', '^\\.\\.', '^\\.']] },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    // The rules that need types, and the types themselves, are oxlint's (.oxlintrc.json): a tenth of the time.
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Index-signature access is written with brackets on purpose (tsconfig: noPropertyAccessFromIndexSignature).
      '@typescript-eslint/dot-notation': 'off',
      'no-restricted-syntax': ['error', ...SYNTAX],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'Use node:crypto, or a seeded generator in the simulator.',
        },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // About React's compiler, which is not used here.
      'react-hooks/incompatible-library': 'off',
      'no-restricted-syntax': [
        'error',
        ...SYNTAX,
        {
          selector:
            'CallExpression[callee.property.name=/^toLocale(Time|Date)?String$/]:matches([arguments.length=0], [arguments.0.type="Identifier"][arguments.0.name="undefined"], [arguments.0.type="ArrayExpression"])',
          message:
            'Without a language these are of the browser; components/dates.ts knows that of the window.',
        },
      ],
    },
  },
  { files: ['**/*.config.ts', 'build/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
);
