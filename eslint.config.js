import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import { importRules } from './eslint.imports.js'
import svelteConfig from './svelte.config.js'

export default ts.config(
  {
    ignores: ['dist/', 'src/kernels/wasm/assembly/', 'node_modules/', 'test-results/', 'playwright-report/'],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  { languageOptions: { globals: { ...globals.browser, ...globals.worker, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // Addresses here are hash links of one page; there is no router to resolve them with.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': 'error',
    },
  },
  {
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=1]',
          message: 'Dates are whole days (data/days.ts): new Date(text) shifts days west of Greenwich.',
        },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="parse"]',
          message: 'Dates are whole days (data/days.ts): Date.parse depends on the time zone.',
        },
      ],
    },
  },
  ...importRules,
)
