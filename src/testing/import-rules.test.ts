import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'

/** Lints a snippet as if it stood in `file`, and returns the messages of the import rule. */
async function importMessages(file: string, code: string): Promise<string[]> {
  const eslint = new ESLint({ cwd: new URL('../..', import.meta.url).pathname })
  const [result] = await eslint.lintText(code, { filePath: file })
  return result.messages.filter((m) => m.ruleId?.includes('restricted')).map((m) => m.message)
}

describe('the import table of src/README.md', () => {
  test.each([
    ['src/numerics/a.ts', `import { b } from '../finance/b'; b()`],
    ['src/finance/risk/a.ts', `import { b } from '../../learning/b'; b()`],
    ['src/finance/risk/a.ts', `import { b } from '../../data/days'; b()`],
    ['src/learning/lstm/a.ts', `import { b } from '../../engine/device'; b()`],
    ['src/state/a.ts', `import { b } from '../engine/device'; b()`],
    ['src/state/a.svelte.ts', `import { b } from '../learning/model'; b()`],
    ['src/ui/screens/a.ts', `import { b } from '../../engine/client'; b()`],
    ['src/engine/client.ts', `import { b } from '../learning/model'; b()`],
    ['src/ui/a.ts', `import * as tf from '@tensorflow/tfjs'; tf.tidy(() => {})`],
    ['src/state/a.ts', `import { openDB } from 'idb'; openDB('x')`],
    ['src/learning/a.ts', `document.title = 'x'`],
    ['src/data/a.ts', `const shifted = new Date('2020-01-01'); export { shifted }`],
  ])('%s may not: %s', async (file, code) => {
    expect(await importMessages(file, code)).not.toEqual([])
  })

  test.each([
    ['src/finance/risk/a.ts', `import { b } from '../../numerics/quantile'; b()`],
    [
      'src/finance/risk/a.ts',
      `import type { PriceSeries } from '../../data/series'; export type A = PriceSeries`,
    ],
    ['src/state/a.ts', `import { Engine } from '../engine/client'; new Engine(() => null as never)`],
    ['src/ui/a.ts', `import type { Risk } from '../engine/contract'; export type A = Risk`],
    ['src/learning/a.ts', `import * as tf from '@tensorflow/tfjs'; tf.tidy(() => {})`],
  ])('%s may: %s', async (file, code) => {
    expect(await importMessages(file, code)).toEqual([])
  })
})
