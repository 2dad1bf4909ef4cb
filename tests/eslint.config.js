/** The rules of the code. Each that is turned off has its reason beside it. */
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import path from 'node:path';
import ts from 'typescript-eslint';
import { clientCode } from './client-code.js';

const root = path.resolve(import.meta.dirname, '..');

export default ts.config(
  { ignores: ['dist/', 'node_modules/', '.astro/', '.cache/', 'content/', 'public/', 'tests/fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      // Numbers in messages are meant: dates, counts, ports.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `T[]` and `Array<A | B>` are each easier to read in their place.
      '@typescript-eslint/array-type': 'off',
      // An index that was tested the line before is still `T | undefined` under noUncheckedIndexedAccess.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `(x) => list.push(x)` reads well and hides nothing.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // An empty value in the environment means the same as none.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, boolean: true } },
      ],
      // A name that begins with a line is there to be passed over.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Texts are taken apart into their code points on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      // A field of the site's forms is a text and never a file.
      '@typescript-eslint/no-base-to-string': 'off',
      // A listener may be async: nobody waits for what it returns.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      // Boolean(x) and String(x) say what is meant where a library's types promise more than it keeps.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // `one<HTMLInputElement>('…')` says what is looked for, as querySelector does.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // An async function without await still answers mistakes by its promise, as its callers expect.
      '@typescript-eslint/require-await': 'off',
      // strictest's noPropertyAccessFromIndexSignature is off, but process.env['X'] says that X may be missing.
      '@typescript-eslint/dot-notation': 'off',
      // node:test returns a promise from each test(); the runner waits for it, nobody else must.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
          ],
        },
      ],
    },
  },
  clientCode(root),
  {
    // A test looks at what came out, of whatever type it is, and at the characters of a terminal.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      'no-control-regex': 'off',
    },
  },
  {
    // What a module of Astro exports has a type for Astro's own check only.
    files: ['src/mdx/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    // The formatter breaks long chains where it likes; it never writes a line that begins a new statement so.
    files: ['**/*.ts'],
    rules: { 'no-unexpected-multiline': 'off' },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', module: 'writable', URL: 'readonly' },
    },
  },
  ...astro.configs.recommended,
  ...(astro.configs['jsx-a11y-recommended'] ?? []),
  {
    files: ['**/*.astro'],
    rules: {
      // The type check of Astro knows about names; without types this rule sees false alarms.
      'no-undef': 'off',
      'no-unused-vars': 'off',
    },
  },
);
