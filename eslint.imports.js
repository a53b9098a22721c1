/**
 * Who may import whom (the table of src/README.md). A folder may import what is listed and itself;
 * `types` may be imported with `import type` only. Tests may import anything.
 */
const FOLDERS = {
  numerics: { values: [], types: [] },
  finance: { values: ['numerics'], types: ['data'] },
  data: { values: ['numerics'], types: [] },
  learning: { values: ['numerics', 'finance'], types: ['data'] },
  kernels: { values: ['numerics'], types: ['learning', 'finance'] },
  engine: { values: ['numerics', 'data', 'finance', 'learning', 'kernels'], types: [] },
  storage: { values: ['numerics'], types: ['data', 'finance', 'learning', 'engine'] },
  state: { values: ['storage'], types: ['numerics', 'data', 'finance', 'learning', 'engine', 'pwa'] },
  ui: { values: ['state'], types: ['numerics', 'data', 'finance', 'learning', 'engine', 'storage'] },
  pwa: { values: [], types: [] },
}

/** Narrower than their folder: the main thread's side of the engine must not pull in the engine itself. */
const NARROWER = {
  'src/engine/contract.ts': { values: [], types: ['numerics', 'data', 'finance', 'learning', 'kernels'] },
  'src/engine/client.ts': { values: [], types: ['numerics', 'data', 'finance', 'learning'] },
  'src/engine/script-url.ts': { values: [], types: [] },
}

/** The one folder that may import a package. */
const OWNERS = {
  '@tensorflow/tfjs.*': ['learning', 'kernels', 'engine'],
  comlink: ['engine'],
  idb: ['storage'],
  fflate: ['data', 'storage'],
  papaparse: ['data'],
  'vega-datasets-data.*': ['data'],
  quadprog: ['finance'],
  'ml-matrix': ['numerics', 'finance'],
  'pure-rand.*': ['numerics'],
  valibot: ['state'],
  'd3-(scale|shape)': ['ui'],
  'workbox-.*': ['pwa'],
}

const TESTS = ['**/*.test.ts', 'src/testing/**']
/** The small doors in the wall, each with its reason. */
const DOORS = {
  // The page's side of the engine, the worker's address, the names of the samples, and writing CSV: no maths, no tensors.
  state: 'engine/(client|script-url|worker\\?worker&url)$|data/(samples/catalogue|export-[a-z]+)$',
}

const folderPattern = (/** @type {string} */ name, /** @type {string | undefined} */ door) =>
  `^\\.{1,2}/(?!.*${door ?? '$^'})(?:.*/)?${name}/`

/** @param {string} folder @param {{ values: string[], types: string[] }} allowed @param {string[]} files */
function rule(folder, allowed, files) {
  const others = Object.keys(FOLDERS).filter((name) => name !== folder && !allowed.values.includes(name))
  const door = DOORS[/** @type {keyof typeof DOORS} */ (folder)]
  const patterns = [
    ...others.map((name) => ({
      regex: folderPattern(name, door),
      allowTypeImports: allowed.types.includes(name),
      message: `${folder} may not import ${name}${allowed.types.includes(name) ? ' (types only)' : ''}: see src/README.md.`,
    })),
    ...Object.entries(OWNERS)
      .filter(([, owners]) => !owners.includes(folder))
      .map(([name, owners]) => ({
        regex: `^${name}(/|$)`,
        allowTypeImports: false,
        message: `Only ${owners.join(', ')} may use this package: see src/README.md.`,
      })),
  ]
  return {
    files,
    ignores: TESTS,
    rules: {
      /** @type {['error', object]} */
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
    },
  }
}

const DOM_NAMES = ['document', 'window', 'localStorage', 'navigator', 'HTMLElement']

export const importRules = [
  ...Object.entries(FOLDERS).map(([folder, allowed]) =>
    rule(folder, allowed, [`src/${folder}/**/*.{ts,svelte}`, `src/${folder}/**/*.svelte.ts`]),
  ),
  ...Object.entries(NARROWER).map(([file, allowed]) => rule('engine', allowed, [file])),
  {
    files: ['src/{numerics,finance,data,learning}/**/*.ts'],
    ignores: TESTS,
    rules: {
      /** @type {['error', ...object[]]} */
      'no-restricted-globals': [
        'error',
        ...DOM_NAMES.map((name) => ({ name, message: 'The maths never touches the page.' })),
      ],
    },
  },
]
